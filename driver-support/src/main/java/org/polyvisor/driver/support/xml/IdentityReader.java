package org.polyvisor.driver.support.xml;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyvisor.error.InvalidDefinitionException;

/** Reads what a document is about: its root, its name and its UUID. */
final class IdentityReader {
  private static final int HEX = 16;

  private final XmlElement document;
  private final String root;

  /** Refuses a document with another root. */
  IdentityReader(XmlElement document, String root) {
    this.document = document;
    this.root = root;
    if (!document.name().is(root)) {
      String found = "<" + document.name().qualified() + ">";
      throw document.place().wrong(found + " is no " + root + ": <" + root + "> is expected");
    }
  }

  String name() {
    XmlElement element = single("name").orElseThrow(this::nameless);
    String name = element.text();
    if (name.isBlank()) {
      throw element.place().wrong("the name is empty");
    }
    boolean control = hasControls(name);
    if (control || name.indexOf('/') >= 0) {
      throw element
          .place()
          .wrong(
              control
                  ? "the name has a control character in it"
                  : "name '" + name + "' has a '/' in it, which libvirt does not allow");
    }
    return name;
  }

  private static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private InvalidDefinitionException nameless() {
    return document.place().wrong("<name> is missing: every " + root + " has a name");
  }

  Optional<UUID> uuid() {
    return single("uuid").filter(given -> !given.text().isEmpty()).map(IdentityReader::uuid);
  }

  private static UUID uuid(XmlElement element) {
    String text = element.text().strip();
    String digits = text.replace("-", "");
    if (!XmlKind.UUID.admits(text)) {
      throw element
          .place()
          .wrong(
              "UUID '" + text + "': 32 hexadecimal digits are expected, '-' allowed between bytes");
    }
    return new UUID(
        Long.parseUnsignedLong(digits.substring(0, HEX), HEX),
        Long.parseUnsignedLong(digits.substring(HEX), HEX));
  }

  /** Two of what identifies something: whoever reads it next may take the other. */
  private Optional<XmlElement> single(String name) {
    List<XmlElement> found = document.children(name);
    if (found.size() > 1) {
      throw found.get(1).place().wrong("a second <" + name + ">: a " + root + " has one");
    }
    return found.stream().findFirst();
  }
}

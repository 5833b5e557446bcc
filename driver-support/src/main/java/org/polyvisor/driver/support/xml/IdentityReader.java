package org.polyvisor.driver.support.xml;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyvisor.error.InvalidDefinitionException;

/** Reads what a document is about: its root, its name and its UUID. */
final class IdentityReader {
  private static final Pattern UUID_DIGITS =
      Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})", Pattern.DOTALL);
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32}");

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
    boolean control = name.chars().anyMatch(Character::isISOControl);
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

  private InvalidDefinitionException nameless() {
    return document.place().wrong("<name> is missing: every " + root + " has a name");
  }

  Optional<UUID> uuid() {
    return single("uuid").map(IdentityReader::uuid);
  }

  private static UUID uuid(XmlElement element) {
    String text = element.text().strip();
    String digits = text.replace("-", "");
    if (!HEX.matcher(digits).matches()) {
      throw element
          .place()
          .wrong("UUID '" + text + "': 32 hexadecimal digits are expected, '-' allowed between");
    }
    Matcher parts = UUID_DIGITS.matcher(digits);
    return UUID.fromString(parts.replaceFirst("$1-$2-$3-$4-$5"));
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

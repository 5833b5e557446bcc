package org.polyvisor.driver.support.xml;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an element must have. Immutable.
 *
 * @param of which of its parts is meant
 * @param name the attribute's or the inner element's name
 * @param needed whether it must be there
 * @param blank whether an empty value counts as none
 * @param words the values that are allowed; empty for all
 * @param kind what kind of value it is, if there is no list
 */
record XmlRule(
    Part of,
    String name,
    boolean needed,
    boolean blank,
    Set<String> words,
    Optional<XmlKind> kind) {

  /** A part of an element. */
  enum Part {
    ATTRIBUTE,
    TEXT,
    CHILD,
    CHILDREN
  }

  /**
   * Reads a rule: {@code +child} must be there; {@code name!} is an attribute that must be there;
   * {@code name=a|b} is one of these words if it is there, {@code name!=a|b} always, {@code
   * name~a|b} if it is not empty; {@code #kind} in place of words; {@code .} in place of a name is
   * the text, {@code *} each inner element's name.
   */
  static XmlRule of(String text) {
    if (text.startsWith("+")) {
      return new XmlRule(Part.CHILD, text.substring(1), true, false, Set.of(), Optional.empty());
    }
    String[] sides = text.split("[=~]", 2);
    boolean needed = sides[0].endsWith("!");
    String name = needed ? sides[0].substring(0, sides[0].length() - 1) : sides[0];
    String values = sides.length > 1 ? sides[1] : "";
    boolean kind = values.startsWith("#");
    return new XmlRule(
        part(name),
        name,
        needed,
        text.contains("~"),
        kind || values.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(values.split("\\|"))),
        kind
            ? Optional.of(XmlKind.valueOf(values.substring(1).toUpperCase(Locale.ROOT)))
            : Optional.empty());
  }

  private static Part part(String name) {
    return switch (name) {
      case "." -> Part.TEXT;
      case "*" -> Part.CHILDREN;
      default -> Part.ATTRIBUTE;
    };
  }

  /** Refuses an element that is otherwise. */
  void check(XmlElement element) {
    switch (of) {
      case CHILD -> {
        if (element.child(name).isEmpty()) {
          throw element.place().wrong(tag(element) + " lacks its <" + name + ">");
        }
      }
      case CHILDREN -> element.children().forEach(child -> value(child, child.name().local()));
      case TEXT -> value(element, element.text());
      case ATTRIBUTE ->
          element
              .attribute(name)
              .ifPresentOrElse(text -> value(element, text), () -> absent(element));
    }
  }

  private void absent(XmlElement element) {
    if (needed) {
      throw element.place().wrong(tag(element) + " lacks its attribute '" + name + "'");
    }
  }

  private void value(XmlElement element, String text) {
    if (text.isEmpty() && blank) {
      return;
    }
    if (!words.isEmpty() && !words.contains(text)) {
      throw wrong(element, text, "one of " + String.join(", ", words));
    }
    if (kind.isPresent() && !kind.get().admits(text)) {
      throw wrong(element, text, kind.get().expected());
    }
  }

  private RuntimeException wrong(XmlElement element, String text, String expected) {
    String what = of == Part.ATTRIBUTE ? tag(element) + " " + name : tag(element);
    return element.place().wrong(what + " '" + text + "': " + expected + " is expected");
  }

  private static String tag(XmlElement element) {
    return "<" + element.name().local() + ">";
  }
}

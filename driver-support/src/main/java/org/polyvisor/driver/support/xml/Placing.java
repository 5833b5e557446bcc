package org.polyvisor.driver.support.xml;

import java.util.Optional;
import java.util.stream.Stream;

/** Where libvirt has the elements of a domain, for those that are added. */
final class Placing {
  private Placing() {}

  /**
   * Sets an inner element.
   *
   * @param after one that is not there yet comes after the first of these that is
   */
  static XmlElement set(XmlElement document, XmlElement element, String... after) {
    Optional<XmlElement> old = document.child(element.name().local());
    if (old.isPresent()) {
      return document.replace(old.get(), element);
    }
    return Stream.of(after)
        .flatMap(name -> document.child(name).stream())
        .findFirst()
        .map(sibling -> document.insertAfter(sibling, element))
        .orElseGet(() -> document.add(element));
  }

  /** Removes an inner element, if it is there. */
  static XmlElement remove(XmlElement document, String name) {
    return document.child(name).map(document::remove).orElse(document);
  }
}

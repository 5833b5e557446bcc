package org.polyvisor.driver.support.xml;

/** Compares elements by what they say, whatever their layout and order. Pure. */
final class XmlMatch {
  private XmlMatch() {}

  /** Whether an element says all that another says, and perhaps more. */
  static boolean says(XmlElement element, XmlElement wanted) {
    boolean attributes =
        wanted.attributes().stream()
            .allMatch(attribute -> element.attributes().contains(attribute));
    boolean text = wanted.text().isBlank() || wanted.text().strip().equals(element.text().strip());
    return attributes
        && text
        && wanted.children().stream()
            .allMatch(
                child ->
                    element.children(child.name().local()).stream()
                        .anyMatch(present -> says(present, child)));
  }
}

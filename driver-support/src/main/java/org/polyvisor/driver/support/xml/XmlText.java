package org.polyvisor.driver.support.xml;

import org.polyvisor.annotation.API;

/**
 * Text between tags.
 *
 * @param text as it is meant, not escaped
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record XmlText(String text) implements XmlNode {
  /** Whether it only lays the document out. */
  public boolean isBlank() {
    return text.isBlank();
  }
}

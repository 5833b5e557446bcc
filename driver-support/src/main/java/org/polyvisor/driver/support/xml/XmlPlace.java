package org.polyvisor.driver.support.xml;

import org.polyvisor.annotation.API;
import org.polyvisor.error.InvalidDefinitionException;

/**
 * Where an element began.
 *
 * @param line counted from 1; 0 if the element was not read
 * @param column counted from 1; 0 if the element was not read
 * @param path the element and those around it, as {@code domain/devices/disk}
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record XmlPlace(int line, int column, String path) {
  /** An error about this place. */
  public InvalidDefinitionException wrong(String message) {
    return InvalidDefinitionException.at(line, column, path, message);
  }
}

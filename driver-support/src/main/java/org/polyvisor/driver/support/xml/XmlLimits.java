package org.polyvisor.driver.support.xml;

import org.polyvisor.annotation.API;

/**
 * How much XML is read before it is refused.
 *
 * @param maximumCharacters of the whole document
 * @param maximumDepth of elements within elements
 * @param maximumElements of the whole document
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record XmlLimits(int maximumCharacters, int maximumDepth, int maximumElements) {
  /** For one domain's definition: 4 Mi characters, 64 deep, 100,000 elements. */
  public static final XmlLimits DEFINITION = new XmlLimits(4 << 20, 64, 100_000);

  /** For a file that describes a whole host: 256 Mi characters, 64 deep, 10 million elements. */
  public static final XmlLimits HOST = new XmlLimits(256 << 20, 64, 10_000_000);
}

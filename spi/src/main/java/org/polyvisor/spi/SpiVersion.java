package org.polyvisor.spi;

import org.polyvisor.annotation.API;

/**
 * A version of this SPI. Within one major number a driver that was compiled against a lower minor
 * runs on a higher one.
 *
 * @param major 0 until the first release
 * @param minor grows with each addition
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SpiVersion(int major, int minor) {
  /** The version of this SPI that is on the path now (not a constant: it is not inlined). */
  public static SpiVersion current() {
    return new SpiVersion(0, 1);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}

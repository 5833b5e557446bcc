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
  /**
   * The major number of what is compiled against: the compiler writes it into the class that names
   * it, so that it tells later what that class was compiled with.
   */
  public static final int MAJOR = 0;

  /** The minor number of what is compiled against, as {@link #MAJOR}. */
  public static final int MINOR = 1;

  /** The version of this SPI that is on the path now (not a constant: it is not inlined). */
  public static SpiVersion current() {
    return new SpiVersion(MAJOR, MINOR);
  }

  /** Whether a driver that was compiled against another version runs on this one. */
  public boolean runs(SpiVersion compiledAgainst) {
    return major == compiledAgainst.major && minor >= compiledAgainst.minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}

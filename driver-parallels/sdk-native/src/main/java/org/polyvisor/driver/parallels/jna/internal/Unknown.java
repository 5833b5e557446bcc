package org.polyvisor.driver.parallels.jna.internal;

import java.lang.System.Logger.Level;

/** Numbers of the SDK that have no name here stay what they are, and are logged. */
final class Unknown {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.parallels.jna");

  private Unknown() {}

  /** As "a drive is on a bus", which goes on with the number. */
  static void log(String what, int number, boolean known) {
    if (!known) {
      LOG.log(
          Level.INFO,
          "{0} with the number {1}, which is not known here",
          what,
          Integer.toUnsignedString(number));
    }
  }
}

package org.polyvisor.internal.connect;

import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.load.FoundDriver;
import org.polyvisor.internal.load.Versions;

/** Turns whatever a driver throws or answers into an error that names it. */
final class Failures {
  private Failures() {}

  /** What the app gets to see. */
  static VirtException of(FoundDriver driver, String what, Throwable thrown) {
    String name = driver.descriptor().name();
    if (thrown instanceof VirtException) {
      VirtException known = (VirtException) thrown;
      return known.driver().isPresent() ? known : known.from(name);
    }
    if (thrown instanceof LinkageError) {
      return misfit(driver, what, (LinkageError) thrown);
    }
    return error(driver, what + ": threw " + text(thrown)).causedBy(thrown);
  }

  /** The driver broke the contract. */
  static VirtException error(FoundDriver driver, String why) {
    String name = driver.descriptor().name();
    return VirtException.of(
            ErrorCode.INTERNAL_ERROR, ErrorDomain.named(name), "driver '" + name + "': " + why)
        .from(name);
  }

  private static VirtException misfit(FoundDriver driver, String what, LinkageError thrown) {
    return error(
            driver,
            what
                + ": a class or method that it needs is not there ("
                + text(thrown)
                + "); on the path are driver "
                + Versions.ofDriver(driver)
                + " and "
                + Versions.ofSpi())
        .causedBy(thrown);
  }

  /** An exception of a driver's own may fail to say what it is. */
  private static String text(Throwable thrown) {
    try {
      return String.valueOf(thrown);
    } catch (RuntimeException | Error e) {
      return thrown.getClass().getName();
    }
  }
}

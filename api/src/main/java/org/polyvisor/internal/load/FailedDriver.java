package org.polyvisor.internal.load;

import org.polyvisor.error.VirtException;

/**
 * A driver that could not be loaded.
 *
 * @param className its class, or the services file itself if that is broken
 * @param location the jar or folder it came from, as far as known
 * @param cause why
 */
public record FailedDriver(String className, String location, Throwable cause) {
  /** One line: what failed, where, why. */
  public String message() {
    Throwable root = cause;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String why = root instanceof VirtException ? root.getMessage() : root.toString();
    return className + " in " + location + ": " + why + Versions.hint(root);
  }
}

package org.polyvisor.conformance.lab;

import org.opentest4j.TestAbortedException;
import org.polyvisor.annotation.API;

/**
 * The target gives the kit no means to bring about what the requirement is about.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NotDrivable extends TestAbortedException {
  private static final long serialVersionUID = 1L;

  NotDrivable(String id, String what) {
    super("NOT DRIVABLE " + id + ": " + what);
  }
}

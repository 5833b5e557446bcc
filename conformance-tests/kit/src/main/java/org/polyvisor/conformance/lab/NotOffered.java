package org.polyvisor.conformance.lab;

import org.opentest4j.TestAbortedException;
import org.polyvisor.annotation.API;

/**
 * The requirement is about something that the driver does not offer, and its refusal was seen.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NotOffered extends TestAbortedException {
  private static final long serialVersionUID = 1L;

  NotOffered(String id, String what) {
    super("NOT OFFERED " + id + ": " + what);
  }
}

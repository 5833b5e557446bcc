package org.polyvisor.conformance.setup;

import org.polyvisor.annotation.API;

/**
 * A requirement that a driver is known not to meet.
 *
 * @param id of the requirement
 * @param reason why, one sentence
 * @param link to where it is discussed
 * @param showing what the failure's message must have, so that another failure is not taken for
 *     this one; empty for any
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Deviation(String id, String reason, String link, String showing) {
  /** Refuses one without a reason. */
  public Deviation {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("the deviation from " + id + " has no reason");
    }
  }

  /** Whether a failure with this message is the declared one. */
  public boolean explains(String message) {
    return message.contains(showing);
  }
}

package org.polyvisor.conformance.setup;

import java.time.LocalDate;
import java.util.Objects;
import org.polyvisor.annotation.API;

/**
 * A requirement that is not run for a time: it is contested, or its test is wrong, or harms this
 * hypervisor. It counts as excluded, never as passed, and once its time is over it fails.
 *
 * @param id of the requirement
 * @param reason why, one sentence
 * @param until the last day on which it holds
 * @param link to where it is discussed; empty if nowhere
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Exclusion(String id, String reason, LocalDate until, String link) {
  /** Refuses one without a reason. */
  public Exclusion {
    Objects.requireNonNull(until, "until");
    if (reason.isBlank()) {
      throw new IllegalArgumentException("the exclusion of " + id + " has no reason");
    }
  }

  /** Whether its time is over on this day. */
  public boolean expired(LocalDate today) {
    return today.isAfter(until);
  }

  @Override
  public String toString() {
    return id + " until " + until + ": " + reason + (link.isEmpty() ? "" : " (" + link + ")");
  }
}

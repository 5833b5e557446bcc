package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.time.Instant;
import org.polyvisor.annotation.API;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/**
 * What lasts of a guest's life between two runs of the simulator: its state, since when, and how
 * long its CPUs have run before that. Counters follow from it.
 *
 * @param state a settled state
 * @param since when it came into it
 * @param ran how long it ran before, in this run of the guest
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GuestState(SdkVmState state, Instant since, Duration ran) {
  /** How long the CPUs have run as of a moment. */
  Duration ranAt(Instant moment) {
    boolean counts = state == SdkVmState.RUNNING && moment.isAfter(since);
    return counts ? ran.plus(Duration.between(since, moment)) : ran;
  }

  /** The next settled state; a guest that is stopped starts from nothing. */
  GuestState then(SdkVmState next, Instant now) {
    boolean anew = next == SdkVmState.STOPPED || state == SdkVmState.STOPPED;
    return new GuestState(next, now, anew ? Duration.ZERO : ranAt(now));
  }
}

package org.polyvisor.conformance.lab;

import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainState;

/**
 * A state that the kit can bring a guest to.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum GuestState {
  /** Its CPUs run. */
  RUNNING(DomainState.RUNNING),
  /** Active, its CPUs stopped. */
  PAUSED(DomainState.PAUSED),
  /** Inactive. */
  SHUTOFF(DomainState.SHUTOFF);

  private final DomainState state;

  GuestState(DomainState state) {
    this.state = state;
  }

  /** The state as drivers show it. */
  public DomainState shown() {
    return state;
  }

  /** The one that this information shows, if the kit knows it. */
  static Optional<GuestState> of(DomainInfo info) {
    for (GuestState candidate : values()) {
      if (candidate.state == info.state()) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}

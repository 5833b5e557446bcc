package org.polyvisor.driver.support.domain;

import static org.polyvisor.driver.support.domain.LifecycleChange.nothing;
import static org.polyvisor.driver.support.domain.LifecycleChange.to;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.StateReason;

/**
 * What going back to a snapshot does to a domain's life, as libvirt's test driver does it: the
 * state becomes the wanted one, and each step on the way there is told.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RevertRules {
  private RevertRules() {}

  /**
   * The change that brings a life to a state.
   *
   * @param wanted running, paused or shut off
   */
  public static LifecycleChange change(DomainLife life, DomainState wanted) {
    if (wanted == DomainState.SHUTOFF) {
      return life.active()
          ? to(StateReason.SHUTOFF_FROM_SNAPSHOT, LifecycleEventDetail.STOPPED_FROM_SNAPSHOT)
          : nothing();
    }
    return wanted == DomainState.PAUSED ? paused(life) : running(life);
  }

  private static LifecycleChange paused(DomainLife life) {
    List<LifecycleEventDetail> told = new ArrayList<>();
    if (!life.active()) {
      told.add(LifecycleEventDetail.STARTED_FROM_SNAPSHOT);
    }
    if (life.state() != DomainState.PAUSED) {
      told.add(LifecycleEventDetail.SUSPENDED_FROM_SNAPSHOT);
    }
    return to(StateReason.PAUSED_FROM_SNAPSHOT, told.toArray(LifecycleEventDetail[]::new));
  }

  private static LifecycleChange running(DomainLife life) {
    if (!life.active()) {
      return to(StateReason.RUNNING_FROM_SNAPSHOT, LifecycleEventDetail.STARTED_FROM_SNAPSHOT);
    }
    return life.state() == DomainState.RUNNING
        ? to(
            StateReason.RUNNING_FROM_SNAPSHOT,
            LifecycleEventDetail.SUSPENDED_FROM_SNAPSHOT,
            LifecycleEventDetail.RESUMED_FROM_SNAPSHOT)
        : to(StateReason.RUNNING_FROM_SNAPSHOT, LifecycleEventDetail.RESUMED_FROM_SNAPSHOT);
  }
}

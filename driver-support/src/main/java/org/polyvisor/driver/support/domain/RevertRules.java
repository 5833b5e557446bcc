package org.polyvisor.driver.support.domain;

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
   * The change that brings a life back to a snapshot in the state that it was taken in.
   *
   * @param wanted running, paused or shut off
   */
  public static LifecycleChange change(DomainLife life, DomainState wanted) {
    return change(life, wanted, wanted);
  }

  /**
   * The change that brings a life back to a snapshot: what is active ends first. One that was taken
   * of a domain that was off has no memory to go on from, so that the domain boots.
   *
   * @param taken the state that the snapshot was taken in
   * @param wanted running, paused or shut off
   */
  public static LifecycleChange change(DomainLife life, DomainState taken, DomainState wanted) {
    List<LifecycleEventDetail> told = new ArrayList<>();
    if (life.active()) {
      told.add(LifecycleEventDetail.STOPPED_FROM_SNAPSHOT);
    }
    StateReason reason = life.active() ? StateReason.SHUTOFF_FROM_SNAPSHOT : life.reason();
    if (wanted != DomainState.SHUTOFF) {
      reason = beginning(taken == DomainState.SHUTOFF, wanted == DomainState.PAUSED, told);
    }
    if (life.persistent()) {
      told.add(LifecycleEventDetail.DEFINED_FROM_SNAPSHOT);
    }
    return to(reason, told.toArray(LifecycleEventDetail[]::new));
  }

  private static StateReason beginning(
      boolean boots, boolean paused, List<LifecycleEventDetail> told) {
    if (paused) {
      told.add(LifecycleEventDetail.STARTED_FROM_SNAPSHOT);
      told.add(LifecycleEventDetail.SUSPENDED_FROM_SNAPSHOT);
      return boots ? StateReason.PAUSED_USER : StateReason.PAUSED_FROM_SNAPSHOT;
    }
    if (boots) {
      told.add(LifecycleEventDetail.RESUMED_UNPAUSED);
      told.add(LifecycleEventDetail.STARTED_FROM_SNAPSHOT);
      return StateReason.RUNNING_BOOTED;
    }
    told.add(LifecycleEventDetail.STARTED_FROM_SNAPSHOT);
    told.add(LifecycleEventDetail.RESUMED_FROM_SNAPSHOT);
    return StateReason.RUNNING_FROM_SNAPSHOT;
  }
}

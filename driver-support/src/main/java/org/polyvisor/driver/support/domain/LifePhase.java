package org.polyvisor.driver.support.domain;

import java.util.EnumSet;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainState;

/**
 * States in groups for which the rules are the same.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum LifePhase {
  /** There is no domain. */
  ABSENT,
  /** Persistent, not active. */
  INACTIVE,
  /** As {@link #INACTIVE}, with a managed save that its next start goes on from. */
  SAVED,
  /** Persistent, its CPUs run. */
  RUNNING,
  /** Persistent, its CPUs stopped by somebody outside. */
  PAUSED,
  /**
   * Persistent, its CPUs stand still for another reason: it crashed, sleeps, is on its way down.
   */
  HALTED,
  /** As {@link #RUNNING}, without a definition that outlives it. */
  TRANSIENT_RUNNING,
  /** As {@link #PAUSED}, without a definition that outlives it. */
  TRANSIENT_PAUSED,
  /** As {@link #HALTED}, without a definition that outlives it. */
  TRANSIENT_HALTED;

  /** All in which the domain is active. */
  public static Set<LifePhase> active() {
    return EnumSet.complementOf(EnumSet.of(ABSENT, INACTIVE, SAVED));
  }

  /** All in which the domain is active without a definition. */
  public static Set<LifePhase> activeTransient() {
    return EnumSet.of(TRANSIENT_RUNNING, TRANSIENT_PAUSED, TRANSIENT_HALTED);
  }

  /** All in which the domain is active with a definition. */
  public static Set<LifePhase> activePersistent() {
    return EnumSet.of(RUNNING, PAUSED, HALTED);
  }

  /** All in which a domain is there, but not active. */
  public static Set<LifePhase> stopped() {
    return EnumSet.of(INACTIVE, SAVED);
  }

  /** The one that a life is in. */
  public static LifePhase of(DomainLife life) {
    if (!life.active()) {
      return life.persistent() ? inactive(life) : ABSENT;
    }
    DomainState state = life.state();
    if (state == DomainState.PAUSED) {
      return life.persistent() ? PAUSED : TRANSIENT_PAUSED;
    }
    boolean runs =
        state == DomainState.RUNNING
            || state == DomainState.BLOCKED
            || state == DomainState.NOSTATE;
    if (runs) {
      return life.persistent() ? RUNNING : TRANSIENT_RUNNING;
    }
    return life.persistent() ? HALTED : TRANSIENT_HALTED;
  }

  private static LifePhase inactive(DomainLife life) {
    return life.managedSave() ? SAVED : INACTIVE;
  }
}

package org.polyvisor.driver.support.domain;

import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.StateReason;

/**
 * Where a domain is in its life. Neither active nor persistent means that there is none.
 *
 * @param reason its state and why
 * @param persistent whether its definition outlives it
 * @param managedSave whether its next start goes on from a managed save
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DomainLife(StateReason reason, boolean persistent, boolean managedSave) {
  /** No domain. */
  public static final DomainLife NONE = new DomainLife(StateReason.SHUTOFF_UNKNOWN, false);

  /** A definition that was never started. */
  public static final DomainLife DEFINED = new DomainLife(StateReason.SHUTOFF_UNKNOWN, true);

  /** A life without a managed save. */
  public DomainLife(StateReason reason, boolean persistent) {
    this(reason, persistent, false);
  }

  /** The same with a managed save or without one. */
  public DomainLife withManagedSave(boolean present) {
    return new DomainLife(reason, persistent, present);
  }

  /** Its state. */
  public DomainState state() {
    return reason.state();
  }

  /** Whether it is active, paused or crashed included. */
  public boolean active() {
    return state() != DomainState.SHUTOFF;
  }

  /** Whether there is a domain. */
  public boolean exists() {
    return persistent || active();
  }
}

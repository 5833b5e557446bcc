package org.polyvisor.driver.support.domain;

import java.util.List;
import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.StateReason;

/**
 * The action is allowed and does this. Immutable.
 *
 * @param reason the state that it leads to; empty if that stays
 * @param persistent whether the domain is persistent afterwards; empty if that stays
 * @param managedSave whether there is a managed save afterwards; empty if that stays
 * @param events what is told, in order
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LifecycleChange(
    Optional<StateReason> reason,
    Optional<Boolean> persistent,
    Optional<Boolean> managedSave,
    List<LifecycleEventDetail> events)
    implements LifecycleOutcome {
  /** Nothing changes. */
  public static LifecycleChange nothing() {
    return new LifecycleChange(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /** The state changes. */
  public static LifecycleChange to(StateReason reason, LifecycleEventDetail... events) {
    return new LifecycleChange(
        Optional.of(reason), Optional.empty(), Optional.empty(), List.of(events));
  }

  /** The domain becomes persistent or transient; its state stays. */
  public static LifecycleChange persistent(boolean value, LifecycleEventDetail... events) {
    return new LifecycleChange(
        Optional.empty(), Optional.of(value), Optional.empty(), List.of(events));
  }

  /** State and persistence stay. */
  public static LifecycleChange telling(LifecycleEventDetail... events) {
    return new LifecycleChange(
        Optional.empty(), Optional.empty(), Optional.empty(), List.of(events));
  }

  /** The same, making or using up a managed save. */
  public LifecycleChange withManagedSave(boolean present) {
    return new LifecycleChange(reason, persistent, Optional.of(present), events);
  }

  /** The life after it. */
  public DomainLife after(DomainLife before) {
    return new DomainLife(
        reason.orElse(before.reason()),
        persistent.orElse(before.persistent()),
        managedSave.orElse(before.managedSave()));
  }
}

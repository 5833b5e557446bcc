package org.polyvisor.driver.support.domain;

import static org.polyvisor.driver.support.domain.LifePhase.ABSENT;
import static org.polyvisor.driver.support.domain.LifePhase.INACTIVE;
import static org.polyvisor.driver.support.domain.LifePhase.RUNNING;
import static org.polyvisor.driver.support.domain.LifePhase.SAVED;
import static org.polyvisor.driver.support.domain.LifePhase.TRANSIENT_RUNNING;
import static org.polyvisor.driver.support.domain.LifecycleChange.nothing;
import static org.polyvisor.driver.support.domain.LifecycleChange.telling;
import static org.polyvisor.driver.support.domain.LifecycleChange.to;
import static org.polyvisor.driver.support.domain.LifecycleRefusal.byDriver;
import static org.polyvisor.driver.support.domain.LifecycleRefusal.shared;
import static org.polyvisor.model.LifecycleEventDetail.DEFINED_RENAMED;
import static org.polyvisor.model.LifecycleEventDetail.RESUMED_FROM_SNAPSHOT;
import static org.polyvisor.model.LifecycleEventDetail.RESUMED_UNPAUSED;
import static org.polyvisor.model.LifecycleEventDetail.STARTED_RESTORED;
import static org.polyvisor.model.LifecycleEventDetail.STOPPED_SAVED;
import static org.polyvisor.model.LifecycleEventDetail.SUSPENDED_PAUSED;
import static org.polyvisor.model.LifecycleEventDetail.SUSPENDED_RESTORED;
import static org.polyvisor.model.LifecycleEventDetail.UNDEFINED_RENAMED;

import java.util.EnumSet;
import java.util.Set;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;

/** What libvirt was measured to do with QEMU where memory is written, and with what is kept. */
final class SavingRules {
  private static final Set<LifePhase> STOPPED = LifePhase.stopped();
  private static final Set<LifePhase> RUNS = EnumSet.of(RUNNING, TRANSIENT_RUNNING);
  private static final Set<LifePhase> STANDS = EnumSet.complementOf(standsNot());
  private static final Set<LifePhase> SAVED_ONLY = EnumSet.of(SAVED);
  private static final Set<LifePhase> ABSENT_ONLY = EnumSet.of(ABSENT);
  private static final LifecycleRefusal INACTIVE_SHARED = shared("is not running");
  private static final LifecycleRefusal WITH_SAVE = byDriver("has a managed save");

  private SavingRules() {}

  /** Active, but its CPUs stand still. */
  private static EnumSet<LifePhase> standsNot() {
    EnumSet<LifePhase> others = EnumSet.copyOf(STOPPED);
    others.addAll(RUNS);
    others.add(ABSENT);
    return others;
  }

  static LifecycleMachine added(LifecycleMachine machine) {
    LifecycleMachine changed = names(restores(saves(machine)));
    for (Operation operation :
        Set.of(
            Operation.SAVE,
            Operation.MANAGED_SAVE,
            Operation.REMOVE_MANAGED_SAVE,
            Operation.CORE_DUMP,
            Operation.AUTOSTART,
            Operation.RENAME,
            Operation.CREATE_SNAPSHOT)) {
      changed = changed.with(operation, ABSENT_ONLY, StandardRules.GONE);
    }
    return changed;
  }

  private static LifecycleMachine saves(LifecycleMachine machine) {
    LifecycleChange saved = to(StateReason.SHUTOFF_SAVED, SUSPENDED_PAUSED, STOPPED_SAVED);
    LifecycleChange savedPaused = to(StateReason.SHUTOFF_SAVED, STOPPED_SAVED);
    LifecycleRefusal notTransient = byDriver("is transient: a managed save needs a definition");
    LifecycleRefusal none =
        new LifecycleRefusal(ErrorCode.SYSTEM_ERROR, true, "has no managed save");
    LifecycleChange gone = nothing().withManagedSave(false);
    LifecycleChange briefly = to(StateReason.RUNNING_UNPAUSED, SUSPENDED_PAUSED, RESUMED_UNPAUSED);
    return machine
        .with(Operation.SAVE, STOPPED, INACTIVE_SHARED)
        .with(Operation.SAVE, RUNS, saved)
        .with(Operation.SAVE, STANDS, savedPaused)
        .with(Operation.MANAGED_SAVE, STOPPED, INACTIVE_SHARED)
        .with(Operation.MANAGED_SAVE, RUNS, saved.withManagedSave(true))
        .with(Operation.MANAGED_SAVE, STANDS, savedPaused.withManagedSave(true))
        .with(Operation.MANAGED_SAVE, LifePhase.activeTransient(), notTransient)
        .with(Operation.REMOVE_MANAGED_SAVE, LifePhase.active(), none)
        .with(Operation.REMOVE_MANAGED_SAVE, EnumSet.of(INACTIVE), none)
        .with(Operation.REMOVE_MANAGED_SAVE, SAVED_ONLY, gone)
        .with(Operation.CORE_DUMP, STOPPED, INACTIVE_SHARED)
        .with(Operation.CORE_DUMP, RUNS, briefly)
        .with(Operation.CORE_DUMP, STANDS, nothing())
        .with(Operation.CREATE_SNAPSHOT, STOPPED, nothing())
        .with(Operation.CREATE_SNAPSHOT, RUNS, briefly)
        .with(Operation.CREATE_SNAPSHOT, STANDS, nothing());
  }

  private static LifecycleMachine restores(LifecycleMachine machine) {
    LifecycleChange going =
        to(StateReason.RUNNING_RESTORED, STARTED_RESTORED, RESUMED_FROM_SNAPSHOT);
    LifecycleChange standing = to(StateReason.PAUSED_MIGRATION, STARTED_RESTORED, SUSPENDED_PAUSED);
    LifecycleChange asSaved =
        to(StateReason.PAUSED_MIGRATION, STARTED_RESTORED, SUSPENDED_RESTORED);
    Set<LifePhase> startable = EnumSet.of(ABSENT, INACTIVE, SAVED);
    LifecycleRefusal already = shared("is running already");
    LifecycleAction paused = new LifecycleAction(Operation.RESTORE, true);
    return machine
        .with(Operation.START, SAVED_ONLY, going.withManagedSave(false))
        .with(
            new LifecycleAction(Operation.START, true), SAVED_ONLY, standing.withManagedSave(false))
        .with(Operation.RESTORE, startable, going)
        .with(Operation.RESTORE, LifePhase.active(), already)
        .with(paused, startable, asSaved)
        .with(paused, LifePhase.active(), already);
  }

  private static LifecycleMachine names(LifecycleMachine machine) {
    LifecycleRefusal isTransient = byDriver("is transient: autostart needs a definition");
    return machine
        .with(Operation.UNDEFINE, SAVED_ONLY, WITH_SAVE)
        .with(Operation.RENAME, LifePhase.active(), byDriver("is running"))
        .with(Operation.RENAME, EnumSet.of(INACTIVE), telling(UNDEFINED_RENAMED, DEFINED_RENAMED))
        .with(Operation.RENAME, SAVED_ONLY, WITH_SAVE)
        .with(Operation.AUTOSTART, EnumSet.of(INACTIVE, SAVED), nothing())
        .with(Operation.AUTOSTART, LifePhase.activePersistent(), nothing())
        .with(Operation.AUTOSTART, LifePhase.activeTransient(), isTransient);
  }
}

package org.polyvisor.driver.support.domain;

import static org.polyvisor.driver.support.domain.LifePhase.ABSENT;
import static org.polyvisor.driver.support.domain.LifePhase.HALTED;
import static org.polyvisor.driver.support.domain.LifePhase.INACTIVE;
import static org.polyvisor.driver.support.domain.LifePhase.PAUSED;
import static org.polyvisor.driver.support.domain.LifePhase.RUNNING;
import static org.polyvisor.driver.support.domain.LifePhase.SAVED;
import static org.polyvisor.driver.support.domain.LifePhase.TRANSIENT_HALTED;
import static org.polyvisor.driver.support.domain.LifePhase.TRANSIENT_PAUSED;
import static org.polyvisor.driver.support.domain.LifePhase.TRANSIENT_RUNNING;
import static org.polyvisor.driver.support.domain.LifecycleChange.nothing;
import static org.polyvisor.driver.support.domain.LifecycleChange.persistent;
import static org.polyvisor.driver.support.domain.LifecycleChange.to;
import static org.polyvisor.driver.support.domain.LifecycleRefusal.byDriver;
import static org.polyvisor.driver.support.domain.LifecycleRefusal.shared;
import static org.polyvisor.model.LifecycleEventDetail.DEFINED_ADDED;
import static org.polyvisor.model.LifecycleEventDetail.DEFINED_UPDATED;
import static org.polyvisor.model.LifecycleEventDetail.RESUMED_UNPAUSED;
import static org.polyvisor.model.LifecycleEventDetail.SHUTDOWN_HOST;
import static org.polyvisor.model.LifecycleEventDetail.STARTED_BOOTED;
import static org.polyvisor.model.LifecycleEventDetail.STOPPED_DESTROYED;
import static org.polyvisor.model.LifecycleEventDetail.STOPPED_SHUTDOWN;
import static org.polyvisor.model.LifecycleEventDetail.SUSPENDED_PAUSED;
import static org.polyvisor.model.LifecycleEventDetail.UNDEFINED_REMOVED;

import java.util.EnumSet;
import java.util.Set;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;

/**
 * What libvirt was measured to do with QEMU. Who refuses, the driver or the checks that all share,
 * follows the measurement too, odd as it is in places.
 */
final class StandardRules {
  private static final Set<LifePhase> ABSENT_ONLY = EnumSet.of(ABSENT);
  private static final Set<LifePhase> STOPPED = LifePhase.stopped();
  private static final Set<LifePhase> STARTABLE = EnumSet.of(ABSENT, INACTIVE, SAVED);
  private static final Set<LifePhase> RUNS = EnumSet.of(RUNNING, TRANSIENT_RUNNING);
  private static final Set<LifePhase> STANDS = EnumSet.of(PAUSED, TRANSIENT_PAUSED);
  private static final Set<LifePhase> DEAD = EnumSet.of(HALTED, TRANSIENT_HALTED);
  private static final Set<LifePhase> ACTIVE = LifePhase.active();

  static final LifecycleRefusal GONE =
      new LifecycleRefusal(ErrorCode.NO_DOMAIN, true, "is not there (any more)");
  private static final LifecycleRefusal INACTIVE_SHARED = shared("is not running");
  private static final LifecycleRefusal INACTIVE_DRIVER = byDriver("is not running");
  private static final LifecycleRefusal RUNS_ALREADY = byDriver("is running already");
  private static final LifecycleRefusal HALTED_ALREADY =
      byDriver("is neither running nor paused: only destroy or reset it");

  static final LifecycleMachine MACHINE =
      SavingRules.added(persistence(endings(running(starting(absent())))));

  private StandardRules() {}

  private static LifecycleMachine absent() {
    LifecycleMachine machine = LifecycleMachine.empty();
    Set<Operation> operations =
        Set.of(
            Operation.START,
            Operation.SUSPEND,
            Operation.RESUME,
            Operation.SHUTDOWN,
            Operation.REBOOT,
            Operation.RESET,
            Operation.DESTROY,
            Operation.UNDEFINE);
    for (Operation operation : operations) {
      machine = machine.with(operation, ABSENT_ONLY, GONE);
    }
    return machine.with(new LifecycleAction(Operation.START, true), ABSENT_ONLY, GONE);
  }

  private static LifecycleMachine starting(LifecycleMachine machine) {
    LifecycleChange boot = to(StateReason.RUNNING_BOOTED, RESUMED_UNPAUSED, STARTED_BOOTED);
    LifecycleChange bootPaused = to(StateReason.PAUSED_USER, STARTED_BOOTED, SUSPENDED_PAUSED);
    LifecycleAction startPaused = new LifecycleAction(Operation.START, true);
    LifecycleAction createPaused = new LifecycleAction(Operation.CREATE, true);
    LifecycleRefusal createdAlready = shared("is running already");
    return machine
        .with(Operation.START, STOPPED, boot)
        .with(Operation.START, ACTIVE, RUNS_ALREADY)
        .with(startPaused, STOPPED, bootPaused)
        .with(startPaused, ACTIVE, RUNS_ALREADY)
        .with(Operation.CREATE, STARTABLE, boot)
        .with(Operation.CREATE, ACTIVE, createdAlready)
        .with(createPaused, STARTABLE, bootPaused)
        .with(createPaused, ACTIVE, createdAlready);
  }

  private static LifecycleMachine running(LifecycleMachine machine) {
    return machine
        .with(Operation.SUSPEND, STOPPED, INACTIVE_SHARED)
        .with(Operation.SUSPEND, RUNS, to(StateReason.PAUSED_USER, SUSPENDED_PAUSED))
        .with(Operation.SUSPEND, STANDS, nothing())
        .with(Operation.SUSPEND, DEAD, HALTED_ALREADY)
        .with(Operation.RESUME, STOPPED, INACTIVE_SHARED)
        .with(Operation.RESUME, RUNS, RUNS_ALREADY)
        .with(Operation.RESUME, STANDS, to(StateReason.RUNNING_UNPAUSED, RESUMED_UNPAUSED))
        .with(Operation.RESUME, DEAD, HALTED_ALREADY)
        .with(Operation.REBOOT, STOPPED, INACTIVE_SHARED)
        .with(Operation.REBOOT, ACTIVE, to(StateReason.RUNNING_BOOTED))
        .with(Operation.RESET, STOPPED, INACTIVE_SHARED)
        .with(Operation.RESET, EnumSet.of(RUNNING, TRANSIENT_RUNNING), nothing())
        .with(Operation.RESET, STANDS, nothing())
        .with(Operation.RESET, DEAD, to(StateReason.RUNNING_BOOTED));
  }

  private static LifecycleMachine endings(LifecycleMachine machine) {
    return machine
        .with(Operation.SHUTDOWN, STOPPED, INACTIVE_DRIVER)
        .with(Operation.SHUTDOWN, ACTIVE, to(StateReason.SHUTOFF_SHUTDOWN, STOPPED_SHUTDOWN))
        .with(Operation.DESTROY, STOPPED, INACTIVE_SHARED)
        .with(
            Operation.DESTROY,
            ACTIVE,
            to(StateReason.SHUTOFF_DESTROYED, SHUTDOWN_HOST, STOPPED_DESTROYED));
  }

  private static LifecycleMachine persistence(LifecycleMachine machine) {
    Set<LifePhase> defined = EnumSet.of(INACTIVE, SAVED, RUNNING, PAUSED, HALTED);
    Set<LifePhase> undefined = EnumSet.copyOf(LifePhase.activeTransient());
    undefined.add(ABSENT);
    return machine
        .with(Operation.DEFINE, undefined, persistent(true, DEFINED_ADDED))
        .with(Operation.DEFINE, defined, persistent(true, DEFINED_UPDATED))
        .with(Operation.UNDEFINE, defined, persistent(false, UNDEFINED_REMOVED))
        .with(
            Operation.UNDEFINE,
            LifePhase.activeTransient(),
            byDriver("is transient: it has no definition to remove"));
  }
}

package org.polyvisor.driver.qemu.internal.guest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.StateReason;
import tools.jackson.databind.JsonNode;

/**
 * What a guest's events tell of its life, in libvirt's terms. The state itself is QEMU's to say;
 * here is only why, as far as an event told it since we attached.
 *
 * <p>Events come from one thread at a time, questions from any.
 */
public final class Life {
  private static final Map<String, StateReason> PAUSED =
      Map.of(
          "paused", StateReason.PAUSED_USER,
          "prelaunch", StateReason.PAUSED_STARTING_UP,
          "inmigrate", StateReason.PAUSED_MIGRATION,
          "postmigrate", StateReason.PAUSED_MIGRATION,
          "finish-migrate", StateReason.PAUSED_MIGRATION,
          "save-vm", StateReason.PAUSED_SAVE,
          "io-error", StateReason.PAUSED_IOERROR,
          "watchdog", StateReason.PAUSED_WATCHDOG);

  /** Stopped for reasons that libvirt has no word for. */
  private static final Set<String> PAUSED_OTHERWISE =
      Set.of("colo", "debug", "internal-error", "preconfig", "restore-vm");

  private static final Map<String, StateReason> OTHER =
      Map.of(
          "shutdown", StateReason.SHUTDOWN_UNKNOWN,
          "suspended", StateReason.PMSUSPENDED_UNKNOWN,
          "guest-panicked", StateReason.CRASHED_PANICKED);

  private volatile StateReason running = StateReason.RUNNING_UNKNOWN;
  private volatile LifecycleEventDetail stopped = LifecycleEventDetail.STOPPED_FAILED;
  private LifecycleEventDetail nextPause = LifecycleEventDetail.SUSPENDED_PAUSED;
  private boolean shuttingDown;
  private boolean panicked;
  private volatile boolean isPaused;

  /** What {@code query-status} says before the first event. */
  void begins(String status) {
    isPaused = reason(status).state() == DomainState.PAUSED;
  }

  /** Whether its CPUs stand still since it was paused, as far as we were told. */
  public boolean isPaused() {
    return isPaused;
  }

  /** State and reason for what {@code query-status} says. */
  public StateReason reason(String status) {
    if (status.equals("running")) {
      return running;
    }
    StateReason other = OTHER.get(status);
    return other == null ? paused(status) : other;
  }

  /** A status that no QEMU is known to have says nothing. */
  private static StateReason paused(String status) {
    StateReason otherwise =
        PAUSED_OTHERWISE.contains(status)
            ? StateReason.PAUSED_UNKNOWN
            : StateReason.NOSTATE_UNKNOWN;
    return PAUSED.getOrDefault(status, otherwise);
  }

  /** How it ended, once its monitor is gone: without any farewell it crashed or was killed. */
  public LifecycleEventDetail stopped() {
    return stopped;
  }

  /** We are about to end it. */
  public void destroying() {
    stopped = LifecycleEventDetail.STOPPED_DESTROYED;
  }

  /** Takes an event of QEMU's; what libvirt would tell of it, if anything. */
  public Optional<LifecycleEventDetail> heard(String event, JsonNode data) {
    switch (event) {
      case "STOP":
        return Optional.ofNullable(paused());
      case "RESUME":
        panicked = false;
        isPaused = false;
        running = StateReason.RUNNING_UNPAUSED;
        return Optional.of(LifecycleEventDetail.RESUMED_UNPAUSED);
      case "SHUTDOWN":
        return Optional.of(shutdown(data.path("guest")));
      case "SUSPEND":
        return Optional.of(LifecycleEventDetail.PMSUSPENDED_MEMORY);
      case "SUSPEND_DISK":
        return Optional.of(LifecycleEventDetail.PMSUSPENDED_DISK);
      case "WAKEUP":
        running = StateReason.RUNNING_WAKEUP;
        return Optional.of(LifecycleEventDetail.STARTED_WAKEUP);
      case "GUEST_PANICKED":
        panicked = !data.path("action").asString("").equals("run");
        return Optional.of(LifecycleEventDetail.CRASHED_PANICKED);
      default:
        announced(event, data.path("action").asString(""));
        return Optional.empty();
    }
  }

  /** An event that says why the guest is going to be stopped comes before the stop. */
  private void announced(String event, String action) {
    if (event.equals("BLOCK_IO_ERROR") && action.equals("stop")) {
      nextPause = LifecycleEventDetail.SUSPENDED_IOERROR;
    } else if (event.equals("WATCHDOG") && action.equals("pause")) {
      nextPause = LifecycleEventDetail.SUSPENDED_WATCHDOG;
    }
  }

  private @Nullable LifecycleEventDetail paused() {
    LifecycleEventDetail why = nextPause;
    nextPause = LifecycleEventDetail.SUSPENDED_PAUSED;
    // QEMU stops the CPUs on its way out and after a panic, too: that is told already.
    isPaused = !shuttingDown && !panicked;
    return isPaused ? why : null;
  }

  private LifecycleEventDetail shutdown(JsonNode byGuest) {
    shuttingDown = true;
    if (stopped != LifecycleEventDetail.STOPPED_DESTROYED) {
      stopped = LifecycleEventDetail.STOPPED_SHUTDOWN;
    }
    if (!byGuest.isBoolean()) {
      return LifecycleEventDetail.SHUTDOWN_FINISHED;
    }
    return byGuest.asBoolean()
        ? LifecycleEventDetail.SHUTDOWN_GUEST
        : LifecycleEventDetail.SHUTDOWN_HOST;
  }
}

package org.polyvisor.driver.parallels.simulator;

import org.polyvisor.driver.parallels.sdk.SdkChange;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/** Which change is possible in which state, on the way through which other state. */
final class StateChanges {
  private StateChanges() {}

  /**
   * The way that a guest goes.
   *
   * @throws SdkException if there is none from where it is
   */
  static Way of(SdkVmState from, SdkChange change) {
    switch (change) {
      case START:
        return start(from);
      case STOP_KILL:
        return stop(from);
      case STOP_SHUTDOWN:
      case STOP_ACPI:
        require(active(from), SdkError.DISP_VM_IS_NOT_RUNNING);
        return new Way(SdkVmState.STOPPING, SdkVmState.STOPPED);
      case PAUSE:
        require(from != SdkVmState.PAUSED, SdkError.VM_PAUSE_ALREADY_PAUSED);
        require(from == SdkVmState.RUNNING, SdkError.VM_PAUSE_NOT_STARTED);
        return new Way(SdkVmState.PAUSING, SdkVmState.PAUSED);
      case RESUME:
        return resume(from);
      case SUSPEND:
        require(active(from), SdkError.DISP_VM_IS_NOT_STARTED);
        return new Way(SdkVmState.SUSPENDING, SdkVmState.SUSPENDED);
      case DROP_SUSPENDED_STATE:
        require(from == SdkVmState.SUSPENDED, SdkError.VM_IS_NOT_SUSPENDED);
        return new Way(SdkVmState.DELETING_STATE, SdkVmState.STOPPED);
      case RESTART:
        require(active(from), SdkError.VM_RESTART_NOT_STARTED);
        return new Way(SdkVmState.RESETTING, SdkVmState.RUNNING);
      default:
        require(active(from), SdkError.DISP_VM_IS_NOT_STARTED);
        return new Way(SdkVmState.RESETTING, from);
    }
  }

  private static Way start(SdkVmState from) {
    require(from != SdkVmState.RUNNING, SdkError.VM_ALREADY_RUNNING);
    require(!active(from) && settled(from), SdkError.WRONG_VM_STATE);
    boolean saved = from == SdkVmState.SUSPENDED;
    return new Way(saved ? SdkVmState.RESTORING : SdkVmState.STARTING, SdkVmState.RUNNING);
  }

  private static Way stop(SdkVmState from) {
    require(from != SdkVmState.STOPPED, SdkError.DISP_VM_IS_NOT_STARTED);
    require(active(from), SdkError.WRONG_VM_STATE);
    return new Way(SdkVmState.STOPPING, SdkVmState.STOPPED);
  }

  private static Way resume(SdkVmState from) {
    require(from != SdkVmState.RUNNING, SdkError.VM_ALREADY_RUNNING);
    require(
        from == SdkVmState.PAUSED || from == SdkVmState.SUSPENDED, SdkError.DISP_VM_IS_NOT_STARTED);
    boolean paused = from == SdkVmState.PAUSED;
    return new Way(paused ? SdkVmState.CONTINUING : SdkVmState.RESUMING, SdkVmState.RUNNING);
  }

  private static boolean active(SdkVmState state) {
    return state == SdkVmState.RUNNING || state == SdkVmState.PAUSED;
  }

  private static boolean settled(SdkVmState state) {
    return active(state)
        || state == SdkVmState.STOPPED
        || state == SdkVmState.SUSPENDED
        || state == SdkVmState.MOUNTED;
  }

  private static void require(boolean condition, SdkError otherwise) {
    if (!condition) {
      throw new SdkException("change", otherwise);
    }
  }

  /** Through one state to another. */
  record Way(SdkVmState through, SdkVmState to) {}
}

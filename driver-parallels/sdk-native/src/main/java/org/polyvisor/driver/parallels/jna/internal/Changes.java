package org.polyvisor.driver.parallels.jna.internal;

import org.polyvisor.driver.parallels.sdk.SdkChange;

/** Which function makes which change. */
final class Changes {
  private Changes() {}

  static long issue(long vm, SdkChange change) {
    switch (change) {
      case START:
        return Prl.PrlVm_StartEx(vm, PrlConstants.PSM_VM_START, 0);
      case STOP_KILL:
        return Prl.PrlVm_StopEx(vm, PrlConstants.PSM_KILL, 0);
      case STOP_SHUTDOWN:
        return Prl.PrlVm_StopEx(vm, PrlConstants.PSM_SHUTDOWN, 0);
      case STOP_ACPI:
        return Prl.PrlVm_StopEx(vm, PrlConstants.PSM_ACPI, 0);
      case RESTART:
        return Prl.PrlVm_Restart(vm);
      case RESET:
        return Prl.PrlVm_Reset(vm);
      default:
        return pause(vm, change);
    }
  }

  private static long pause(long vm, SdkChange change) {
    switch (change) {
      case PAUSE:
        return Prl.PrlVm_Pause(vm, 0);
      case RESUME:
        return Prl.PrlVm_Resume(vm);
      case SUSPEND:
        return Prl.PrlVm_Suspend(vm);
      default:
        return Prl.PrlVm_DropSuspendedState(vm);
    }
  }
}

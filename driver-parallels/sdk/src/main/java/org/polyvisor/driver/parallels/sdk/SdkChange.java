package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * A change of the run state, named by the function that asks for it.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum SdkChange {
  /** {@code PrlVm_StartEx}, from its saved state if it has one. */
  START,
  /** {@code PrlVm_StopEx} with {@code PSM_KILL}. */
  STOP_KILL,
  /** {@code PrlVm_StopEx} with {@code PSM_SHUTDOWN}: the guest's tools are asked. */
  STOP_SHUTDOWN,
  /** {@code PrlVm_StopEx} with {@code PSM_ACPI}: the button. */
  STOP_ACPI,
  /** {@code PrlVm_Pause}. */
  PAUSE,
  /** {@code PrlVm_Resume}. */
  RESUME,
  /** {@code PrlVm_Suspend}, to disk. */
  SUSPEND,
  /** {@code PrlVm_DropSuspendedState}. */
  DROP_SUSPENDED_STATE,
  /** {@code PrlVm_Restart}: the guest is asked. */
  RESTART,
  /** {@code PrlVm_Reset}: the button. */
  RESET
}

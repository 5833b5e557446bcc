package org.polyvisor.driver.parallels.sdk;

import java.util.UUID;
import org.polyvisor.annotation.API;

/**
 * Something that a server told of. Dispatched by type, never by the kind of its issuer.
 *
 * @param type {@code PrlEvent_GetType}
 * @param issuer the VM that it is about; all zeros for the server
 * @param parameters what it says
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SdkEvent(int type, UUID issuer, SdkParameters parameters) {
  /** {@code PET_DSP_EVT_VM_STATE_CHANGED}; {@link #STATE_PARAMETER} has the new state. */
  public static final int VM_STATE_CHANGED = 100001;

  /** {@code PET_DSP_EVT_VM_CONFIG_CHANGED}. */
  public static final int VM_CONFIG_CHANGED = 100002;

  /** {@code PET_DSP_EVT_VM_CREATED}. */
  public static final int VM_CREATED = 100004;

  /** {@code PET_DSP_EVT_VM_ADDED}. */
  public static final int VM_ADDED = 100005;

  /** {@code PET_DSP_EVT_VM_DELETED}. */
  public static final int VM_DELETED = 100006;

  /** {@code PET_DSP_EVT_VM_UNREGISTERED}. */
  public static final int VM_UNREGISTERED = 100026;

  /** {@code PET_DSP_EVT_VM_PERFSTATS}: each parameter is a counter. */
  public static final int VM_PERFSTATS = 100901;

  /** The parameter that has a state. */
  public static final String STATE_PARAMETER = "vminfo_vm_state";
}

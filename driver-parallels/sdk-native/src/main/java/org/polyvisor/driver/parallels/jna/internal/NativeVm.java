package org.polyvisor.driver.parallels.jna.internal;

import java.util.UUID;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** One reference to a VM's handle. Safe for any thread. */
final class NativeVm implements SdkVm {
  private final CallGate gate;
  private final Handle handle;
  private final UUID uuid;

  /** Takes the reference. */
  NativeVm(CallGate gate, Handle handle) {
    this.gate = gate;
    this.handle = handle;
    this.uuid = Uuids.parse(Texts.get("PrlVmCfg_GetUuid", Prl::PrlVmCfg_GetUuid, handle.value()));
  }

  long handle() {
    return handle.value();
  }

  @Override
  public UUID uuid() {
    return uuid;
  }

  @Override
  public void close() {
    gate.tryRun(handle::close);
  }
}

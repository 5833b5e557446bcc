package org.polyvisor.driver.parallels.jna.internal;

import java.util.UUID;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** One reference to a VM's handle. Safe for any thread. */
final class NativeVm implements SdkVm {
  private final CallGate gate;
  private final ServerLine line;
  private final Handle handle;
  private final UUID uuid;

  /** Takes the reference. */
  NativeVm(CallGate gate, ServerLine line, Handle handle) {
    this.gate = gate;
    this.line = line;
    this.handle = handle;
    this.uuid = Uuids.parse(Texts.get("PrlVmCfg_GetUuid", Prl::PrlVmCfg_GetUuid, handle.value()));
  }

  long handle() {
    return handle.value();
  }

  /** Its handle there: another if the line was changed since. */
  long handleAt(ServerLine there) {
    return there == line ? handle.value() : there.vm(uuid);
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

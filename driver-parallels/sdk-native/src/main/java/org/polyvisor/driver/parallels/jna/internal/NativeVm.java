package org.polyvisor.driver.parallels.jna.internal;

import java.util.UUID;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** One reference to a VM's handle. Safe for any thread. */
final class NativeVm implements SdkVm, Given.Item {
  private final Given given;
  private final ServerLine line;
  private final Handle handle;
  private final UUID uuid;

  private NativeVm(Given given, ServerLine line, Handle handle) {
    this.given = given;
    this.line = line;
    this.handle = handle;
    this.uuid = Uuids.parse(Texts.get("PrlVmCfg_GetUuid", Prl::PrlVmCfg_GetUuid, handle.value()));
  }

  /** Takes the reference. Whoever forgets to close it has it closed with the session. */
  static NativeVm of(Given given, ServerLine line, Handle handle) {
    NativeVm made = new NativeVm(given, line, handle);
    given.add(made);
    return made;
  }

  Handle handle() {
    return handle;
  }

  /** Its handle there: another if the line was changed since. */
  Handle handleAt(ServerLine there) {
    return there == line ? handle : there.vm(uuid);
  }

  @Override
  public UUID uuid() {
    return uuid;
  }

  @Override
  public void close() {
    given.remove(this);
    given.gate().tryRun(this::free);
  }

  @Override
  public void free() {
    handle.close();
  }
}

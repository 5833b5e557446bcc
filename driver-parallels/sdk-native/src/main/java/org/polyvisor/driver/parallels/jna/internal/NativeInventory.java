package org.polyvisor.driver.parallels.jna.internal;

import java.util.List;
import org.polyvisor.driver.parallels.sdk.SdkHost;
import org.polyvisor.driver.parallels.sdk.SdkInventory;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;

/** Lists and look-ups of one session. Safe for any thread. */
final class NativeInventory implements SdkInventory {
  private final Given given;
  private final ServerLine line;

  NativeInventory(Given given, ServerLine line) {
    this.given = given;
    this.line = line;
  }

  @Override
  public SdkJob<List<SdkVm>> vms() {
    return NativeJob.of(
        given,
        "PrlSrv_GetVmListEx",
        () ->
            Prl.PrlSrv_GetVmListEx(
                line.server().value(), PrlConstants.PVTF_VM | PrlConstants.PVTF_CT),
        job -> JobResults.all(job, this::taken));
  }

  @Override
  public SdkJob<SdkVm> vm(String uuidOrName) {
    return NativeJob.of(
        given,
        "PrlSrv_GetVmConfig",
        () ->
            Prl.PrlSrv_GetVmConfig(
                line.server().value(),
                uuidOrName,
                PrlConstants.PGVC_SEARCH_BY_UUID | PrlConstants.PGVC_SEARCH_BY_NAME),
        job -> JobResults.first(job, this::taken));
  }

  private SdkVm taken(Handle vm) {
    NativeVm made = NativeVm.of(given, line, vm);
    line.keep(made.uuid(), vm.value());
    return made;
  }

  @Override
  public SdkVmConfig config(SdkVm vm) {
    SdkVmConfig[] config = new SdkVmConfig[1];
    given.gate().run("PrlVmCfg", () -> config[0] = ConfigReader.read((NativeVm) vm));
    return config[0];
  }

  @Override
  public SdkJob<SdkHost> host() {
    return NativeJob.of(
        given,
        "PrlSrv_GetSrvConfig",
        () -> Prl.PrlSrv_GetSrvConfig(line.server().value()),
        job -> JobResults.first(job, this::host));
  }

  private SdkHost host(Handle config) {
    try (config) {
      return new SdkHost(
          Texts.get("PrlSrvCfg_GetHostname", Prl::PrlSrvCfg_GetHostname, config.value()),
          productVersion(),
          Integer.toUnsignedLong(
              Numbers.get(
                  "PrlSrvCfg_GetHostRamSize", Prl::PrlSrvCfg_GetHostRamSize, config.value())),
          Numbers.get("PrlSrvCfg_GetCpuCount", Prl::PrlSrvCfg_GetCpuCount, config.value()));
    }
  }

  private String productVersion() {
    try (Handle info =
        Numbers.handle("PrlSrv_GetServerInfo", Prl::PrlSrv_GetServerInfo, line.server().value())) {
      return Texts.get(
          "PrlSrvInfo_GetProductVersion", Prl::PrlSrvInfo_GetProductVersion, info.value());
    }
  }
}

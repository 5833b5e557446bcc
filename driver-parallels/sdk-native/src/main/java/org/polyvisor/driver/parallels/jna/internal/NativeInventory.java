package org.polyvisor.driver.parallels.jna.internal;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
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
        onServer(
            "PrlSrv_GetVmListEx",
            server -> Prl.PrlSrv_GetVmListEx(server, PrlConstants.PVTF_VM | PrlConstants.PVTF_CT)),
        job -> JobResults.all(job, this::taken));
  }

  @Override
  public SdkJob<SdkVm> vm(String uuidOrName) {
    return NativeJob.of(
        given,
        "PrlSrv_GetVmConfig",
        onServer(
            "PrlSrv_GetVmConfig",
            server ->
                Prl.PrlSrv_GetVmConfig(
                    server,
                    uuidOrName,
                    PrlConstants.PGVC_SEARCH_BY_UUID | PrlConstants.PGVC_SEARCH_BY_NAME)),
        job -> JobResults.first(job, this::taken));
  }

  private LongSupplier onServer(String function, LongUnaryOperator call) {
    return () -> line.server().use(function, call);
  }

  /** A session that is closed meanwhile takes it away at once. */
  private SdkVm taken(Handle vm) {
    NativeVm[] made = new NativeVm[1];
    vm.with(
        "PrlVmCfg_GetUuid",
        handle -> {
          made[0] = NativeVm.of(given, line, vm);
          line.keep(made[0].uuid(), handle);
        });
    return made[0];
  }

  @Override
  public SdkVmConfig config(SdkVm vm) {
    SdkVmConfig[] config = new SdkVmConfig[1];
    NativeVm mine = (NativeVm) vm;
    given
        .gate()
        .run(
            "PrlVmCfg",
            () ->
                mine.handle().with("PrlVmCfg", h -> config[0] = ConfigReader.read(mine.uuid(), h)));
    return config[0];
  }

  @Override
  public SdkJob<SdkHost> host() {
    return NativeJob.of(
        given,
        "PrlSrv_GetSrvConfig",
        onServer("PrlSrv_GetSrvConfig", Prl::PrlSrv_GetSrvConfig),
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
    String[] version = new String[1];
    line.server().with("PrlSrv_GetServerInfo", server -> version[0] = productVersion(server));
    return version[0];
  }

  private static String productVersion(long server) {
    try (Handle info = Numbers.handle("PrlSrv_GetServerInfo", Prl::PrlSrv_GetServerInfo, server)) {
      return Texts.get(
          "PrlSrvInfo_GetProductVersion", Prl::PrlSrvInfo_GetProductVersion, info.value());
    }
  }
}

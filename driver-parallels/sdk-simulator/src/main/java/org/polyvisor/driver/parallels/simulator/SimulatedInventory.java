package org.polyvisor.driver.parallels.simulator;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkHost;
import org.polyvisor.driver.parallels.sdk.SdkInventory;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/** Lists and look-ups of one session, with the configurations as they were read last. */
final class SimulatedInventory implements SdkInventory {
  private final SimulatedServer server;
  private final SimulatedSession session;
  private final Map<UUID, SdkVmConfig> snapshots = new ConcurrentHashMap<>();

  SimulatedInventory(SimulatedServer server, SimulatedSession session) {
    this.server = server;
    this.session = session;
  }

  @Override
  public SdkJob<List<SdkVm>> vms() {
    return session.job(
        JobKind.LIST,
        () -> server.guests().stream().map(this::reference).collect(Collectors.toList()),
        vms -> vms.forEach(SdkVm::close));
  }

  @Override
  public SdkJob<SdkVm> vm(String uuidOrName) {
    return session.job(
        JobKind.LOOKUP,
        () ->
            server
                .find(uuidOrName)
                .map(this::reference)
                .orElseThrow(() -> new SdkException("GetVmConfig", SdkError.VM_UUID_NOT_FOUND)),
        SdkVm::close);
  }

  @Override
  public SdkVmConfig config(SdkVm vm) {
    SdkVmConfig config = snapshots.get(vm.uuid());
    if (config == null) {
      throw new SdkException("config", SdkError.OBJECT_WAS_REMOVED);
    }
    return config;
  }

  @Override
  public SdkJob<SdkHost> host() {
    return session.job(
        JobKind.HOST, () -> new SdkHost("parallels.example", "9.1.2 (simulated)", 65_536, 16));
  }

  static SdkAnswer oneShot(SimulatedServer server, SimulatedGuest guest) {
    SdkVmState state = guest.state();
    if (state == SdkVmState.STOPPED || state == SdkVmState.SUSPENDED) {
      return SdkAnswer.ok();
    }
    return state == SdkVmState.RUNNING
        ? SdkAnswer.ok(guest.statistics(server.timeline().wall(), false))
        : SdkAnswer.failed(SdkError.DISP_VM_IS_NOT_STARTED);
  }

  static SdkAnswer state(SimulatedGuest guest) {
    return SdkAnswer.ok(
        new SdkParameters.Builder().add(SdkEvent.STATE_PARAMETER, guest.state().number()).build());
  }

  private SdkVm reference(SimulatedGuest guest) {
    snapshots.put(guest.uuid(), guest.config());
    return new SimulatedVm(guest.uuid(), server.ledger());
  }
}

package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.GuestState;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.error.DriverException;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.LifecycleRequest;

class LifecycleTest {
  private final RealWorld world = new RealWorld();
  private final ParallelsConnection connection = world.connection;
  private final RecordingSink sink = new RecordingSink();

  @BeforeEach
  void listen() {
    connection.listen(Set.of(EventKind.LIFECYCLE), sink);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private LifecycleRequest request(String name) {
    return LifecycleRequest.of(world.domain(name));
  }

  private DomainInfo info(String name) {
    return connection.info(RealWorld.call(), world.domain(name));
  }

  @Test
  void suspendAndResumeShowAtOnceAndAreTold() {
    connection.suspend(RealWorld.call(), request("web"));
    assertThat(info("web").reason()).isEqualTo(StateReason.PAUSED_USER);
    connection.suspend(RealWorld.call(), request("web"));
    connection.resume(RealWorld.call(), request("web"));
    assertThat(info("web").reason()).isEqualTo(StateReason.RUNNING_UNPAUSED);
    assertThat(sink.heard()).containsExactly("web SUSPENDED PAUSED", "web RESUMED UNPAUSED");
    assertThatThrownBy(() -> connection.resume(RealWorld.call(), request("web")))
        .isInstanceOf(OperationInvalidException.class)
        .hasMessageContaining("web");
  }

  @Test
  void startGivesANewIdAndShutdownTakesItAway() {
    connection.start(RealWorld.call(), request("build"));
    int first = world.domain("build").id().orElseThrow();
    connection.shutdown(RealWorld.call(), request("build"));
    assertThat(info("build").reason()).isEqualTo(StateReason.SHUTOFF_SHUTDOWN);
    assertThat(world.domain("build").id()).isEmpty();
    connection.start(RealWorld.call(), request("build"));
    assertThat(world.domain("build").id().orElseThrow()).isGreaterThan(first);
    assertThat(sink.heard())
        .containsExactly("build STARTED BOOTED", "build STOPPED SHUTDOWN", "build STARTED BOOTED");
  }

  @Test
  void destroyIsKnownToBeOurDoing() {
    connection.destroy(RealWorld.call(), request("web"));
    assertThat(info("web").reason()).isEqualTo(StateReason.SHUTOFF_DESTROYED);
    assertThat(sink.heard()).containsExactly("web STOPPED DESTROYED");
  }

  @Test
  void rebootAndResetTellNobody() {
    connection.reboot(RealWorld.call(), request("web"));
    connection.reset(RealWorld.call(), request("web"));
    connection.reset(RealWorld.call(), request("lab"));
    assertThat(info("web").reason()).isEqualTo(StateReason.RUNNING_BOOTED);
    assertThat(info("lab").reason()).isEqualTo(StateReason.PAUSED_USER);
    assertThat(sink.heard()).isEmpty();
  }

  @Test
  void whatDoesNotFitTheStateIsInvalidAndChangesNothing() {
    assertThatThrownBy(() -> connection.start(RealWorld.call(), request("web")))
        .isInstanceOf(OperationInvalidException.class)
        .hasMessageContaining("RUNNING");
    for (String name : new String[] {"build"}) {
      assertThatThrownBy(() -> connection.suspend(RealWorld.call(), request(name)))
          .isInstanceOf(OperationInvalidException.class);
      assertThatThrownBy(() -> connection.destroy(RealWorld.call(), request(name)))
          .isInstanceOf(OperationInvalidException.class);
      assertThatThrownBy(() -> connection.reboot(RealWorld.call(), request(name)))
          .isInstanceOf(OperationInvalidException.class);
    }
    assertThat(world.server.ledger().issued(JobKind.CHANGE)).isZero();
    assertThat(sink.heard()).isEmpty();
  }

  @Test
  void theServersOwnWordOnAWrongStateIsTheSameError() { // B148
    for (SdkError error :
        new SdkError[] {SdkError.DISP_VM_IS_NOT_STARTED, SdkError.WRONG_VM_STATE}) {
      world.server.fault(JobKind.CHANGE, Fault.failed(error));
      assertThatThrownBy(() -> connection.shutdown(RealWorld.call(), request("web")))
          .isInstanceOf(OperationInvalidException.class)
          .hasMessageContaining(error.symbol());
    }
  }

  @Test
  void anErrorWithoutABetterClassKeepsTheSdksSymbolAndNumber() { // B149
    world.server.fault(JobKind.CHANGE, Fault.failed(SdkError.OPERATION_FAILED));
    assertThatThrownBy(() -> connection.suspend(RealWorld.call(), request("web")))
        .isInstanceOfSatisfying(
            DriverException.class,
            e -> {
              assertThat(e.symbol()).contains("PRL_ERR_OPERATION_FAILED");
              assertThat(e.nativeCode()).hasValue(0x80000016);
              assertThat(e.subject()).isPresent();
            });
  }

  @Test
  void anUnknownFlagIsRefused() {
    LifecycleRequest paused =
        LifecycleRequest.of(world.domain("build"), Set.of(LifecycleFlag.PAUSED));
    assertThatThrownBy(() -> connection.start(RealWorld.call(), paused))
        .isInstanceOf(OperationUnsupportedException.class);
    assertThat(info("build").active()).isFalse();
  }

  @Test
  void whatOthersDoIsToldToo() {
    world.server.become("web", SdkVmState.SUSPENDED);
    Eventually.holds(() -> sink.heard().contains("web STOPPED SAVED"));
    assertThat(info("web").managedSave()).contains(true);
    connection.start(RealWorld.call(), request("web"));
    assertThat(info("web").active()).isTrue();
  }

  @Test
  void aDomainComesChangesAndGoes() {
    DomainRef lab = world.domain("lab");
    SdkVmConfig old = world.server.config("lab");
    SdkVmConfig fresh =
        new SdkVmConfig(
            new SdkVmConfig.Identity(new UUID(7, 7), "fresh", false), old.hardware(), false);
    world.server.add(
        new GuestSpec(fresh, new GuestState(SdkVmState.RUNNING, Instant.EPOCH, Duration.ZERO)));
    Eventually.holds(() -> sink.heard().contains("fresh DEFINED ADDED"));
    Eventually.holds(() -> info("fresh").active());
    world.server.remove("lab");
    Eventually.holds(() -> sink.heard().contains("lab UNDEFINED REMOVED"));
    assertThatThrownBy(() -> connection.info(RealWorld.call(), lab))
        .isInstanceOf(NoSuchDomainException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"LOOKUP", "STATE"})
  void aDomainThatComesIsKnownAlsoIfTheFirstQuestionFails(JobKind kind) {
    SdkVmConfig old = world.server.config("lab");
    SdkVmConfig fresh =
        new SdkVmConfig(
            new SdkVmConfig.Identity(new UUID(7, 7), "fresh", false), old.hardware(), false);
    world.server.fault(kind, Fault.failed(SdkError.OPERATION_FAILED));
    world.server.add(
        new GuestSpec(fresh, new GuestState(SdkVmState.RUNNING, Instant.EPOCH, Duration.ZERO)));
    Eventually.holds(() -> sink.heard().contains("fresh DEFINED ADDED"));
    Eventually.holds(() -> info("fresh").active());
  }

  @Test
  void aChangedDiskListIsSeenByWhoAsksAfterTheEvent() {
    SdkVmConfig web = world.server.config("web");
    SdkDrive first = web.hardware().drives().get(0);
    SdkDrive moved =
        new SdkDrive(first.kind(), first.place(), new SdkDrive.Medium("/vz/other.hdd", true, 1));
    SdkHardware hardware = new SdkHardware(4096, 4, List.of(moved), web.hardware().adapters());
    BlockStatisticsRequest sdb = BlockStatisticsRequest.of(world.domain("web"), "sdb");
    connection.blockStatistics(RealWorld.call(), sdb);
    world.server.reconfigure(new SdkVmConfig(web.identity(), hardware, true));
    Eventually.holds(() -> sink.heard().contains("web DEFINED UPDATED"));
    assertThat(connection.blockDevices(RealWorld.call(), world.domain("web")))
        .extracting(BlockDevice::source)
        .containsExactly(Optional.of("/vz/other.hdd"));
    assertThat(info("web").vcpus()).hasValue(4);
    assertThat(connection.atHand(sdb)).isEmpty();
    assertThatThrownBy(() -> connection.blockStatistics(RealWorld.call(), sdb))
        .hasMessageContaining("sdb");
  }

  @Test
  void aDomainThatGoesWhileItsConfigurationIsReadIsGoneOnce() { // B120
    SdkVmConfig web = world.server.config("web");
    DomainRef ref = world.domain("web");
    world.server.reconfigure(web);
    world.server.remove("web");
    Eventually.holds(() -> sink.heard().contains("web UNDEFINED REMOVED"));
    assertThatThrownBy(() -> connection.info(RealWorld.call(), ref))
        .isInstanceOf(NoSuchDomainException.class);
    assertThat(sink.heard()).containsExactly("web DEFINED UPDATED", "web UNDEFINED REMOVED");
  }

  @Test
  void howeverManyAskAChangedConfigurationIsReadOnce() throws InterruptedException {
    long before = world.server.ledger().issued(JobKind.LOOKUP);
    DomainRef web = world.domain("web");
    world.server.reconfigure(world.server.config("web"));
    Eventually.holds(() -> sink.heard().contains("web DEFINED UPDATED"));
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Thread reader = new Thread(() -> connection.info(RealWorld.call(), web));
      reader.start();
      readers.add(reader);
    }
    for (Thread reader : readers) {
      reader.join();
    }
    assertThat(world.server.ledger().issued(JobKind.LOOKUP)).isEqualTo(before + 1);
  }
}

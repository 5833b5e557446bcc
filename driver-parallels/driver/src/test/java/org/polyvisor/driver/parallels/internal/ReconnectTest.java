package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.GuestState;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.error.ConnectionLostException;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.EventKind;
import org.polyvisor.spi.BlockStatisticsRequest;

/** A session that is lost, and the next one. */
class ReconnectTest {
  private static final Duration SOON = Duration.ofMillis(1400);

  private final SteppedWorld world = new SteppedWorld();
  private final Ledger ledger = world.server.ledger();
  private final DomainRef web = world.domain("web").ref();
  private final RecordingSink sink = new RecordingSink();

  @AfterEach
  void close() {
    world.close();
    assertThat(ledger.liveVms() + ledger.liveJobs() + ledger.liveSessions()).isZero();
  }

  private BlockStatistics read(DomainRef domain) {
    BlockStatisticsRequest request = BlockStatisticsRequest.of(domain, "");
    return world.during(() -> world.connection.blockStatistics(RealWorld.call(), request));
  }

  private void lose() {
    world.server.dropSessions();
    world.passMillis(1);
  }

  @Test
  void callsFailFastMeanwhileAndOldReferencesWorkAfterwards() { // B045, B054
    lose();
    assertThat(world.connection.alive()).isFalse();
    assertThatThrownBy(() -> world.connection.info(RealWorld.call(), web))
        .isInstanceOf(ConnectionLostException.class);
    assertThatThrownBy(() -> world.connection.domains(RealWorld.call(), DomainFilter.all()))
        .isInstanceOf(ConnectionLostException.class);
    assertThatThrownBy(() -> read(web)).isInstanceOf(ConnectionLostException.class);
    world.pass(SOON);
    assertThat(world.connection.alive()).isTrue();
    assertThat(world.connection.info(RealWorld.call(), web).active()).isTrue();
    assertThat(read(web).readBytes()).isPresent();
  }

  @Test
  void nobodyIsSubscribedAnewButByWhoReads() {
    read(web);
    read(world.domain("db").ref());
    assertThat(world.server.subscriptions()).isEqualTo(2);
    lose();
    world.pass(Duration.ofSeconds(3));
    assertThat(world.server.subscriptions()).isZero();
    read(web);
    world.passMillis(20);
    assertThat(world.server.subscriptions()).isOne();
  }

  @Test
  void listenersHearOfTheGapAndThenOfWhatComes() { // B045
    world.connection.listen(Set.of(EventKind.LIFECYCLE), sink);
    lose();
    world.pass(SOON);
    world.server.become("web", SdkVmState.PAUSED);
    world.passMillis(20);
    assertThat(sink.heard())
        .containsExactly(EventKind.EVENTS_LOST.toString(), "web SUSPENDED PAUSED");
    assertThat(sink.end()).isNull();
  }

  @Test
  void whatHappenedMeanwhileIsKnownAfterwards() {
    world.connection.listen(Set.of(EventKind.LIFECYCLE), sink);
    DomainRef lab = world.domain("lab").ref();
    DomainRef db = world.domain("db").ref();
    read(db);
    SdkVmConfig old = world.server.config("db");
    lose();
    world.server.become("web", SdkVmState.STOPPED);
    world.server.remove("lab");
    SdkVmConfig.Identity fresh = new SdkVmConfig.Identity(new UUID(7, 7), "fresh", false);
    world.server.add(
        new GuestSpec(
            new SdkVmConfig(fresh, old.hardware(), false),
            new GuestState(SdkVmState.RUNNING, Instant.EPOCH, Duration.ZERO)));
    SdkHardware oneDisk =
        new SdkHardware(2048, 2, List.of(old.hardware().drives().get(0)), List.of());
    world.server.reconfigure(new SdkVmConfig(old.identity(), oneDisk, false));
    world.pass(SOON);
    assertThat(world.connection.info(RealWorld.call(), web).state()).isEqualTo(DomainState.SHUTOFF);
    assertThatThrownBy(() -> world.connection.info(RealWorld.call(), lab))
        .isInstanceOf(NoSuchDomainException.class);
    DomainRef found = world.connection.lookup(RealWorld.call(), DomainKey.name("fresh"));
    assertThat(read(found).readBytes()).isPresent();
    assertThat(world.connection.blockDevices(RealWorld.call(), db)).hasSize(1);
    assertThat(read(db).readBytes()).isPresent();
    assertThat(sink.heard())
        .containsExactlyInAnyOrder(
            "lab UNDEFINED REMOVED",
            "fresh DEFINED ADDED",
            "web STOPPED SHUTDOWN",
            EventKind.EVENTS_LOST.toString());
  }

  @Test
  void aRateReachesOverTheGapUnlessACounterFell() { // B040
    AtomicLong value = new AtomicLong(1000);
    world.server.counters("web", (name, ran) -> OptionalLong.of(value.get()));
    BlockStatistics before = read(web);
    lose();
    world.pass(SOON);
    value.set(3000);
    BlockStatistics after = read(web);
    assertThat(after.since(before).isReset()).isFalse();
    assertThat(after.since(before).increase(BlockCounter.READ_BYTES)).isPresent();
    lose();
    world.pass(SOON);
    value.set(500);
    assertThat(read(web).since(after).isReset()).isTrue();
  }

  @Test
  void loginsThatFailAreTriedMoreAndMoreSeldom() {
    for (int i = 0; i < 12; i++) {
      world.server.fault(JobKind.LOGIN, Fault.failed(SdkError.OPERATION_FAILED));
    }
    lose();
    world.pass(Duration.ofSeconds(60));
    assertThat(ledger.issued(JobKind.LOGIN)).isBetween(6L, 8L);
    assertThat(world.connection.alive()).isFalse();
    world.pass(Duration.ofMinutes(10));
    assertThat(world.connection.alive()).isTrue();
    assertThat(read(web).readBytes()).isPresent();
  }

  @Test
  void aSessionThatIsLostAgainWhileItIsBroughtUpIsReplacedToo() {
    for (int millis = 0; millis < 60; millis += 3) {
      lose();
      world.pass(SOON.minusMillis(450).plusMillis(millis * 10L));
      lose();
      world.pass(SOON);
      assertThat(world.connection.alive()).isTrue();
      assertThat(read(web).readBytes()).isPresent();
    }
    assertThat(ledger.liveVms()).isEqualTo(5);
  }

  @Test
  void aListOrAStateThatCannotBeReadIsReadAgain() {
    lose();
    world.server.fault(JobKind.LIST, Fault.failed(SdkError.OPERATION_FAILED));
    world.server.fault(JobKind.STATE, Fault.failed(SdkError.OPERATION_FAILED));
    world.pass(Duration.ofSeconds(10));
    assertThat(world.connection.alive()).isTrue();
    for (String name : List.of("web", "db", "mail")) {
      assertThat(read(world.domain(name).ref()).readBytes()).isPresent();
    }
  }

  @Test
  void afterFiftyLossesNothingIsLeftOver() { // B054
    for (int round = 0; round < 50; round++) {
      world.read("web");
      lose();
      world.pass(SOON);
      assertThat(world.connection.alive()).isTrue();
    }
    assertThat(ledger.liveVms()).isEqualTo(5);
    assertThat(ledger.liveJobs()).isZero();
  }

  @Test
  void aConnectionThatIsClosedLogsInNoMore() {
    lose();
    world.close();
    long logins = ledger.issued(JobKind.LOGIN);
    world.pass(Duration.ofMinutes(5));
    assertThat(ledger.issued(JobKind.LOGIN)).isEqualTo(logins);
    assertThat(world.connection.alive()).isFalse();
  }
}

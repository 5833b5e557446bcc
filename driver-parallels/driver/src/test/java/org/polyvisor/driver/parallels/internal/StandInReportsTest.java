package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.ParallelsProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.error.DriverException;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.EventKind;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.OpenRequest;

/** What users of such servers reported, over the library; through the whole driver. */
class StandInReportsTest {
  private final StandIn standIn = StandInProvider.fresh();
  private final RealScheduler scheduler = new RealScheduler();
  private ParallelsConnection connection;

  private void open() {
    FixedSettings settings =
        new FixedSettings()
            .with("sdk.library", StandInPeer.file().toString())
            .with("jobs.window", "8");
    OpenRequest request =
        OpenRequest.of(
                ConnectionUri.parse("parallels:///system"), RealWorld.call(), settings, scheduler)
            .build();
    connection = (ParallelsConnection) new ParallelsProvider().open(request);
  }

  @AfterEach
  void close() {
    connection.close(RealWorld.call());
    scheduler.close();
    Eventually.holds(() -> standIn.ask("initialised") == 0);
    StandInPeer.checkLedger(standIn);
  }

  private DomainRef domain(String name) {
    return connection.lookup(RealWorld.call(), DomainKey.name(name));
  }

  @Test
  void listingAThousandGuestsWhoseDisksAreSlowToAskMakesNoCall() { // B134
    standIn.play("guests 1000 1");
    open();
    for (int i = 0; i < 1000; i++) {
      standIn.play("call PrlVmCfg_GetHardDisk slow 1s");
    }
    long before = standIn.ask("calls");
    for (int i = 0; i < 20; i++) {
      assertThat(connection.domains(RealWorld.call(), DomainFilter.all())).hasSize(1000);
    }
    assertThat(standIn.ask("calls")).isEqualTo(before);
    standIn.play("calm");
  }

  @Test
  void changesThatTellOfTheirProgressAHundredTimesEnd() throws Exception { // B138
    standIn.play("guests 20 1");
    standIn.play("set progress 100");
    open();
    RecordingSink sink = new RecordingSink();
    connection.listen(Set.of(EventKind.LIFECYCLE), sink);
    ExecutorService callers = Executors.newFixedThreadPool(20);
    List<Future<DomainState>> all =
        IntStream.range(0, 20).mapToObj(i -> callers.submit(pausing("vm" + i))).toList();
    for (Future<DomainState> each : all) {
      assertThat(each.get()).isEqualTo(DomainState.PAUSED);
    }
    callers.shutdown();
    assertThat(standIn.ask("events")).isGreaterThanOrEqualTo(20 * 100);
    assertThat(sink.heard()).hasSize(20).allMatch(line -> line.contains("SUSPENDED"));
  }

  @Test
  void aStateAndABusThatNobodyKnowsAreUnknownAndTheirNumbersAreLogged() { // B060
    Queue<String> lines = new ConcurrentLinkedQueue<>();
    CollectedLog log = new CollectedLog(lines);
    Logger logger = Logger.getLogger("org.polyvisor");
    logger.addHandler(log);
    try {
      open();
      standIn.play("state web 42");
      standIn.play("drive web hd 77 3 2 9 10 /disk");
      standIn.play("changed web");
      DomainRef web = domain("web");
      Eventually.holds(
          () -> connection.info(RealWorld.call(), web).state().equals(DomainState.NOSTATE));
      Eventually.holds(
          () -> lines.stream().anyMatch(line -> line.contains("a bus with the number 77,")));
      assertThat(connection.domains(RealWorld.call(), DomainFilter.all())).hasSize(5);
      assertThat(connection.blockDevices(RealWorld.call(), web))
          .filteredOn(device -> device.source().filter("/disk"::equals).isPresent())
          .hasSize(1)
          .allMatch(device -> device.bus().isEmpty() && device.type().isEmpty());
      assertThat(connection.xml(RealWorld.call(), web, Set.of())).contains("<target dev='sdd'/>");
      assertThat(lines).anyMatch(line -> line.contains("of a type with the number 9,"));
      assertThat(lines).anyMatch(line -> line.contains("'web'") && line.contains("the number 42,"));
      standIn.play("state web running");
      Eventually.holds(
          () -> connection.info(RealWorld.call(), web).state().equals(DomainState.RUNNING));
    } finally {
      logger.removeHandler(log);
    }
  }

  @Test
  void anErrorStaysTheErrorThoughItsDetailsCannotBeHad() { // B149
    standIn.play("set details on");
    open();
    assertThat(failureOfAChange()).hasMessageContaining("): details of 0x80000016");
    for (String function : List.of("PrlJob_GetError", "PrlEvent_GetErrString")) {
      standIn.play("call " + function + " fail 0x80000003");
      assertThat(failureOfAChange()).hasMessageNotContaining("details");
      standIn.play("call " + function + " fail 0x80000003");
      standIn.play("fail host * 0x80000005");
      assertThatThrownBy(() -> connection.host(RealWorld.call()))
          .hasMessageContaining("PRL_ERR_ACCESS_DENIED (0x80000005)")
          .hasMessageNotContaining("INVALID_ARG");
    }
    assertThat(standIn.ask("faults")).isEqualTo(9);
  }

  private DriverException failureOfAChange() {
    standIn.play("fail change * 0x80000016");
    LifecycleRequest web = LifecycleRequest.of(domain("web"));
    DriverException failure =
        catchThrowableOfType(
            DriverException.class, () -> connection.suspend(RealWorld.call(), web));
    assertThat(failure.symbol()).contains("PRL_ERR_OPERATION_FAILED");
    assertThat(failure.nativeCode()).hasValue(0x80000016);
    return failure;
  }

  private Callable<DomainState> pausing(String name) {
    return () -> {
      DomainRef domain = domain(name);
      connection.suspend(RealWorld.call(), LifecycleRequest.of(domain));
      return connection.info(RealWorld.call(), domain).state();
    };
  }

  @Test
  void eachOfManyThreadsHearsOfItsOwnMissingDomain() throws Exception { // B057
    open();
    ExecutorService callers = Executors.newFixedThreadPool(64);
    List<Future<Void>> all =
        IntStream.range(0, 64).mapToObj(i -> callers.submit(asking("nobody-" + i + "-"))).toList();
    for (Future<Void> each : all) {
      each.get();
    }
    callers.shutdown();
  }

  private Callable<Void> asking(String name) {
    return () -> {
      for (int i = 0; i < 1000; i++) {
        String mine = name + i;
        assertThatThrownBy(() -> domain(mine))
            .isInstanceOf(NoSuchDomainException.class)
            .hasMessageContaining("'" + mine + "'");
      }
      return null;
    };
  }
}

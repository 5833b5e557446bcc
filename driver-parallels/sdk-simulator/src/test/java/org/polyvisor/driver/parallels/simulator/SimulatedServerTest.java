package org.polyvisor.driver.parallels.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkChange;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

class SimulatedServerTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private final VirtualTimeline timeline = new VirtualTimeline(START);
  private final SimulatedServer server =
      new SimulatedServer(SimulatorOptions.defaults(), timeline, StateStore.memory());
  private final List<String> heard = new ArrayList<>();
  private final Map<Long, SdkAnswer> answers = new HashMap<>();
  private final List<SdkEvent> statistics = new ArrayList<>();
  private final SdkSession session = server.session(new Recorder());
  private final Map<String, SdkVm> vms = new HashMap<>();

  @BeforeEach
  void logIn() throws InterruptedException {
    result(session.loginLocal());
    for (SdkVm vm : result(session.inventory().vms())) {
      vms.put(session.inventory().config(vm).identity().name(), vm);
    }
  }

  private <T> T result(SdkJob<T> job) throws InterruptedException {
    timeline.advance(Duration.ofMillis(20));
    return job.await(0);
  }

  private SdkVm vm(String name) {
    SdkVm vm = vms.get(name);
    assertThat(vm).as(name).isNotNull();
    return vm == null ? vms.values().iterator().next() : vm;
  }

  private void pass(long millis) {
    timeline.advance(Duration.ofMillis(millis));
  }

  @Test
  void aJobTakesItsLatencyAndCanBePolled() throws InterruptedException {
    SdkJob<List<SdkVm>> job = session.inventory().vms();
    pass(19);
    assertThatThrownBy(() -> job.await(0))
        .isInstanceOfSatisfying(
            SdkException.class, e -> assertThat(e.error()).isEqualTo(SdkError.TIMEOUT));
    pass(1);
    assertThat(job.await(0)).hasSize(5);
  }

  @Test
  void whatNobodyTakesFromAJobIsGivenBack() throws InterruptedException {
    long before = server.ledger().liveVms();
    SdkJob<List<SdkVm>> late = session.inventory().vms();
    late.close();
    SdkJob<SdkVm> untaken = session.inventory().vm("web");
    pass(20);
    untaken.close();
    SdkJob<SdkVm> taken = session.inventory().vm("web");
    pass(20);
    taken.await(0).close();
    taken.close();
    assertThat(server.ledger().liveVms()).isEqualTo(before);
  }

  @Test
  void whileSubscribedAnEventComesEachSecondTheFirstAtOnce() {
    session.subscribe(vm("web"));
    pass(20);
    assertThat(statistics).hasSize(1);
    pass(10_000);
    assertThat(statistics).hasSize(11);
    assertThat(heard).contains("finished").contains("event 100901");
  }

  @Test
  void noEventComesAfterTheAnswerToUnsubscribe() {
    session.subscribe(vm("web"));
    pass(3000);
    long job = session.unsubscribe(vm("web"));
    while (!answers.containsKey(job)) {
      pass(1);
    }
    int before = statistics.size();
    pass(60_000);
    assertThat(statistics).hasSize(before);
  }

  @Test
  void nothingIsSentOfWhatIsPausedOrStopped() {
    session.subscribe(vm("lab"));
    session.subscribe(vm("build"));
    pass(10_000);
    assertThat(statistics).isEmpty();
  }

  @Test
  void aOneShotOfWhatIsPausedFailsAndOfWhatIsStoppedIsEmpty() {
    long paused = session.perfStats(vm("lab"));
    long stopped = session.perfStats(vm("build"));
    long running = session.perfStats(vm("web"));
    pass(20);
    assertThat(answer(paused).error()).contains(SdkError.DISP_VM_IS_NOT_STARTED);
    assertThat(answer(stopped).parameters().size()).isZero();
    assertThat(answer(running).parameters().find("devices.sata0.read_total")).isPresent();
  }

  private SdkAnswer answer(long job) {
    return answers.getOrDefault(job, SdkAnswer.failed(SdkError.OPERATION_FAILED));
  }

  @Test
  void valuesRepeatUntilTheServersOwnRefresh() {
    session.subscribe(vm("web"));
    pass(31_000);
    List<Long> values =
        statistics.stream()
            .map(event -> event.parameters().find("devices.sata0.read_total").orElseThrow())
            .toList();
    assertThat(values).isSorted();
    assertThat(values.stream().distinct().count()).isBetween(3L, 5L);
  }

  @Test
  void aFreshlyStartedGuestHasZerosUntilTheFirstRefresh() {
    session.change(vm("build"), SdkChange.START);
    session.subscribe(vm("build"));
    pass(1500);
    assertThat(last("devices.sata0.read_total")).isZero();
    pass(11_000);
    assertThat(last("devices.sata0.read_total")).isPositive();
  }

  private long last(String counter) {
    return statistics.get(statistics.size() - 1).parameters().find(counter).orElseThrow();
  }

  @Test
  void aChangeTellsOfTheWayAndIsAnsweredAfterItsEvents() {
    session.change(vm("web"), SdkChange.PAUSE);
    pass(40);
    assertThat(heard).containsExactly("state PAUSING", "state PAUSED", "finished");
    assertThat(server.state("web")).isEqualTo(SdkVmState.PAUSED);
  }

  @Test
  void aChangeThatDoesNotFitFailsWithTheSdksError() {
    long job = session.change(vm("build"), SdkChange.PAUSE);
    pass(40);
    assertThat(answer(job).error()).contains(SdkError.VM_PAUSE_NOT_STARTED);
  }

  @Test
  void aLostSessionEndsItsJobsAndForgetsItsSubscriptions() {
    session.subscribe(vm("web"));
    pass(20);
    long job = session.perfStats(vm("web"));
    server.dropSessions();
    pass(1);
    assertThat(answer(job).error()).contains(SdkError.WS_DISP_CONNECTION_CLOSED);
    assertThat(heard).last().isEqualTo("closed");
    assertThat(server.subscriptions()).isZero();
    long late = session.perfStats(vm("web"));
    pass(1);
    assertThat(answer(late).error()).contains(SdkError.NOT_CONNECTED_TO_DISPATCHER);
  }

  @Test
  void afterClosingNothingIsHeardAndNothingIsAlive() {
    session.subscribe(vm("web"));
    vms.values().forEach(SdkVm::close);
    session.close();
    session.close();
    heard.clear();
    pass(5000);
    assertThat(heard).isEmpty();
    assertThat(server.ledger().liveJobs()).isZero();
    assertThat(server.ledger().liveSessions()).isZero();
    assertThat(server.ledger().liveVms()).isZero();
  }

  @Test
  void theSameSeedAndClockGiveTheSameCounters() {
    session.perfStats(vm("web"));
    long job = session.perfStats(vm("web"));
    pass(20);
    SimulatedGuest guest =
        new SimulatedGuest(
            server.config("web"), SimulatorOptions.defaults().guests().get(0).initial(), 1, START);
    assertThat(guest.statistics(timeline.wall(), true).find("devices.sata1.write_total"))
        .isEqualTo(answer(job).parameters().find("devices.sata1.write_total"));
  }

  private final class Recorder implements SdkSession.Handler {
    @Override
    public void event(SdkEvent event) {
      if (event.type() == SdkEvent.VM_PERFSTATS) {
        statistics.add(event);
      }
      heard.add(
          event.parameters().find(SdkEvent.STATE_PARAMETER).stream()
              .mapToObj(number -> "state " + SdkVmState.of(number))
              .findFirst()
              .orElse("event " + event.type()));
    }

    @Override
    public void finished(long job, SdkAnswer answer) {
      heard.add("finished");
      answers.put(job, answer);
    }

    @Override
    public void closed() {
      heard.add("closed");
    }
  }
}

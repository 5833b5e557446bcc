package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.internal.statistics.Answer;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.SampleSource;

/** What changes around a subscription and must not cost it. */
class SteppedChangesTest {
  private final SteppedWorld world = new SteppedWorld();
  private final Ledger ledger = world.server.ledger();

  @AfterEach
  void close() {
    world.close();
    assertThat(ledger.isEmpty()).isTrue();
  }

  private BlockStatistics subscribed(String name) {
    world.waits(name);
    world.pass(Duration.ofSeconds(2));
    return served(world.read(name));
  }

  private static BlockStatistics served(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Serve.class);
    return ((Answer.Serve) answer).sample().view(1).orElseThrow();
  }

  private void readEachSecond(String name, int seconds) {
    for (int second = 0; second < seconds; second++) {
      world.pass(Duration.ofSeconds(1));
      assertThat(world.read(name)).isInstanceOf(Answer.Serve.class);
    }
  }

  private void assertOneSubscription() {
    assertThat(ledger.issued(JobKind.SUBSCRIBE)).isOne();
    assertThat(ledger.issued(JobKind.UNSUBSCRIBE)).isZero();
    assertThat(ledger.issued(JobKind.PERF_STATS)).isOne();
  }

  @Test
  void aRenamedDomainKeepsItsSubscriptionItsSampleAndItsGeneration() {
    UUID uuid = world.server.uuid("web");
    BlockStatistics before = subscribed("web");
    SdkVmConfig old = world.server.config("web");
    SdkVmConfig.Identity renamed = new SdkVmConfig.Identity(uuid, "www", false);
    world.server.reconfigure(new SdkVmConfig(renamed, old.hardware(), old.autostart()));
    world.passMillis(100);
    assertThat(world.connection.parts().domains().find(uuid).orElseThrow().ref().name())
        .isEqualTo("www");
    readEachSecond("www", 20);
    BlockStatistics after = served(world.read("www"));
    assertThat(after.since(before).isReset()).isFalse();
    assertOneSubscription();
  }

  @Test
  void aRedefinitionThatTouchesNoDeviceKeepsThemToo() {
    BlockStatistics before = subscribed("web");
    SdkVmConfig old = world.server.config("web");
    SdkHardware same = old.hardware();
    SdkHardware more =
        new SdkHardware(same.ramMiB() * 2, same.cpus(), same.drives(), same.adapters());
    world.server.reconfigure(new SdkVmConfig(old.identity(), more, true));
    readEachSecond("web", 20);
    assertThat(served(world.read("web")).since(before).isReset()).isFalse();
    assertOneSubscription();
  }

  @Test
  void aDomainThatIsUndefinedWhileItsChangeIsReadIsUndefinedOnceAndNothingIsWrong() { // B120
    Queue<String> lines = new ConcurrentLinkedQueue<>();
    CollectedLog log = new CollectedLog(lines);
    Logger logger = Logger.getLogger("org.polyvisor");
    logger.addHandler(log);
    try {
      RecordingSink sink = new RecordingSink();
      world.connection.listen(Set.of(EventKind.LIFECYCLE), sink);
      DomainRef web = world.domain("web").ref();
      world.server.fault(JobKind.LOOKUP, Fault.slow(Duration.ofSeconds(1)));
      world.server.reconfigure(world.server.config("web"));
      world.passMillis(500);
      assertThat(ledger.issued(JobKind.LOOKUP)).isPositive();
      world.server.remove("web");
      world.pass(Duration.ofSeconds(5));
      assertThat(sink.heard()).filteredOn(line -> line.contains("UNDEFINED")).hasSize(1);
      assertThat(sink.heard()).allMatch(line -> line.startsWith("web "));
      assertThatThrownBy(() -> world.connection.info(RealWorld.call(), web))
          .isInstanceOf(NoSuchDomainException.class);
      assertThat(lines).noneMatch(line -> line.matches("(SEVERE|WARNING) .*"));
    } finally {
      logger.removeHandler(log);
    }
  }

  @Test
  void whoeverSetsTheClockChangesNeitherAgesNorRatesNorSubscriptions() {
    BlockStatistics before = subscribed("web");
    for (Duration jump : new Duration[] {Duration.ofHours(5), Duration.ofDays(-3)}) {
      world.setClockBy(jump);
      readEachSecond("web", 10);
    }
    BlockStatistics after = served(world.read("web"));
    Instant now = world.timeline.wall().plus(Duration.ofHours(5)).minus(Duration.ofDays(3));
    assertThat(after.observation().source()).isEqualTo(SampleSource.EVENT);
    assertThat(after.observation().at()).isBetween(now.minusSeconds(3), now);
    assertThat(after.since(before).isReset()).isFalse();
    assertThat(after.since(before).interval())
        .isBetween(Duration.ofSeconds(18), Duration.ofSeconds(22));
    assertOneSubscription();
  }
}

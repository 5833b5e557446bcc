package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.internal.statistics.Answer;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;

/**
 * Events that come late, seldom, or without some of their counters: no number made of them lies.
 */
class OddEventsTest {
  private static final String READ = ".read_total";
  private static final String SDA = "devices.sata0" + READ;
  private static final String SDB = "devices.sata1" + READ;

  private SteppedWorld world =
      new SteppedWorld(
          SimulatorOptions.defaults(), new FixedSettings().with("statistics.policy", "always"));
  private final Map<String, Long> values = new ConcurrentHashMap<>();

  @BeforeEach
  void script() {
    world.server.counters(
        "web",
        (name, ran) ->
            values.containsKey(name)
                ? OptionalLong.of(values.get(name))
                : name.endsWith(READ) ? OptionalLong.empty() : OptionalLong.of(7));
  }

  @AfterEach
  void close() {
    world.close();
    assertThat(world.server.ledger().isEmpty()).isTrue();
  }

  /** What a reader gets who comes a cycle later; 0 is the sum, disks count from 1. */
  private BlockStatistics next(int index) {
    world.passMillis(1_100);
    Answer answer = world.read("web");
    if (answer instanceof Answer.Wait) {
      world.passMillis(25);
      answer = world.read("web");
    }
    return ((Answer.Serve) answer).sample().view(index).orElseThrow();
  }

  @Test
  void aCounterThatWasMissingMeanwhileStillTellsThatItFell() {
    values.putAll(Map.of(SDA, 100L, SDB, 50L));
    BlockStatistics before = next(1);
    values.remove(SDA);
    BlockStatistics without = next(1);
    assertThat(without.readBytes()).isEmpty();
    assertThat(without.since(before).isReset()).isFalse();
    values.put(SDA, 5L);
    BlockStatistics fell = next(1);
    values.put(SDA, 150L);
    BlockStatistics grown = next(1);
    assertThat(fell.since(without).isReset()).isTrue();
    assertThat(grown.since(before).isReset()).isTrue();
    assertThat(grown.since(fell).increase(BlockCounter.READ_BYTES)).hasValue(145);
  }

  @Test
  void whatADiskHadAllTheTimeIsNoIncreaseOfTheSumWhenItsCounterComes() {
    values.putAll(Map.of(SDA, 100L, SDB, 5_000L));
    BlockStatistics both = next(0);
    values.remove(SDB);
    values.put(SDA, 101L);
    BlockStatistics one = next(0);
    values.putAll(Map.of(SDA, 102L, SDB, 5_001L));
    BlockStatistics again = next(0);
    for (BlockStatistics later : List.of(one, again)) {
      assertThat(later.since(later == one ? both : one).increase(BlockCounter.READ_BYTES))
          .isEmpty();
    }
    assertThat(again.since(both).increase(BlockCounter.READ_BYTES)).hasValue(3);
    assertThat(next(1).since(next(1)).isReset()).isFalse();
  }

  @Test
  void aCounterThatComesAndGoesOfADiskAloneCostsOthersNoRate() {
    values.putAll(Map.of(SDA, 100L, SDB, 50L));
    BlockStatistics before = next(1);
    values.remove(SDB);
    next(1);
    values.putAll(Map.of(SDA, 130L, SDB, 60L));
    assertThat(next(1).since(before).increase(BlockCounter.READ_BYTES)).hasValue(30);
  }

  /** As a machine that was suspended has it. */
  @Test
  void anHourWithoutEventsIsNotTakenForTheCycle() {
    values.putAll(Map.of(SDA, 100L, SDB, 50L));
    world.read("web");
    world.passMillis(1_500);
    world.server.silent("web", true);
    world.pass(Duration.ofHours(1));
    world.server.silent("web", false);
    world.pass(Duration.ofSeconds(1));
    world.server.silent("web", true);
    world.pass(Duration.ofSeconds(10));
    assertThat(world.read("web")).isInstanceOf(Answer.Wait.class);
    world.passMillis(50);
  }

  @Test
  void theOldRunsValuesThenZerosThenNewOnesMakeNoTraffic() {
    world.server.calm();
    world.server.play(
        Scenario.of(
            """
            at 0s web sda.read_bytes 900MiB
            at 5s state web stopped
            at 6s state web running   # the old run's values come first
            at 9s web sda.read_bytes 0
            at 12s web sda.read_bytes 3MiB
            """));
    BlockStatistics before = next(1);
    world.pass(Duration.ofSeconds(5));
    long most = 0;
    for (int second = 0; second < 15; second++) {
      BlockStatistics now = next(1);
      most = Math.max(most, now.since(before).increase(BlockCounter.READ_BYTES).orElse(0));
      before = now;
    }
    assertThat(before.readBytes()).hasValue(3 << 20);
    assertThat(most).isZero();
  }

  @Test
  void aDiskThatIsPulledAndPutBackBetweenTwoEventsIsNotComparedWithItself() {
    world.server.calm();
    BlockStatistics before = next(2);
    var whole = world.server.config("web");
    world.server.play(Scenario.of("at 0s unplug web sdb"));
    world.passMillis(60);
    world.server.reconfigure(whole);
    world.passMillis(60);
    BlockStatistics after = next(2);
    assertThat(after.device()).isEqualTo("sdb");
    assertThat(after.since(before).isReset()).isTrue();
    assertThat(world.server.ledger().issued(JobKind.SUBSCRIBE)).isOne();
  }
}

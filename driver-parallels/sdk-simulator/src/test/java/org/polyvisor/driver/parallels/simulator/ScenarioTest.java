package org.polyvisor.driver.parallels.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

class ScenarioTest {
  private final VirtualTimeline timeline =
      new VirtualTimeline(Instant.parse("2026-03-01T12:00:00Z"));
  private final SimulatedServer server =
      new SimulatedServer(SimulatorOptions.defaults(), timeline, StateStore.memory());
  private final List<String> heard = new ArrayList<>();
  private final List<SdkParameters> events = new ArrayList<>();
  private final List<SdkAnswer> answers = new ArrayList<>();
  private final SdkSession session = server.session(new Recorder());
  private SdkVm web = new SimulatedVm(server.uuid("web"), server.ledger());

  @BeforeEach
  void logIn() throws InterruptedException {
    var login = session.loginLocal();
    pass(20);
    login.await(0);
  }

  private void pass(long millis) {
    timeline.advance(Duration.ofMillis(millis));
  }

  private void play(String... lines) {
    server.play(Scenario.parse("test", List.of(lines)));
  }

  private SdkParameters last() {
    return events.get(events.size() - 1);
  }

  @Test
  void aCounterGrowsEvenlyFromWhatItIsAsTheServerLooks() {
    server.play(Scenario.of("at 0s web sda.read_bytes 5MiB", "at 3s web sda.read_bytes +1MiB/s"));
    session.subscribe(web);
    pass(4_000);
    assertThat(last().find("devices.sata0.read_total")).hasValue(5 << 20);
    pass(8_000);
    long first = last().find("devices.sata0.read_total").orElseThrow();
    assertThat(first).isBetween(5L << 20, 15L << 20);
    pass(1_000);
    assertThat(last().find("devices.sata0.read_total")).hasValue(first);
    pass(20_000);
    assertThat(last().find("devices.sata0.read_total")).hasValue(first + (20 << 20));
  }

  @Test
  void inTheNextRunItGrowsFromNothing() {
    play("at 0s web sda.read_bytes 5GiB", "at 1s web sda.read_bytes +1MiB/s");
    play("at 20s state web stopped", "at 21s state web running");
    session.subscribe(web);
    pass(19_000);
    assertThat(last().find("devices.sata0.read_total").orElseThrow()).isGreaterThan(5L << 30);
    pass(4_000);
    assertThat(last().find("devices.sata0.read_total")).hasValue(0);
    pass(10_000);
    assertThat(last().find("devices.sata0.read_total")).hasValue(10 << 20);
  }

  @Test
  void aLineSetsACounterAtATime() {
    play(
        "# a comment",
        "",
        "at 2s web sda.read_bytes 10MiB   # and another",
        "at 2s web sdb.write_requests absent",
        "at 2s web net0.rx_bytes 7",
        "at 2s web guest.ram.usage 512");
    session.subscribe(web);
    pass(1900);
    assertThat(last().find("devices.sata0.read_total").orElseThrow()).isNotEqualTo(10 << 20);
    pass(1000);
    assertThat(last().find("devices.sata0.read_total")).hasValue(10 << 20);
    assertThat(last().find("devices.sata1.write_requests")).isEmpty();
    assertThat(last().find("net.nic0.bytes_in")).hasValue(7);
    assertThat(last().find("guest.ram.usage")).hasValue(512);
  }

  @Test
  void aFaultOfAGuestMeetsItsNextJobOfThatKindOnly() {
    SdkVm db = new SimulatedVm(server.uuid("db"), server.ledger());
    play("at 1s fail subscribe web", "at 1s never one-shot db");
    pass(1000);
    session.perfStats(web);
    session.subscribe(db);
    pass(20);
    assertThat(answers).hasSize(2).allMatch(answer -> answer.error().isEmpty());
    session.subscribe(web);
    session.perfStats(db);
    pass(60_000);
    assertThat(answers).hasSize(3);
    assertThat(answers.get(2).error()).isPresent();
    assertThat(server.ledger().liveJobs()).isOne();
  }

  @Test
  void silenceEndsAndEventsComeAgain() {
    session.subscribe(web);
    play("at 2s silence web 5s");
    pass(2000);
    int before = events.size();
    pass(4900);
    assertThat(events).hasSize(before);
    pass(2000);
    assertThat(events).hasSizeGreaterThan(before);
  }

  @Test
  void subscriptionsAreForgottenAndMadeUp() {
    session.subscribe(web);
    pass(20);
    play("at 1s forget-subscription web", "at 3s orphan web");
    pass(1100);
    assertThat(server.subscriptions()).isZero();
    pass(2000);
    assertThat(server.subscriptions()).isOne();
  }

  @Test
  void anEventComesAfterTheAnswerToUnsubscribe() {
    session.subscribe(web);
    pass(50);
    play("at 0s late unsubscribe web");
    pass(1);
    session.unsubscribe(web);
    pass(1000);
    assertThat(heard).endsWith("finished", "event");
  }

  @Test
  void eventsAndOneShotsLackWhatTheScenarioSays() {
    session.subscribe(web);
    play("at 1s event-without web disks 10s", "at 1s one-shot-without web net.nic0.bytes_in 10s");
    pass(2100);
    assertThat(names(last())).noneMatch(name -> name.startsWith("devices."));
    assertThat(names(last())).contains("net.nic0.bytes_in");
    session.perfStats(web);
    pass(20);
    SdkParameters shot = answers.get(answers.size() - 1).parameters();
    assertThat(names(shot))
        .contains("devices.sata0.read_total")
        .doesNotContain("net.nic0.bytes_in");
    pass(10_000);
    assertThat(names(last())).contains("devices.sata0.read_total");
  }

  @Test
  void anEventWithoutAnyCounterIsNotSent() {
    session.subscribe(web);
    play("at 1s event-without web all");
    pass(1000);
    int before = events.size();
    pass(5000);
    assertThat(events).hasSize(before);
  }

  @Test
  void zerosStrangersAndTheOldRunsValuesComeAndGo() {
    session.subscribe(web);
    play(
        "at 1s zeros web 5s",
        "at 1s unknown-counter web devices.odd0.spins 7",
        "at 30s old-run web 40s",
        "at 50s state web stopped",
        "at 51s state web running");
    pass(2100);
    assertThat(last().find("devices.sata0.read_total")).hasValue(0);
    assertThat(last().find("devices.odd0.spins")).hasValue(7);
    pass(45_000);
    long before = last().find("devices.sata0.read_total").orElseThrow();
    assertThat(before).isPositive();
    pass(6_000);
    assertThat(last().find("devices.sata0.read_total").orElseThrow())
        .isGreaterThanOrEqualTo(before);
    pass(12_000);
    assertThat(last().find("devices.sata0.read_total").orElseThrow()).isLessThan(before);
  }

  @Test
  void theSessionIsLostAndGuestsAreChanged() {
    play(
        "at 1s state web paused",
        "at 1s unplug web sdb",
        "at 1s rename web www",
        "at 2s state www running",
        "at 3s remove www",
        "at 4s lose-session");
    pass(1500);
    assertThat(server.state("www")).isEqualTo(SdkVmState.PAUSED);
    assertThat(server.config("www").hardware().drives()).hasSize(2);
    pass(1000);
    assertThat(server.state("www")).isEqualTo(SdkVmState.RUNNING);
    pass(1000);
    assertThat(server.names()).doesNotContain("web", "www");
    pass(1000);
    assertThat(heard).contains("closed");
  }

  @Test
  void everyGoesOn() {
    play("every 2s web sda.read_bytes 1", "every 3s lose-session");
    pass(60_000);
    assertThat(heard).contains("closed");
  }

  @Test
  void theSameSeedIsTheSameScenarioAndReadable() {
    List<String> guests = List.of("web", "db");
    List<String> lines = Scenario.ofSeed(5, Duration.ofMinutes(2), guests).lines();
    assertThat(lines).hasSizeGreaterThan(40).allMatch(line -> line.startsWith("at "));
    assertThat(Scenario.ofSeed(5, Duration.ofMinutes(2), guests).lines()).isEqualTo(lines);
    assertThat(Scenario.ofSeed(6, Duration.ofMinutes(2), guests).lines()).isNotEqualTo(lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fail subscribe web",
        "fail-after-effect unsubscribe web",
        "refuse one-shot web",
        "never subscribe web",
        "slow unsubscribe web 40s", // longer than the driver waits for a job
        "late unsubscribe web",
        "silence web",
        "forget-subscription web",
        "orphan web",
        "event-without web disks",
        "event-without web all",
        "one-shot-without web disks",
        "one-shot-without web all",
        "zeros web",
        "old-run web",
        "unknown-counter web",
        "state web paused",
        "state web stopped",
        "lose-session"
      })
  void amongTheSeedsIsEachKindOfFault(String fault) {
    assertThat(IntStream.range(0, 20).boxed())
        .flatMap(seed -> Scenario.ofSeed(seed, Duration.ofMinutes(10), List.of("web")).lines())
        .anyMatch(line -> line.contains(fault));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "at 2s los-session | test:1: 'los-session' is no word | did you mean 'lose-session'",
        "lose-session | test:1: a line begins with at or every | at 2s lose-session",
        "at soon lose-session | test:1: 'soon' should be a time | 2s",
        "at 2s fail subscrib web | test:1: 'subscrib' is no job | did you mean 'subscribe'",
        "at 2s fail | test:1: the line ends | a job should be",
        "at 2s web sda.read_bytes many | test:1: 'many' should be a number | 10MiB",
        "at 2s web sda.read_bytes 9999999999GiB | test:1: | too big",
        "at 2s event-without web disk | test:1: 'disk' should be disks | memory",
        "at 2s state web asleep | test:1: 'asleep' is no state | paused",
        "at 2s lose-session now | test:1: nothing should follow | now",
        "at 2s late subscribe web | test:1: | late unsubscribe GUEST",
        "every 0s lose-session | test:1: | never end",
        "at 2s silence wbe | test:1: no guest is called 'wbe' | did you mean 'web'",
        "at 2s | test:1: the line ends | what happens",
        "at 2.5s lose-session | test:1: '2.5s' should be a time | 500ms",
        "at -2s lose-session | test:1: '-2s' should be a time | 500ms",
        "at 999999999h lose-session | test:1: '999999999h' is too long | 876000h",
        "at 2s slow one-shot | test:1: the line ends | how much slower",
        "at 2s slow one-shot web | test:1: the line ends | how much slower",
        "at 2s slow login web 3s | test:1: 'web' should be how much slower | 500ms",
        "at 2s fail login web | test:1: nothing should follow | web",
        "at 2s unplug web sdq | test:1: 'web' has no 'sdq.read_bytes' | devices.sata0",
        "at 2s web sdq.read_bytes 7 | test:1: 'web' has no 'sdq.read_bytes' | devices.sata0",
        "at 2s web net9.rx_bytes +1/s | test:1: 'web' has no 'net9.rx_bytes' | net.nic0",
        "at 2s web devices.floppy0.spins 7 | test:1: 'web' has no | devices.sata0",
        "at 2s web sda.read_bytes | test:1: the line ends | a number should be",
        "at 2s web sda.read_bytes -7 | test:1: '-7' should be a number | 10MiB",
        "at 2s státe web paused | test:1: 'státe' is no word | did you mean 'state'",
      })
  void whatIsWrongNamesTheLineAndWhatWouldBeRight(String line, String place, String right) {
    assertThatThrownBy(() -> play(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(place, right);
  }

  @Test
  void aFileIsReadAndNamedInErrors(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("storm.scenario"), "at 1s lose-session\nat x\n");
    assertThatThrownBy(() -> Scenario.read(file)).hasMessageContaining("storm.scenario:2: 'x'");
    assertThatThrownBy(() -> Scenario.read(folder.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aFileIsReadHoweverAnEditorLeftIt(@TempDir Path folder) throws IOException {
    String nbsp = "\u00A0";
    String text =
        "\uFEFF# Sturm über Köln \u2028 lose-session\r\n\r\nat"
            + nbsp
            + "1s\tstate web paused"
            + nbsp
            + "# \u26A1\rat 2s state web running\u3000\n";
    Path file = Files.writeString(folder.resolve("storm.scenario"), text);
    server.play(Scenario.read(file));
    pass(1500);
    assertThat(server.state("web")).isEqualTo(SdkVmState.PAUSED);
    pass(1000);
    assertThat(server.state("web")).isEqualTo(SdkVmState.RUNNING);
    Files.writeString(file, text + "at 3s nothing");
    assertThatThrownBy(() -> Scenario.read(file)).hasMessageContaining("storm.scenario:5: 'noth");
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedWithThePlace(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("old.scenario");
    Files.write(file, "at 1s lose-session\n# fällt aus".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Scenario.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("old.scenario:2: ", "UTF-8");
  }

  @Test
  void aTextOfSeveralLinesIsAsGoodAsLines() {
    server.play(Scenario.of("at 1s state web paused # a while\nat 2s rename web www", ""));
    pass(2500);
    assertThat(server.state("www")).isEqualTo(SdkVmState.PAUSED);
    assertThatThrownBy(() -> Scenario.of("at 1s lose-session\n\nat x lose-session"))
        .hasMessageStartingWith("scenario:3: 'x'");
  }

  @Test
  void whatIsBegunAgainMeanwhileLastsUntilTheLastOfItsTimes() {
    session.subscribe(web);
    play("at 1s zeros web 5s", "at 3s zeros web 5s", "every 4s event-without web memory 5s");
    pass(7_500);
    assertThat(last().find("devices.sata0.read_total")).hasValue(0);
    pass(1_500);
    assertThat(last().find("devices.sata0.read_total").orElseThrow()).isPositive();
    for (int second = 0; second < 20; second++) {
      assertThat(last().find("guest.ram.usage")).isEmpty();
      pass(1_000);
    }
  }

  @Test
  void jobsOfTheServerItselfCanBeSlowToo() {
    play("at 0s slow login 3s", "at 0s slow one-shot 2s");
    pass(0);
    session.perfStats(web);
    pass(1_900);
    assertThat(answers).isEmpty();
    pass(200);
    assertThat(answers).hasSize(1);
    SdkSession other = server.session(new Recorder());
    var login = other.loginLocal();
    pass(2_900);
    assertThatThrownBy(() -> login.await(0)).isInstanceOf(SdkException.class);
    pass(200);
    assertThatCode(() -> login.await(0)).doesNotThrowAnyException();
    other.close();
  }

  private static List<String> names(SdkParameters parameters) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      names.add(parameters.name(i));
    }
    return names;
  }

  private final class Recorder implements SdkSession.Handler {
    @Override
    public void event(SdkEvent event) {
      if (event.type() == SdkEvent.VM_PERFSTATS) {
        heard.add("event");
        events.add(event.parameters());
      }
    }

    @Override
    public void finished(long job, SdkAnswer answer) {
      heard.add("finished");
      answers.add(answer);
    }

    @Override
    public void closed() {
      heard.add("closed");
    }
  }
}

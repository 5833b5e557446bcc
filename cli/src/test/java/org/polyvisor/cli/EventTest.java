package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EventTest {
  @Test
  void anEventIsShownAsVirshShowsIt() {
    assertThat(Cli.on("fixture:///?events=3").run("event").ok().out())
        .isEqualTo("event 'lifecycle' for domain 'g0': Started Booted\n");
  }

  @Test
  void soManyAreShownAsWereAskedFor() {
    assertThat(Cli.on("fixture:///?events=5").run("event", "--count", "4").ok().lines()).hasSize(4);
  }

  @Test
  void aLoopGoesOnUntilTheTimeIsUp() {
    assertThat(
            Cli.on("fixture:///?events=5").run("event", "--loop", "--timeout", "0.3").ok().lines())
        .hasSize(5);
  }

  @Test
  void eventsOfOneDomainCanBeAskedFor() {
    assertThat(
            Cli.on("fixture:///?events=9")
                .run("event", "--loop", "--timeout", "0.3", "--domain", "g1")
                .ok()
                .lines())
        .hasSize(3)
        .allMatch(line -> line.contains("'g1'"));
  }

  @Test
  void noEventInTimeIsAFailure() {
    Cli.on("fixture:///").run("event", "--all", "--timeout", "0.1").refused(1, "no event", "100ms");
  }

  @Test
  void lostEventsAreSaid() {
    var lines =
        Cli.on("fixture:///?events=1100").run("event", "--loop", "--timeout", "0.5").ok().lines();
    assertThat(lines).hasSize(1025);
    assertThat(lines.get(0)).contains("events-lost").contains("76");
  }

  @Test
  void jsonIsOneObjectToALine() {
    Map<String, Object> event =
        JsonTree.object(Cli.on("fixture:///?events=1").run("event", "--json").ok().json());
    assertThat(event)
        .containsEntry("kind", "lifecycle")
        .containsEntry("type", "STARTED")
        .containsEntry("detail", "BOOTED")
        .containsEntry("at", "1970-01-01T00:00:00Z");
    assertThat(JsonTree.object(event.get("domain"))).containsEntry("name", "g0");
  }

  @Test
  void anUnknownKindIsRefusedWithTheNearest() {
    Cli.on("fixture:///").run("event", "--event", "lifecylce").refused(2, "'lifecycle'");
  }
}

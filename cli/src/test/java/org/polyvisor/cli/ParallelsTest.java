package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command line down to the simulated Parallels SDK. */
class ParallelsTest {
  private static final Cli SIMULATED =
      Cli.on("parallels:///system?sdk=simulated&simulator.state=off");

  @Test
  void guestsAreListed() {
    assertThat(SIMULATED.run("list", "--all").ok().out()).contains("running", "shut off");
  }

  @Test
  void countersOfEveryDeviceAreShownAsOneDocument() {
    List<Map<String, Object>> rows =
        JsonTree.objects(SIMULATED.run("domblkstat", "--all", "--json").json());
    assertThat(rows)
        .isNotEmpty()
        .anySatisfy(row -> assertThat(row).containsKeys("name", "device", "readBytes"));
  }

  @Test
  void theSumIsShownWithoutADevice() {
    String name = SIMULATED.run("list", "--name").ok().lines().get(0);
    assertThat(SIMULATED.run("domblkstat", name).ok().lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith(" "));
  }

  @Test
  void aWatchGoesOnWithCounters() {
    String name = SIMULATED.run("list", "--name").ok().lines().get(0);
    assertThat(
            SIMULATED
                .run("domblkstat", name, "--watch", "--count", "2", "--interval", "50ms")
                .ok()
                .lines())
        .hasSize(2)
        .allMatch(line -> line.contains(" age="));
  }
}

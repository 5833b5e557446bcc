package org.polyvisor.cli.internal.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyvisor.cli.internal.io.Json;
import org.polyvisor.driver.parallels.simulator.RealTimeline;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;

/** Counters of one event on the simulated server that the driver has no use for. */
class StrangeCountersTest {
  private static Report report(boolean masking, String... counters) throws InterruptedException {
    SimulatedServer server =
        new SimulatedServer(
            SimulatorOptions.defaults(), new RealTimeline(Clock.systemUTC()), StateStore.memory());
    List<String> lines =
        List.of(counters).stream().map(name -> "at 0s unknown-counter web " + name + " 7").toList();
    server.play(Scenario.of(lines.toArray(String[]::new)));
    return new Doctor(masking).examine(server);
  }

  @Test
  void areMarkedForPeopleAndPrograms() throws InterruptedException {
    Report report = report(false, "devices.floppy0.spins", "gpu.load");
    assertThat(report.isGood()).as(report.text()).isTrue();
    assertThat(report.text().lines())
        .contains("? devices.floppy0.spins 7", "? gpu.load 7")
        .anyMatch(line -> line.matches("  devices\\.sata0\\.read_total \\d+"));
    assertThat(report.text().lines().filter(line -> line.startsWith("? "))).hasSize(2);
    assertThat(Json.text(report.json()))
        .contains("{\"name\":\"gpu.load\",\"value\":\"7\",\"known\":false}")
        .containsPattern("\"devices.sata0.read_total\",\"value\":\"\\d+\",\"known\":true");
  }

  @Test
  void haveNoNamesAndUuidsInThemIfTheyAreToBeMasked() throws InterruptedException {
    String uuid = "0c0ffee0-1234-5678-9abc-def012345678";
    Report report =
        report(true, "vm.web.faults", "vm." + uuid + ".faults", "WEB-" + uuid.replace("-", ""));
    String text = report.text() + Json.text(report.json());
    assertThat(text).doesNotContainIgnoringCase("web", "c0ffee0");
    assertThat(report.text())
        .containsPattern("\\? vm\\.name-\\d+\\.faults 7")
        .containsPattern("\\? vm\\.uuid-\\d+\\.faults 7")
        .containsPattern("\\? name-\\d+-uuid-\\d+ 7");
  }
}

package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlockStatisticsTest {
  @Test
  void namesAreVirshsAndWhatIsNotKnownIsLeftOut() {
    assertThat(Cli.on("fixture:///").run("domblkstat", "g0", "vda").ok().lines())
        .containsExactly("vda rd_bytes 1000", "vda wr_bytes 1000");
  }

  @Test
  void jsonHasTheApisNames() {
    Map<String, Object> sample =
        JsonTree.object(Cli.on("fixture:///").run("domblkstat", "g0", "vda", "--json").ok().json());
    assertThat(sample)
        .containsEntry("name", "g0")
        .containsEntry("device", "vda")
        .containsEntry("readBytes", 1000L)
        .containsEntry("writeBytes", 1000L)
        .doesNotContainKeys("readRequests", "flushOperations");
    assertThat(JsonTree.object(sample.get("observation"))).containsEntry("source", "direct");
  }

  @Test
  void withAllEveryDeviceOfEveryGuestIsShown() {
    List<Map<String, Object>> rows =
        JsonTree.objects(Cli.on("fixture:///").run("domblkstat", "--all", "--json").ok().json());
    assertThat(rows)
        .extracting(row -> row.get("name") + " " + row.get("device"))
        .containsExactly("g0 vda", "g0 hda", "g1 vda", "g1 hda", "g2 vda", "g2 hda");
    assertThat(rows.get(1)).doesNotContainKeys("readBytes", "error");
  }

  @Test
  void withAllOneThatIsStuckIsAnErrorRowAndTheOthersAreShown() {
    var result = Cli.on("fixture:///?stuck=g1").run("domblkstat", "--all", "--deadline", "300ms");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.lines()).hasSize(5);
    assertThat(result.lines().get(0)).isEqualTo("g0 vda rd_bytes 1000");
    assertThat(result.lines().get(2)).startsWith("g1 error: ");
    assertThat(result.lines().get(4)).isEqualTo("g2 vda wr_bytes 1000");
  }

  @Test
  void withoutDeviceTheSumIsAskedFor() {
    Cli.on("fixture:///").run("domblkstat", "g0").refused(1, "no device ''");
  }

  @Test
  void watchInAPipeIsALineForEachSampleWithRates() {
    List<String> lines =
        Cli.on("fixture:///")
            .run("domblkstat", "g0", "vda", "--watch", "--count", "3", "--interval", "10ms")
            .ok()
            .lines();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("g0 vda rd_bytes=1000 wr_bytes=1000 age=");
    assertThat(lines.get(2)).contains("rd_bytes=3000", "rd_bytes/s=").doesNotContain("reset");
  }

  @Test
  void aResetIsShownAsOneAndNeverAsANegativeRate() {
    var watch =
        new String[] {"domblkstat", "g0", "vda", "--watch", "--count", "4", "--interval", "10ms"};
    List<String> lines = Cli.on("fixture:///?reset=3").run(watch).ok().lines();
    assertThat(lines.get(1)).contains("rd_bytes/s=").doesNotContain("reset");
    assertThat(lines.get(2)).contains(" reset ").doesNotContain("/s=");
    assertThat(String.join("\n", lines)).doesNotContain("=-");
  }

  @Test
  void watchAsJsonIsOneObjectToALine() {
    List<String> lines =
        Cli.on("fixture:///?reset=2")
            .run(
                "domblkstat",
                "g0",
                "vda",
                "--watch",
                "--count",
                "3",
                "--interval",
                "10ms",
                "--json")
            .ok()
            .lines();
    assertThat(lines).hasSize(3);
    assertThat(JsonTree.object(JsonTree.of(lines.get(0)))).doesNotContainKey("change");
    assertThat(change(lines.get(1))).containsEntry("reset", true);
    assertThat(JsonTree.object(change(lines.get(1)).get("perSecond"))).isEmpty();
    assertThat(change(lines.get(2))).containsEntry("reset", false);
    assertThat(JsonTree.object(change(lines.get(2)).get("perSecond"))).containsKey("readBytes");
  }

  private static Map<String, Object> change(String line) {
    return JsonTree.object(JsonTree.object(JsonTree.of(line)).get("change"));
  }

  @Test
  void watchingAllOneThatIsStuckDelaysNobody() {
    var result =
        Cli.on("fixture:///?stuck=g1")
            .run(
                "domblkstat",
                "--all",
                "--watch",
                "--count",
                "3",
                "--interval",
                "100ms",
                "--deadline",
                "3s");
    assertThat(result.code()).isEqualTo(1);
    // The others' first samples come long before the one that is stuck has failed.
    assertThat(result.lines().stream().takeWhile(line -> !line.contains("error=")))
        .filteredOn(line -> line.startsWith("g0 vda"))
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(result.lines()).filteredOn(line -> line.startsWith("g1 error=")).hasSize(1);
  }

  @Test
  void watchingAllOneThatHangsIsNotAskedAgainAndCostsTheOthersNothing() {
    var result =
        Cli.on("fixture:///?hung=g1")
            .run(
                "domblkstat",
                "--all",
                "--watch",
                "--count",
                "6",
                "--interval",
                "100ms",
                "--deadline",
                "250ms");
    assertThat(result.code()).isEqualTo(1);
    List<String> errors =
        result.lines().stream().filter(line -> line.startsWith("g1 error=")).toList();
    assertThat(errors.get(0)).contains("did not answer");
    assertThat(errors.get(1)).contains("was not asked again");
    assertThat(result.lines()).filteredOn(line -> line.startsWith("g0 vda")).hasSize(6);
    assertThat(result.lines()).filteredOn(line -> line.startsWith("g2 vda")).hasSize(6);
  }

  @Test
  void withAllManyGuestsComeInTheOrderOfTheirNames() {
    var result = Cli.on("fixture:///?guests=300&stuck=g150");
    List<Map<String, Object>> rows =
        JsonTree.objects(result.run("domblkstat", "--all", "--json", "--deadline", "2s").json());
    assertThat(rows).hasSize(599).extracting(row -> row.get("name").toString()).isSorted();
  }

  @Test
  void watchingAllOneThatIsGoneHasOneLastRowThatSaysSo() {
    var result =
        Cli.on("fixture:///?leaving=g1")
            .run("domblkstat", "--all", "--watch", "--count", "4", "--interval", "10ms");
    assertThat(result.code()).as(result.out()).isEqualTo(1);
    assertThat(result.lines())
        .filteredOn(line -> line.startsWith("g1 ") && !line.startsWith("g1 hda"))
        .hasSize(2)
        .satisfies(lines -> assertThat(lines.get(0)).startsWith("g1 vda rd_bytes=1000"))
        .element(1)
        .asString()
        .contains("error=NO_DOMAIN", "guest g1 was killed");
    assertThat(result.lines()).filteredOn(line -> line.startsWith("g2 vda")).hasSize(4);
  }

  @Test
  void watchOnATerminalIsRedrawnInPlace() {
    var result =
        Cli.on("fixture:///?guests=2")
            .terminal()
            .run("domblkstat", "--all", "--watch", "--count", "2", "--interval", "300ms");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("DOMAIN", "AGE", "g0", "g1", "vda")
        .contains("\u001b[5A\r")
        .contains("█");
  }

  @Test
  void theFirstReadingOfAWrongDeviceEndsAWatch() {
    Cli.on("fixture:///").run("domblkstat", "g0", "nope", "--watch").refused(1, "'nope'");
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    Cli.on("fixture:///").run("domblkstat").refused(2, "--all");
    Cli.on("fixture:///").run("domblkstat", "g0", "--all").refused(2, "--all");
    Cli.on("fixture:///").run("domblkstat", "g0", "--count", "3").refused(2, "--watch");
    Cli.on("fixture:///")
        .run("domblkstat", "g0", "--watch", "--count", "0")
        .refused(2, "1 or more");
    Cli.on("fixture:///")
        .run("domblkstat", "g0", "--watch", "--interval", "soon")
        .refused(2, "'soon'", "--interval", "250ms");
  }

  @Test
  void ageAndWhatToDoWhenTooOldReachTheDriverHoweverItIsAsked() {
    String[] how = {"--max-age", "15s", "--when-too-old", "serve"};
    assertThat(Cli.on("fixture:///").run(with(how, "domblkstat", "g0", "vda")).ok().lines())
        .contains("vda rd_req 15000", "vda wr_req 1");
    assertThat(Cli.on("fixture:///").run(with(how, "domblkstat", "--all")).ok().lines())
        .contains("g0 vda rd_req 15000", "g2 vda wr_req 1");
    assertThat(Cli.on("fixture:///").run(with(how, "domstats", "g0", "--block")).ok().lines())
        .anyMatch(line -> line.endsWith("=15000"));
    String[] watch = {"domblkstat", "g0", "vda", "--watch", "--count", "1"};
    assertThat(Cli.on("fixture:///").run(with(how, watch)).ok().lines().get(0))
        .contains("rd_req=15000", "wr_req=1");
    assertThat(Cli.on("fixture:///").run("domblkstat", "g0", "vda", "--max-age", "0").ok().lines())
        .contains("vda rd_req 0")
        .noneMatch(line -> line.contains("wr_req"));
  }

  private static String[] with(String[] how, String... command) {
    return Stream.concat(Stream.of(command), Stream.of(how)).toArray(String[]::new);
  }

  @Test
  void whatToDoWhenTooOldIsOneOfTwoWords() {
    Cli.on("fixture:///")
        .run("domblkstat", "g0", "vda", "--when-too-old", "wait")
        .refused(2, "'wait' should be fail or serve");
  }
}

package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polyvisor.cli.fixture.FixtureProvider;

class ListTest {
  @Test
  void guestsComeInTheOrderOfTheirIds() {
    assertThat(Cli.on("fixture:///?guests=12").run("list", "-q").ok().lines())
        .containsExactlyElementsOf(
            IntStream.range(0, 12)
                .mapToObj(i -> String.format(" %-2d   %-4s   running", i + 1, "g" + i))
                .toList());
  }

  @Test
  void theHeadIsVirshs() {
    assertThat(Cli.on("fixture:///?guests=0").run("list").ok().lines())
        .containsExactly(" Id   Name   State", "--------------------");
  }

  @Test
  void oneThatIsStuckCostsItsOwnRowByTheDeadline() {
    var result = Cli.on("fixture:///?stuck=g0&stuck=g2").run("list", "-q", "--deadline", "300ms");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.lines()).hasSize(3);
    assertThat(result.lines().get(0))
        .startsWith(" 1    g0     error: ")
        .containsPattern("within [0-9]+ ms");
    assertThat(result.lines().get(1)).isEqualTo(" 2    g1     running");
    assertThat(result.lines().get(2)).startsWith(" 3    g2     error: ");
  }

  @Test
  void anErrorRowStaysInOneLine() {
    var result = Cli.on("fixture:///?failing=g1").run("list", "-q");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.lines()).hasSize(3);
    assertThat(result.lines().get(1)).contains("error: ").contains("refuses");
  }

  @Test
  void jsonHoldsTheApisNamesAndLeavesOutWhatIsNotKnown() {
    List<Map<String, Object>> rows =
        JsonTree.objects(Cli.on("fixture:///?guests=1").run("list", "--json").ok().json());
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0))
        .containsEntry("name", "g0")
        .containsEntry("id", 1L)
        .containsEntry("state", "RUNNING")
        .containsEntry("reason", "BOOTED")
        .containsEntry("vcpus", 1L)
        .doesNotContainKeys("memoryKiB", "osType", "persistent");
  }

  @Test
  void jsonOfOneThatFailsHasAnError() {
    var result = Cli.on("fixture:///?failing=g1").run("list", "--json");
    assertThat(result.code()).isEqualTo(1);
    Map<String, Object> row = JsonTree.objects(result.json()).get(1);
    assertThat(row).containsEntry("name", "g1").doesNotContainKey("state");
    assertThat(JsonTree.object(row.get("error"))).containsEntry("code", "INTERNAL_ERROR");
  }

  @Test
  void namesUuidsAndIdsAskNoGuest() {
    assertThat(Cli.on("fixture:///?guests=2&stuck=g0").run("list", "--name").ok().lines())
        .containsExactly("g0", "g1");
    assertThat(Cli.on("fixture:///?guests=2&stuck=g0").run("list", "--id", "--name").ok().lines())
        .containsExactly("1 g0", "2 g1");
  }

  @Test
  void anEmptyListIsAnEmptyArray() {
    assertThat(JsonTree.objects(Cli.on("fixture:///?guests=0").run("list", "--json").ok().json()))
        .isEmpty();
  }

  @Test
  void anEmptySessionBesideASystemIsToldInOneLine() { // B079
    Cli.Result result = Cli.on("fixture:///session?guests=0").run("list");
    assertThat(result.code()).isZero();
    assertThat(result.err())
        .isEqualToIgnoringNewLines(
            "hint: no domain is in fixture:///session; fixture:///system has 3:"
                + " 'polyvisor -c fixture:///system list --all'");
    assertThat(Cli.on("fixture:///session?guests=0").run("list", "-q").ok().err()).isEmpty();
    assertThat(Cli.on("fixture:///session").run("list").ok().err()).isEmpty();
    assertThat(Cli.on("fixture:///system?guests=0").run("list").ok().err()).isEmpty();
  }

  @Test
  void noHintComesOfASystemThatCannotBeReached() {
    System.setProperty(FixtureProvider.LONELY, "true");
    try {
      assertThat(Cli.on("fixture:///session?guests=0").run("list").ok().err()).isEmpty();
    } finally {
      System.clearProperty(FixtureProvider.LONELY);
    }
  }

  @Test
  void jsonSaysWhereItIsAlsoIfNothingIsThere() { // B079
    Cli.Result full = Cli.on("fixture:///session?guests=1").run("list", "--json").ok();
    Schemas.check("list", full.out());
    assertThat(JsonTree.objects(full.json()).get(0))
        .containsEntry("uri", "fixture:///session?guests=1");
    Cli.Result empty = Cli.on("fixture:///session?guests=0").run("list", "--json");
    assertThat(JsonTree.objects(empty.json())).isEmpty();
    Schemas.check("hint", empty.err());
    assertThat(empty.err()).contains("\"uri\":\"fixture:///session?guests=0\"").hasLineCount(1);
  }

  @Test
  void aSecretIsNotShownWithTheUri() {
    Cli.Result full = Cli.on("fixture:///session?guests=1&pin=4711").run("list", "--json").ok();
    assertThat(full.out()).contains("\"uri\":\"fixture:///session\"").doesNotContain("4711");
  }
}

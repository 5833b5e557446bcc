package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polyvisor.Connection;
import org.polyvisor.Polyvisor;

class StatisticsOfManyTest {
  @Test
  void statsOfManyAreOneDocumentWithErrorsWhereSomethingFailed() {
    var result = Cli.on("fixture:///?failing=g1").run("domstats", "--json");
    assertThat(result.code()).isEqualTo(1);
    List<Map<String, Object>> rows = JsonTree.objects(result.json());
    assertThat(rows).extracting(row -> row.get("name")).containsExactly("g0", "g1", "g2");
    assertThat(rows.get(0)).containsEntry("state", "RUNNING").containsKey("blockDevices");
    assertThat(rows.get(1)).containsKey("error").doesNotContainKey("state");
  }

  @Test
  void statsHaveVirshsNames() {
    assertThat(Cli.on("fixture:///").run("domstats", "g1", "--block").ok().lines())
        .containsExactly(
            "Domain: 'g1'",
            "  block.count=2",
            "  block.0.name=vda",
            "  block.0.path=/disk",
            "  block.0.rd.bytes=1000",
            "  block.0.wr.bytes=1000",
            "  block.1.name=hda",
            "");
  }

  @Test
  void statsOfAnUnknownGuestAreRefused() {
    Cli.on("fixture:///").run("domstats", "g0", "g9").refused(1, "'g9'");
  }

  @Test
  void everyGroupHasVirshsNamesInVirshsOrder() {
    assertThat(Cli.on("fixture:///").run("domstats", "g1").ok().lines())
        .containsExactly(
            "Domain: 'g1'",
            "  state.state=1",
            "  state.reason=1",
            "  balloon.current=512",
            "  balloon.maximum=1024",
            "  balloon.unused=100",
            "  balloon.last-update=5",
            "  vcpu.current=2",
            "  vcpu.0.time=11",
            "  net.count=2",
            "  net.0.name=vnet0",
            "  net.0.rx.bytes=1",
            "  net.0.rx.pkts=2",
            "  net.0.rx.errs=3",
            "  net.0.rx.drop=4",
            "  net.0.tx.bytes=5",
            "  net.0.tx.pkts=6",
            "  net.0.tx.errs=7",
            "  net.0.tx.drop=8",
            "  net.1.name=vnet1",
            "  net.1.rx.bytes=7",
            "  block.count=2",
            "  block.0.name=vda",
            "  block.0.path=/disk",
            "  block.0.rd.bytes=1000",
            "  block.0.wr.bytes=1000",
            "  block.1.name=hda",
            "");
  }

  @Test
  void onlyTheGroupsThatAreNamedAreShown() {
    assertThat(Cli.on("fixture:///").run("domstats", "g1", "--vcpu", "--state").ok().lines())
        .containsExactly(
            "Domain: 'g1'",
            "  state.state=1",
            "  state.reason=1",
            "  vcpu.current=2",
            "  vcpu.0.time=11",
            "");
  }

  @Test
  void jsonOfEveryGroupHasTheApisNames() {
    Map<String, Object> row =
        JsonTree.objects(Cli.on("fixture:///").run("domstats", "g0", "--json").ok().json()).get(0);
    assertThat(row).containsEntry("state", "RUNNING").containsEntry("reason", "BOOTED");
    assertThat(JsonTree.object(row.get("memory")))
        .containsEntry("actualKiB", 512L)
        .containsEntry("unusedKiB", 100L)
        .containsKey("observation")
        .doesNotContainKey("availableKiB");
    assertThat(JsonTree.objects(row.get("virtualCpus")).get(0))
        .containsEntry("number", 0L)
        .containsEntry("timeNanos", 11L);
    assertThat(JsonTree.objects(row.get("virtualCpus")).get(1)).doesNotContainKey("timeNanos");
    assertThat(JsonTree.objects(row.get("interfaces")).get(0))
        .containsEntry("device", "vnet0")
        .containsEntry("receivedBytes", 1L)
        .containsEntry("transmitDrops", 8L);
    assertThat(JsonTree.objects(row.get("blockDevices")).get(0))
        .containsEntry("target", "vda")
        .containsEntry("device", "disk")
        .containsEntry("source", "/disk")
        .containsEntry("readBytes", 1000L);
  }

  @Test
  void aGroupThatTheDriverDoesNotOfferIsLeftOutUnlessItIsNamed() {
    Cli cli = Cli.on("fixture:///?bare=true&guests=1");
    assertThat(cli.run("domstats").ok().out())
        .contains("state.state=1", "block.count=2")
        .doesNotContain("vcpu", "net", "balloon", "error=");
    var named = cli.run("domstats", "--vcpu");
    assertThat(named.code()).isEqualTo(1);
    assertThat(named.lines())
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("  error=")
        .contains("vcpu");
    var besides = cli.run("domstats", "--state", "--interface");
    assertThat(besides.code()).isEqualTo(1);
    assertThat(besides.lines()).contains("  state.state=1");
    assertThat(besides.out()).contains("  net.error=");
  }

  @Test
  void oneThatIsStuckIsARowByTheDeadlineAndTheOthersAreShown() {
    var result = Cli.on("fixture:///?stuck=g1").run("domstats", "--json", "--deadline", "300ms");
    assertThat(result.code()).isEqualTo(1);
    List<Map<String, Object>> rows = JsonTree.objects(result.json());
    assertThat(rows).extracting(row -> row.get("name")).containsExactly("g0", "g1", "g2");
    assertThat(rows.get(1)).containsOnlyKeys("name", "uuid", "id", "error");
    assertThat(JsonTree.object(rows.get(1).get("error")))
        .containsEntry("code", "OPERATION_TIMEOUT");
    assertThat(rows.get(0)).containsKeys("blockDevices", "memory");
    assertThat(rows.get(2)).containsKeys("blockDevices", "memory").doesNotContainKey("error");
  }

  @Test
  void oneThatHangsStillIsAnErrorAtOnceTheSecondTime() {
    String uri = "fixture:///?hung=g1";
    try (Connection kept = Polyvisor.open(uri)) {
      assertThat(kept.isAlive()).isTrue();
      var first = Cli.on(uri).run("domstats", "--block", "--deadline", "300ms");
      assertThat(first.out()).contains("  error=domain 'g1' did not answer within ");
      // By the deadline it would be another text, and much later.
      for (String command : List.of("domstats", "domblkstat --all", "list")) {
        var line = (command + " --deadline 300s").split(" ");
        var second = Cli.on(uri).run(line);
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.out()).contains("g0", "g2").containsOnlyOnce("was not asked again");
      }
    }
  }

  @Test
  void aGuestThatDoesNotTellWhereItsDisksAreHasItsCountersAllTheSame() {
    var result =
        Cli.on("fixture:///?secretive=g0").run("domstats", "--block", "--deadline", "300ms").ok();
    assertThat(result.lines())
        .startsWith(
            "Domain: 'g0'", "  block.count=2", "  block.0.name=vda", "  block.0.rd.bytes=1000")
        .filteredOn(line -> line.contains("rd.bytes"))
        .hasSize(3);
  }

  @Test
  void aGuestThatStopsAnsweringHalfwayHasOneErrorAndNotOneForEachGroup() {
    Cli cli = Cli.on("fixture:///?forgetful=g1");
    var text = cli.run("domstats", "g1", "--deadline", "300ms");
    assertThat(text.code()).isEqualTo(1);
    assertThat(text.lines()).filteredOn(line -> line.contains("error=")).hasSize(1);
    var json = cli.run("domstats", "g1", "--deadline", "300ms", "--json");
    assertThat(json.code()).isEqualTo(1);
    assertThat(JsonTree.objects(json.json()).get(0))
        .containsKey("error")
        .doesNotContainKey("memory");
  }

  @Test
  void aGuestThatIsNamedTwiceIsShownOnce() {
    assertThat(Cli.on("fixture:///").run("domstats", "g1", "1", "2", "--state").ok().lines())
        .filteredOn(line -> line.startsWith("Domain:"))
        .containsExactly("Domain: 'g1'", "Domain: 'g0'");
  }

  @Test
  void noGuestsAreAnEmptyArray() {
    assertThat(
            JsonTree.objects(Cli.on("fixture:///?guests=0").run("domstats", "--json").ok().json()))
        .isEmpty();
  }
}

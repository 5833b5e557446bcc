package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DomainStatisticsTest {
  private static final Cli FIXTURE = Cli.on("fixture:///?failing=g2");

  @Test
  void everyInterfaceIsShownIfNoneIsNamed() {
    assertThat(FIXTURE.run("domifstat", "g0").ok().lines())
        .startsWith("vnet0 rx_bytes 1", "vnet0 rx_packets 2", "vnet0 rx_errs 3", "vnet0 rx_drop 4")
        .endsWith("vnet0 tx_drop 8", "vnet1 rx_bytes 7");
    assertThat(FIXTURE.run("domifstat", "g0", "vnet1").ok().lines())
        .containsExactly("vnet1 rx_bytes 7");
  }

  @Test
  void oneInterfaceIsAnObjectAndSeveralAreAnArray() {
    Map<String, Object> one =
        JsonTree.object(FIXTURE.run("domifstat", "g0", "vnet1", "--json").ok().json());
    assertThat(one)
        .containsEntry("name", "g0")
        .containsEntry("device", "vnet1")
        .containsEntry("receivedBytes", 7L)
        .containsKey("observation")
        .doesNotContainKey("transmittedBytes");
    List<Map<String, Object>> all =
        JsonTree.objects(FIXTURE.run("domifstat", "g0", "--json").ok().json());
    assertThat(all).extracting(row -> row.get("device")).containsExactly("vnet0", "vnet1");
  }

  @Test
  void aWrongInterfaceIsNamedWithThoseThereAre() {
    FIXTURE.run("domifstat", "g0", "eth9").refused(1, "'eth9'", "'g0'", "vnet0, vnet1");
  }

  @Test
  void memoryHasVirshsNamesAndWhatIsNotKnownIsLeftOut() {
    assertThat(FIXTURE.run("dommemstat", "g0").ok().lines())
        .containsExactly("actual 512", "unused 100", "last_update 5");
    assertThat(JsonTree.object(FIXTURE.run("dommemstat", "g0", "--json").ok().json()))
        .containsEntry("name", "g0")
        .containsEntry("actualKiB", 512L)
        .containsKey("observation")
        .doesNotContainKey("residentKiB");
  }

  @Test
  void aGuestThatRefusesIsSaid() {
    FIXTURE.run("domifstat", "g2").refused(1, "refuses");
    FIXTURE.run("dommemstat", "g2").refused(1, "refuses");
    FIXTURE.run("dommemstat", "nope").refused(1, "'nope'");
  }

  @Test
  void aDriverWithoutThemSaysSo() {
    Cli cli = Cli.on("fixture:///?bare=true");
    cli.run("domifstat", "g1").refused(1, "driver 'fixture' does not offer", "interface");
    cli.run("dommemstat", "g1").refused(1, "driver 'fixture' does not offer", "memory");
  }
}

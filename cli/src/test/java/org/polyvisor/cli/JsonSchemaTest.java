package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is as its published schema says, also of what fails or is asked for in another way. */
class JsonSchemaTest {
  private static final String XML =
      "<domain type='test'><name>new</name><memory>4096</memory><vcpu>1</vcpu>"
          + "<os><type>hvm</type></os></domain>";

  @RegisterExtension final TestHost host = new TestHost();

  private static Cli.Result json(String uri, String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.add("--json");
    Cli cli = uri.isEmpty() ? Cli.plain() : Cli.on(uri).input(XML);
    return cli.run(line.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list                  | test:///default              | list --all",
        "list                  | parallels:///system?sdk=simulated&simulator.state=off | list --all",
        "list                  | fixture:///?failing=g1       | list",
        "list-identities       | test:///default              | list --name",
        "dominfo               | test:///default              | dominfo test",
        "dominfo               | fixture:///                  | dominfo g0",
        "domstate              | test:///default              | domstate test",
        "domblklist            | test:///default              | domblklist test",
        "domblkstat            | test:///default              | domblkstat test vda",
        "domblkstat            | test:///default              | domblkstat test",
        "domblkstat-all        | fixture:///?failing=g1       | domblkstat --all",
        "domifstat             | fixture:///                  | domifstat g0",
        "domifstat             | fixture:///                  | domifstat g0 vnet0",
        "dommemstat            | fixture:///                  | dommemstat g0",
        "domstats              | fixture:///?failing=g1       | domstats",
        "domstats              | fixture:///?forgetful=g1     | domstats --deadline 200ms",
        "domstats              | test:///default              | domstats",
        "domstats              | parallels:///system?sdk=simulated&simulator.state=off | domstats",
        "drivers               |                              | drivers",
        "uri                   | test:///default              | uri",
        "config                |                              | config",
        "config                | test:///default?seed=3       | config",
        "config-explain        |                              | config --explain call.deadline",
        "config-explain        |                              | config --explain driver.parallels.simulator.state",
        "version               |                              | version",
        "version               | test:///default              | version",
        "done                  | test:///default              | suspend test",
        "done                  | test:///default              | reboot test",
        "done                  | test:///default              | destroy test",
        "done                  | test:///default              | define -",
        "done                  | test:///default              | create -",
        "done                  | test:///default              | setmem test 1M",
        "done                  | test:///default              | managedsave test",
        "done                  | test:///default              | managedsave-remove test",
        "autostart             | test:///default              | autostart test",
        "desc                  | test:///default              | desc test",
        "desc                  | test:///default              | desc test new text",
        "metadata              | test:///default              | metadata test urn:x --key k --set <a/>",
        "vcpucount             | test:///default              | vcpucount test",
        "vcpucount             | test:///default              | vcpucount test --maximum",
        "domblkinfo            | test:///default              | domblkinfo test vda",
        "domblkinfo            | test:///default              | domblkinfo test --all",
        "domjobinfo            | test:///default              | domjobinfo test",
        "cpu-stats             | test:///default              | cpu-stats test",
        "net-list              | test:///default              | net-list --all",
        "pool-list             | test:///default              | pool-list --all",
        "resource-identities   | test:///default              | net-list --name",
        "resource-identities   | test:///default              | pool-list --uuid",
        "net-info              | test:///default              | net-info default",
        "pool-info             | test:///default              | pool-info default-pool",
        "resource-identity     | test:///default              | net-uuid default",
        "resource-identity     | test:///default              | pool-name dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566",
        "resource-dumpxml      | test:///default              | net-dumpxml default",
        "resource-dumpxml      | test:///default              | pool-dumpxml default-pool",
        "resource-autostart    | test:///default              | net-autostart default",
        "resource-autostart    | test:///default              | pool-autostart default-pool",
        "done                  | test:///default              | net-destroy default",
        "done                  | test:///default              | pool-destroy default-pool",
        "done                  | test:///default              | net-undefine default",
      })
  void outputIsAsItsSchemaSays(String schema, String uri, String line) {
    var result = json(uri == null ? "" : uri, line.split(" "));
    assertThat(result.out()).as(result.err()).isNotEmpty();
    Schemas.check(schema, result.out());
  }

  @Test
  void snapshotsAreAsTheirSchemasSay() {
    String uri = "test:///default";
    String created = "snapshot-create";
    Schemas.check(created, json(uri, "snapshot-create-as", "test", "one").ok().out());
    Schemas.check(created, json(uri, "snapshot-create-as", "test", "two", "A text.").ok().out());
    Schemas.check("snapshot-list", json(uri, "snapshot-list", "test").ok().out());
    Schemas.check("snapshot-info", json(uri, "snapshot-info", "test", "two").ok().out());
    Schemas.check("snapshot-parent", json(uri, "snapshot-parent", "test", "two").ok().out());
    Schemas.check("snapshot-current", json(uri, "snapshot-current", "test").ok().out());
    Schemas.check("snapshot-dumpxml", json(uri, "snapshot-dumpxml", "test", "one").ok().out());
    Schemas.check("done", json(uri, "snapshot-revert", "test", "one").ok().out());
    Schemas.check("done", json(uri, "snapshot-delete", "test", "two").ok().out());
    host.connection().domain("test").destroy();
    Schemas.check("done", json(uri, "domrename", "test", "other").ok().out());
  }

  @Test
  void eachLineOfAWatchIsAsItsSchemaSays() {
    var result =
        json("fixture:///", "domblkstat", "g0", "vda", "--watch", "--count", "3", "--interval=9ms");
    assertThat(result.lines()).hasSize(3);
    result.lines().forEach(line -> Schemas.check("domblkstat", line));
  }

  @Test
  void eachEventIsAsItsSchemaSays() {
    var result = json("fixture:///?events=1100", "event", "--loop", "--timeout=0.5", "--all");
    assertThat(result.lines()).hasSizeGreaterThan(1000);
    result.lines().stream().limit(5).forEach(line -> Schemas.check("event", line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dominfo nope",
        "domblkstat test vdz",
        "event --timeout 0.1",
        "dominf test",
        "list --jsno",
        "net-info nope",
        "pool-start default-pool",
        "dominfo"
      })
  void anErrorIsAsItsSchemaSaysAndOutputIsEmpty(String line) {
    var result = json("test:///default", line.split(" "));
    assertThat(result.code()).isPositive();
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
    Schemas.check("error", result.err());
  }

  @Test
  void anErrorHasTheApisCodeAndAHint() {
    var error = JsonTree.object(JsonTree.of(json("test:///default", "dominfo", "nope").err()));
    assertThat(JsonTree.object(error.get("error")))
        .containsEntry("code", "NO_DOMAIN")
        .containsKey("hint");
  }

  @Test
  void aSchemaRefusesWhatIsNotInIt() {
    assertThatThrownBy(() -> Schemas.check("uri", "{\"uri\":\"test:///x\",\"more\":1}"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Schemas.check("domblkstat", "{\"name\":\"x\"}"))
        .isInstanceOf(AssertionError.class);
  }
}

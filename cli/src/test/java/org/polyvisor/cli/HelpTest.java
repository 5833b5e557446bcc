package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @TempDir Path folder;

  @Test
  void helpNamesCommandsAndExitCodes() {
    assertThat(Cli.plain().run("--help").ok().out())
        .contains("list", "domblkstat", "completion", "Exit codes:", "130")
        .doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "dominfo",
        "domstate",
        "dumpxml",
        "define",
        "undefine",
        "create",
        "start",
        "suspend",
        "resume",
        "shutdown",
        "destroy",
        "reboot",
        "reset",
        "save",
        "restore",
        "managedsave",
        "managedsave-remove",
        "dump",
        "autostart",
        "domrename",
        "desc",
        "metadata",
        "setmem",
        "setmaxmem",
        "setvcpus",
        "vcpucount",
        "attach-device",
        "detach-device",
        "update-device",
        "domblkinfo",
        "blockresize",
        "snapshot-create",
        "snapshot-create-as",
        "snapshot-list",
        "snapshot-info",
        "snapshot-dumpxml",
        "snapshot-current",
        "snapshot-parent",
        "snapshot-delete",
        "snapshot-revert",
        "domhostname",
        "domjobinfo",
        "cpu-stats",
        "net-list",
        "net-info",
        "net-dumpxml",
        "net-start",
        "net-destroy",
        "net-autostart",
        "net-define",
        "net-create",
        "net-undefine",
        "net-name",
        "net-uuid",
        "pool-list",
        "pool-info",
        "pool-dumpxml",
        "pool-start",
        "pool-destroy",
        "pool-autostart",
        "pool-define",
        "pool-create",
        "pool-undefine",
        "pool-name",
        "pool-uuid",
        "domblklist",
        "domblkstat",
        "domifstat",
        "dommemstat",
        "domstats",
        "event",
        "drivers",
        "uri",
        "config",
        "version",
        "completion",
        "help"
      })
  void everyCommandHasHelpAndTheGlobalOptions(String command) {
    String help = Cli.plain().run(command, "--help").ok().out();
    assertThat(help).contains("polyvisor " + command, "--connect", "--json", "--deadline");
    assertThat(Cli.plain().run("help", command).ok().out()).isEqualTo(help);
  }

  @Test
  void theVersionIsTheBuilds() {
    String version = "polyvisor " + System.getProperty("polyvisor.version") + "\n";
    assertThat(Cli.plain().run("-V").ok().out()).isEqualTo(version);
    assertThat(Cli.plain().run("list", "--version").ok().out()).isEqualTo(version);
  }

  @Test
  void bashTakesTheCompletionScript() throws IOException, InterruptedException {
    String script = Cli.plain().run("completion").ok().out();
    assertThat(script).contains("domblkstat", "--deadline");
    Path file = Files.writeString(folder.resolve("completion"), script);
    Process bash = new ProcessBuilder("bash", "-n", file.toString()).inheritIO().start();
    assertThat(bash.waitFor()).isZero();
  }

  @Test
  void colourIsForTerminalsThatWantIt() {
    String uri = "test:///default";
    assertThat(Cli.on(uri).terminal().run("list").ok().out()).contains("\u001b[32mrunning");
    assertThat(Cli.on(uri).run("list").ok().out()).doesNotContain("\u001b");
    assertThat(Cli.on(uri).terminal().run("list", "--no-color").ok().out())
        .doesNotContain("\u001b");
    assertThat(Cli.on(uri).terminal().environment(Map.of("NO_COLOR", "1")).run("list").ok().out())
        .doesNotContain("\u001b");
  }

  /** Wherever the other one leads: a log has no use for escapes. */
  @Test
  void anErrorIsInColourWhereAPersonReadsErrors() {
    String red = "\u001b[31merror:";
    String uri = "test:///default";
    assertThat(Cli.on(uri).terminals(true, false).run("dominfo", "x").err()).startsWith("error:");
    assertThat(Cli.on(uri).terminals(false, true).run("dominfo", "x").err()).startsWith(red);
    assertThat(Cli.plain().terminals(true, false).run("lst").err()).startsWith("error:");
    assertThat(Cli.plain().terminals(false, true).run("lst").err()).startsWith(red);
    assertThat(Cli.plain().terminals(false, true).run("--no-color", "x").err())
        .startsWith("error:");
  }

  @Test
  void aTerminalThatSaysItIsDumbGetsNoEscapes() {
    Map<String, String> dumb = Map.of("TERM", "dumb");
    String[] watch = {"domblkstat", "test", "--watch", "--count", "1"};
    for (String[] words : List.of(new String[] {"list"}, watch, new String[] {"--help"})) {
      Cli cli = Cli.on("test:///default").terminal().environment(dumb);
      assertThat(cli.run(words).ok().out()).doesNotContain("\u001b");
    }
    assertThat(Cli.on("test:///default").terminal().run(watch).ok().out()).contains("\u001b");
  }

  @Test
  void driversAreListedWithWhereTheyComeFrom() {
    assertThat(Cli.plain().run("drivers").ok().out())
        .contains("fixture", "parallels", "qemu", "test", "Misbehaves.");
    List<Map<String, Object>> drivers =
        JsonTree.objects(Cli.plain().run("drivers", "--json").ok().json());
    assertThat(drivers)
        .filteredOn(driver -> driver.get("name").equals("fixture"))
        .singleElement()
        .satisfies(
            driver ->
                assertThat(driver)
                    .containsEntry("schemes", List.of("fixture"))
                    .containsKey("location")
                    .doesNotContainKey("problem"));
  }

  @Test
  void settingsAreShownWithTheirOrigin() {
    assertThat(Cli.plain().run("config").ok().out())
        .containsPattern("call.deadline +30s +default")
        .contains("driver.fixture.guests");
    assertThat(Cli.plain().run("config", "--explain", "call.deadline").ok().lines())
        .contains("Value:          30s", "Default:        30s", "Origin:         default");
    assertThat(Cli.on("fixture:///?guests=5").run("config").ok().out())
        .containsPattern("driver.fixture.guests +5 +URI");
  }

  /** An operator asks when it does not open. */
  @Test
  void settingsOfAConnectionAreShownWhetherItOpensOrNot() {
    String uri = "qemu:///attach?monitor=/nowhere.sock";
    Cli.on(uri).run("list").refused(1, "/nowhere.sock");
    assertThat(Cli.on(uri).run("config").ok().out())
        .containsPattern("driver.qemu.monitor +/nowhere.sock +URI")
        .containsPattern("driver.path +- +default");
    assertThat(Cli.on(uri).run("config", "--explain", "driver.qemu.monitor").ok().out())
        .containsPattern("Origin: +URI \\(parameter 'monitor'\\)");
  }

  @Test
  void driversAreNoWiderThanTheTerminal() {
    Map<String, String> narrow = Map.of("COLUMNS", "60", "NO_COLOR", "1");
    var folded = Cli.plain().terminal().environment(narrow).run("drivers").ok();
    assertThat(folded.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    var piped = Cli.plain().environment(narrow).run("drivers").ok();
    assertThat(piped.lines()).hasSize(Cli.plain().run("drivers", "-q").ok().lines().size() + 2);
    assertThat(folded.lines()).hasSizeGreaterThan(piped.lines().size());
  }

  @Test
  void whatTakesThePlaceOfASettingIsShown() {
    String key = "driver.parallels.simulator.state";
    assertThat(Cli.plain().run("config").ok().out())
        .containsPattern(key + " +- +default: /.*parallels-simulator.properties");
    assertThat(Cli.plain().run("config", "--explain", key).ok().out())
        .containsPattern("Default: +/.*parallels-simulator.properties");
    assertThat(
            Cli.on("parallels:///system?sdk=simulated&simulator.state=off")
                .run("config")
                .ok()
                .out())
        .containsPattern(key + " +off +URI")
        .doesNotContain("parallels-simulator.properties");
  }
}

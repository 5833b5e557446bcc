package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.EffectiveSetting;
import org.polyvisor.Polyvisor;

/** Each setting that there is explains itself, and says what is wrong with a wrong value. */
class SettingsTest {
  private static final String SECRET = "hunter2";

  @TempDir Path folder;
  private String property = "polyvisor.none";

  @AfterEach
  void forget() {
    System.clearProperty(property);
  }

  static Stream<String> keys() {
    return Polyvisor.settings().stream().map(EffectiveSetting::name);
  }

  @Test
  void thereAreThoseOfTheApiAndOfEachDriver() {
    assertThat(keys())
        .hasSizeGreaterThan(40)
        .contains("call.deadline", "driver.test.seed", "driver.parallels.sdk")
        .anyMatch(key -> key.startsWith("driver.qemu."));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void eachIsExplained(String key) {
    List<String> lines = Cli.plain().run("config", "--explain", key).ok().lines();
    assertThat(lines)
        .hasSize(6)
        .allSatisfy(line -> assertThat(line).matches("[A-Z][a-z]+: +\\S.*"));
    assertThat(lines.get(0)).isEqualTo(String.format("%-15s %s", "Name:", key));
    assertThat(lines.get(3)).startsWith("Takes:").doesNotEndWith(" -");
    assertThat(lines.get(5)).startsWith("Description:").endsWith(".");
  }

  /** All but those that take any text. */
  static Stream<String> particularKeys() {
    return Polyvisor.settings().stream()
        .filter(setting -> !setting.setting().allowed().contains("text"))
        .map(EffectiveSetting::name);
  }

  private void set(String key, String value) {
    property = "polyvisor." + key;
    System.setProperty(property, value);
  }

  @ParameterizedTest
  @MethodSource("particularKeys")
  void aWrongValueIsToldWithKeyValueRangeAndOrigin(String key) {
    String allowed =
        Polyvisor.settings().stream()
            .filter(setting -> setting.name().equals(key))
            .map(setting -> setting.setting().allowed())
            .findFirst()
            .orElseThrow();
    set(key, "abc");
    Cli.on("test:///default")
        .run("list")
        .refused(1, "'" + key + "'", "'abc'", allowed, "system property (" + property + ")");
  }

  @Test
  void ofManyKindsSomeTakeParticularValues() {
    assertThat(particularKeys()).hasSizeGreaterThan(25);
  }

  @Test
  void theUriWinsOverTheSettingsOfItsDriver() {
    set("driver.fixture.guests", "5");
    assertThat(Cli.on("fixture:///?guests=2").run("list", "--name").ok().lines()).hasSize(2);
    assertThat(Cli.on("fixture:///?guests=2").run("config").ok().out())
        .containsPattern(
            "driver.fixture.guests +2 +URI \\(parameter 'guests'\\); shadows system property");
    assertThat(Cli.on("fixture:///").run("list", "--name").ok().lines()).hasSize(5);
  }

  /** Wherever a secret is given, and whatever is done with it, right or wrong. */
  @Test
  void aSecretIsNeverPrinted() throws IOException {
    Path missing = Files.createDirectories(folder).resolve("nothing.xml");
    String uri = "fixture:///?failing=g0&hung=g1&pin=" + SECRET;
    List<List<String>> commands =
        List.of(
            List.of("uri"),
            List.of("config"),
            List.of("config", "--explain", "driver.fixture.pin"),
            List.of("list"),
            List.of("dominfo", "g0"),
            List.of("dominfo", "g1", "--deadline", "100ms"),
            List.of("define", missing.toString()),
            List.of("suspend", "g2"));
    for (List<String> command : commands) {
      for (List<String> options : List.of(List.of("-q"), List.of("--debug"), List.of("--json"))) {
        String[] words = Stream.concat(options.stream(), command.stream()).toArray(String[]::new);
        hidesIt(Cli.on(uri).run(words));
      }
    }
    hidesIt(Cli.on(uri + "%zz").run("--debug", "list"));
    hidesIt(Cli.on(uri + "&guets=3").run("--debug", "list"));
    hidesIt(Cli.on(uri + "&guests=x").run("--debug", "list"));
    hidesIt(Cli.on(uri.replace("fixture", "fixtures")).run("--debug", "list"));
    hidesIt(Cli.on(uri.replace("///", "//host/")).run("--debug", "list"));
    hidesIt(Cli.on("fixture+ssh://host/?pin=" + SECRET).run("--debug", "list"));
    set("driver.fixture.pin", SECRET);
    hidesIt(Cli.plain().run("config"));
    hidesIt(Cli.plain().run("--json", "config"));
    hidesIt(Cli.on("fixture:///").run("--debug", "list"));
    set("uri.alias.mine", uri);
    hidesIt(Cli.plain().run("config"));
    hidesIt(Cli.plain().run("--json", "config"));
    hidesIt(Cli.on("mine").run("--debug", "uri"));
    hidesIt(Cli.plain().run("config", "--explain", "uri.alias.mine"));
  }

  private static void hidesIt(Cli.Result result) {
    assertThat(result.out()).doesNotContain(SECRET);
    assertThat(result.err()).doesNotContain(SECRET);
  }

  @Test
  void theVariableNoColorAndADumbPipeLeaveNoEscapes() {
    Map<String, String> plain = Map.of("NO_COLOR", "1");
    assertThat(Cli.on("test:///default").terminal().environment(plain).run("list").ok().out())
        .doesNotContain("\u001b");
    assertThat(Cli.on("test:///default").run("list").ok().out()).doesNotContain("\u001b");
  }
}

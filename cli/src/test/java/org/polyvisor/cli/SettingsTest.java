package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.EffectiveSetting;
import org.polyvisor.Polyvisor;
import org.polyvisor.model.Setting;

/** Each setting that there is explains itself, and says what is wrong with a wrong value. */
class SettingsTest {
  private static final String SECRET = "hunter2";

  private static final Pattern RANGE =
      Pattern.compile(
          " of (?<least>-?[0-9]+)(?<unit>[a-z]+)? to (?<most>[0-9]+)(?<above>[a-z]+)?[, ]?");

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

  /** The keys that take values of a range, each with a value just below and just above it. */
  static Stream<Arguments> beyondTheirRanges() {
    return Polyvisor.settings().stream()
        .filter(one -> one.setting().allowed().matches("a (whole number|duration|size) of .*"))
        .flatMap(SettingsTest::beyond);
  }

  private static Stream<Arguments> beyond(EffectiveSetting effective) {
    Setting<?> setting = effective.setting();
    Matcher range = RANGE.matcher(setting.allowed());
    assertThat(range.find()).as(setting.allowed()).isTrue();
    String unit = range.group("unit") == null ? "" : range.group("unit");
    String above = range.group("above") == null ? "" : range.group("above");
    assertThat(setting.parse(List.of(range.group("least") + unit))).isNotNull();
    assertThat(setting.parse(List.of(range.group("most") + above))).isNotNull();
    BigInteger least = new BigInteger(range.group("least")).subtract(BigInteger.ONE);
    BigInteger most = new BigInteger(range.group("most")).add(BigInteger.ONE);
    return Stream.of(
        Arguments.of(effective.name(), least + unit, setting.allowed()),
        Arguments.of(effective.name(), most + above, setting.allowed()));
  }

  @ParameterizedTest
  @MethodSource("beyondTheirRanges")
  void aValueOutOfRangeIsToldWithKeyValueRangeAndOrigin(String key, String value, String allowed) {
    set(key, value);
    Cli.on("test:///default")
        .run("list")
        .refused(
            1, "'" + key + "'", "'" + value + "'", allowed, "system property (" + property + ")");
  }

  @Test
  void rangesAreOfEveryKindAndOfEachDriver() {
    List<String> keys = beyondTheirRanges().map(all -> (String) all.get()[0]).toList();
    assertThat(keys)
        .hasSizeGreaterThan(30)
        .contains("call.deadline", "pool.threads", "events.ring", "driver.test.seed")
        .anyMatch(key -> key.startsWith("driver.parallels."))
        .anyMatch(key -> key.equals("driver.qemu.monitor.message.maximum"));
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
            List.of("list", "--deadline", "500ms"),
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

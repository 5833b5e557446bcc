package org.polyvisor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.internal.settings.ApiSettings;
import org.polyvisor.internal.settings.DriverPath;
import org.polyvisor.internal.settings.Effective;
import org.polyvisor.internal.settings.KnownKeys;
import org.polyvisor.internal.settings.Layers;
import org.polyvisor.internal.settings.SettingsFiles;
import org.polyvisor.internal.settings.Surroundings;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.SettingOrigin;
import org.polyvisor.spi.DriverDescriptor;

/** Files together with all other layers, as the api merges them. */
class LayeredSettingsTest {
  private static final Setting<List<String>> MONITOR = Setting.texts("monitor", "Sockets.");
  private static final Setting<Duration> PERIOD =
      Setting.duration(
          "poll.period",
          Duration.ofSeconds(1),
          Duration.ofMillis(10),
          Duration.ofMinutes(1),
          "How often.");
  private static final Setting<Integer> PIN = Setting.integer("pin", 1, 1, 9, "A pin.").secret();

  private static final String KEY = "driver.demo.poll.period";

  @TempDir Path folder;
  private Path systemFile;
  private Path userFile;
  private Path libvirtFile;

  @BeforeEach
  void files() {
    systemFile = folder.resolve("system.properties");
    userFile = folder.resolve("user.properties");
    libvirtFile = folder.resolve("libvirt.conf");
  }

  private static KnownKeys known() {
    return new KnownKeys(
        List.of(
            DriverDescriptor.named("demo").setting(MONITOR).setting(PERIOD).setting(PIN).build()));
  }

  private Surroundings surroundings(Map<String, String> environment, Map<String, String> system) {
    return new Surroundings(
        environment,
        system,
        systemFile,
        Optional.of(userFile),
        Optional.empty(),
        Optional.of(libvirtFile));
  }

  private Layers files(String system, String user) throws IOException {
    Files.writeString(systemFile, system);
    Files.writeString(userFile, user);
    return Layers.read(known(), surroundings(Map.of(), Map.of()));
  }

  private static Effective driver(Layers layers) {
    return Effective.ofDriver(layers, "demo", List.of(MONITOR, PERIOD, PIN));
  }

  private void assertUserFileRefused(String user, String... words) throws IOException {
    Files.writeString(userFile, user);
    assertThatThrownBy(() -> Layers.read(known(), surroundings(Map.of(), Map.of())))
        .isInstanceOf(InvalidArgumentException.class)
        .message()
        .contains(userFile.toString())
        .contains(words)
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @EnumSource(value = SettingLayer.class, mode = EnumSource.Mode.MATCH_NONE, names = "LIBVIRT_.*")
  void theHighestLayerWinsAndSaysWhereItIs(SettingLayer top) throws IOException {
    Set<SettingLayer> given = EnumSet.range(SettingLayer.DEFAULT, top);
    Effective settings = driver(layers(given));
    assertThat(settings.get(PERIOD)).isEqualTo(value(top));
    assertThat(settings.origin(PERIOD)).isEqualTo(new SettingOrigin(top, place(top)));
  }

  /** The same key in each of these layers, with a value of its own. */
  private Layers layers(Set<SettingLayer> given) throws IOException {
    if (given.contains(SettingLayer.SYSTEM_FILE)) {
      Files.writeString(systemFile, "# first\n" + KEY + " = 2s\n");
    }
    if (given.contains(SettingLayer.USER_FILE)) {
      Files.writeString(userFile, KEY + " = 3s\n");
    }
    Map<String, String> environment =
        given.contains(SettingLayer.ENVIRONMENT)
            ? Map.of("POLYVISOR_DRIVER_DEMO_POLL_PERIOD", "4s")
            : Map.of();
    Map<String, String> system =
        given.contains(SettingLayer.SYSTEM_PROPERTY) ? Map.of("polyvisor." + KEY, "5s") : Map.of();
    Layers layers = Layers.read(known(), surroundings(environment, system));
    if (given.contains(SettingLayer.BUILDER)) {
      layers.put(SettingLayer.BUILDER, KEY, List.of("6s"), "");
    }
    if (given.contains(SettingLayer.URI)) {
      layers.put(SettingLayer.URI, KEY, List.of("7s"), "parameter 'poll.period'");
    }
    return layers;
  }

  /** The layers that hold any key; libvirt's hold URIs alone. */
  private static final List<SettingLayer> LAYERS =
      Arrays.stream(SettingLayer.values())
          .filter(layer -> !layer.name().startsWith("LIBVIRT_"))
          .toList();

  private static Duration value(SettingLayer layer) {
    return Duration.ofSeconds(1 + LAYERS.indexOf(layer));
  }

  private String place(SettingLayer layer) {
    return switch (layer) {
      case DEFAULT, BUILDER, LIBVIRT_FILE, LIBVIRT_ENVIRONMENT -> "";
      case SYSTEM_FILE -> systemFile + ", line 2";
      case USER_FILE -> userFile + ", line 1";
      case ENVIRONMENT -> "POLYVISOR_DRIVER_DEMO_POLL_PERIOD";
      case SYSTEM_PROPERTY -> "polyvisor." + KEY;
      case URI -> "parameter 'poll.period'";
    };
  }

  @Test
  void keysOfTheApiAndOfDriversStandInOneFile() throws IOException {
    Layers layers =
        files("call.deadline = 7s\n", "driver.demo.monitor = /run/a\\,b.sock, /run/c.sock\n");
    assertThat(Effective.ofApi(layers).get(ApiSettings.CALL_DEADLINE))
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(driver(layers).get(MONITOR)).containsExactly("/run/a,b.sock", "/run/c.sock");
  }

  @Test
  void aListMeansTheSameInAFileAndInTheEnvironment() throws IOException {
    String list = "/run/a\\,b.sock, /run/c.sock";
    Layers file = files("", "driver.demo.monitor = " + list + "\n");
    Files.delete(userFile);
    Layers environment =
        Layers.read(known(), surroundings(Map.of("POLYVISOR_DRIVER_DEMO_MONITOR", list), Map.of()));
    assertThat(driver(environment).get(MONITOR)).isEqualTo(driver(file).get(MONITOR));
  }

  @Test
  void anUnknownKeyOfAnInstalledDriverNamesFileLineAndNearest() throws IOException {
    assertUserFileRefused(
        "# first\ndriver.demo.poll.perod = 1s\n", ", line 2", "driver.demo.poll.perod", KEY);
  }

  @Test
  void aMisspeltKeyOfTheApiNamesFileLineAndNearest() throws IOException {
    assertUserFileRefused("call.deadlin = 1s\n", ", line 1", "call.deadlin'", "call.deadline");
  }

  /** As a variable, as a property, in capitals, with other marks, and as YAML has groups. */
  @ParameterizedTest
  @CsvSource({
    "CALL_DEADLINE, call.deadline",
    "Call.Deadline, call.deadline",
    "callDeadline, call.deadline",
    "POLYVISOR_CALL_DEADLINE, call.deadline",
    "polyvisor.call.deadline, call.deadline",
    "DRIVER_DEMO_POLL_PERIOD, driver.demo.poll.period",
    "URI_ALIAS_LAB, uri.alias.NAME",
    "uri, uri.default",
    "call, call.deadline"
  })
  void aKeyThatIsSpeltOtherwiseNamesTheRightOne(String key, String right) throws IOException {
    assertUserFileRefused(key + " = 1s\n", "'" + key + "'", "did you mean " + right);
  }

  @ParameterizedTest
  @CsvSource({
    "POLYVISOR_call_deadline, POLYVISOR_CALL_DEADLINE",
    "polyvisor_call_deadline, POLYVISOR_CALL_DEADLINE",
    "POLYVISOR_CALLDEADLINE, POLYVISOR_CALL_DEADLINE",
    "POLYVISOR_DRIVER_DEMO_POLLPERIOD, POLYVISOR_DRIVER_DEMO_POLL_PERIOD",
    "POLYVISOR_URI_ALIAS_, letters"
  })
  void aVariableThatIsSpeltOtherwiseNamesTheRightOne(String variable, String right) {
    assertThatThrownBy(() -> Layers.read(known(), surroundings(Map.of(variable, "1s"), Map.of())))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContainingAll(variable, right);
  }

  @Test
  void aTextThatCanBeNoPathIsNamedWithItsPlace() throws IOException {
    assertUserFileRefused("driver.path = a\\u0000b\n", ", line 1", "driver.path");
    assertThatThrownBy(
            () -> DriverPath.of(surroundings(Map.of(), Map.of()), new SettingsFiles(), Map.of()))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining(userFile + ", line 1");
  }

  @Test
  void keysOfProgramsThatAreNotHereAreLeftAlone() throws IOException {
    Layers layers = files("", "driver.other.thing = 1\nexporter.port = 9\nlogging = on\n");
    assertThat(driver(layers).origin(PERIOD).layer()).isSameAs(SettingLayer.DEFAULT);
  }

  @Test
  void aBadValueNamesKeyValueRangeAndOrigin() throws IOException {
    assertUserFileRefused(KEY + " = 2h\n", "user file", ", line 1", KEY, "'2h'", "10ms to 1m");
  }

  @Test
  void aBadValueInALosingLayerIsStillAnError() throws IOException {
    Files.writeString(systemFile, KEY + " = soon\n");
    Files.writeString(userFile, KEY + " = 1s\n");
    assertThatThrownBy(() -> Layers.read(known(), surroundings(Map.of(), Map.of())))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContainingAll("system file", systemFile.toString(), "'soon'");
  }

  @Test
  void severalValuesForAKeyThatTakesOneAreRefused() throws IOException {
    assertUserFileRefused("uri.default = a, b\n", "uri.default", ", line 1");
  }

  @Test
  void aSecretIsNotPrintedWhenItIsWrong() throws IOException {
    Files.writeString(userFile, "driver.demo.pin = 4711\n");
    assertThatThrownBy(() -> Layers.read(known(), surroundings(Map.of(), Map.of())))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("driver.demo.pin")
        .message()
        .doesNotContain("4711");
  }

  @Test
  void secretsInUrisAreNotShown() throws IOException {
    Layers layers =
        files("uri.default = demo:///x?pin=4&monitor=a\n", "uri.alias.lab = demo:///?a=1&pin=5\n");
    Effective api = Effective.ofApi(layers);
    assertThat(api.keys())
        .filteredOn(key -> key.name().startsWith("uri."))
        .extracting(key -> api.shown(key).orElseThrow())
        .containsExactlyInAnyOrder("demo:///x?pin=***&monitor=a", "demo:///?a=***&pin=***");
  }

  /** Nobody has looked at the URI of an alias yet, so that nothing is right with it for sure. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "demo:///x?monitor=a&call.deadline=5s | demo:///x?monitor=a&call.deadline=5s",
        "demo:///x? | demo:///x?",
        "demo:///x?p%69n=geheim | demo:///x?p%69n=***",
        "demo:///x?PIN=geheim | demo:///x?PIN=***",
        "demo:///x?pin=a=geheim&monitor=b | demo:///x?pin=***&monitor=b",
        "demo:///x?geheim | demo:///x?***",
        "demo:///x?monitor=a?pin=geheim | demo:///x?monitor=a?pin=geheim",
        "demo://u:geheim@host/x | demo://u:***@host/x",
        "demo://u:geheim?1@host/x?pin=2 | demo://u:***@host/x?pin=***",
        "demo://u:ge/heim@a@host/x | demo://u:***@host/x",
        "demo://u@host:80/x | demo://u@host:80/x",
        "lab2 | lab2"
      })
  void ofTheUriOfAnAliasNothingIsShownThatMayBeSecret(String uri, String shown) throws IOException {
    Effective api = Effective.ofApi(files("", "uri.alias.lab = " + uri + "\n"));
    assertThat(api.keys())
        .filteredOn(key -> key.name().startsWith("uri.alias"))
        .extracting(key -> api.shown(key).orElseThrow())
        .containsExactly(shown);
  }

  @Test
  void oneConnectionSeesOneStateOfAFileHoweverOftenItLooks() throws IOException {
    Surroundings surroundings = surroundings(Map.of(), Map.of());
    SettingsFiles files = new SettingsFiles();
    Files.writeString(userFile, "driver.path = /nowhere/a\n" + KEY + " = 1s\n");
    assertThat(DriverPath.of(surroundings, files, Map.of())).containsExactly(Path.of("/nowhere/a"));
    Files.writeString(userFile, "driver.path = /nowhere/b\n" + KEY + " = 2s\n");
    Files.writeString(systemFile, "driver.demo.pin = 7\n");
    Effective settings = driver(Layers.read(known(), surroundings, files));
    assertThat(settings.get(PERIOD)).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.get(PIN)).as("a file that was not there").isEqualTo(1);
    assertThat(driver(Layers.read(known(), surroundings)).get(PERIOD))
        .as("the next connection")
        .isEqualTo(Duration.ofSeconds(2));
  }

  /** Two states of a file, each renamed to its place again and again, under 4 readers. */
  @Test
  void aFileThatChangesIsNeverSeenHalf() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    Files.writeString(userFile, state(1));
    Thread writer = new Thread(() -> replaceBy(stop));
    writer.start();
    try {
      List<Integer> seen =
          IntStream.range(0, 400)
              .parallel()
              .mapToObj(i -> driver(Layers.read(known(), surroundings(Map.of(), Map.of()))))
              .map(
                  settings -> {
                    assertThat(settings.get(PERIOD).toSeconds())
                        .isEqualTo((long) settings.get(PIN));
                    return settings.get(PIN);
                  })
              .toList();
      assertThat(seen).hasSize(400).allMatch(pin -> pin >= 1 && pin <= 9);
    } finally {
      stop.set(true);
      writer.join();
    }
  }

  private static String state(int number) {
    String filler = "# nothing\n".repeat(5000);
    return KEY + " = " + number + "s\n" + filler + "driver.demo.pin = " + number + "\n";
  }

  private void replaceBy(AtomicBoolean stop) {
    try {
      for (int i = 0; !stop.get(); i++) {
        Path next = Files.writeString(folder.resolve("next"), state(1 + i % 9));
        Files.move(
            next, userFile, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void withoutFilesEverythingIsDefault() {
    Layers layers = Layers.read(known(), surroundings(Map.of(), Map.of()));
    assertThat(driver(layers).origin(PERIOD))
        .isEqualTo(new SettingOrigin(SettingLayer.DEFAULT, ""));
  }
}

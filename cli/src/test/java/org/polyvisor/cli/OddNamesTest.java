package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.GuestState;
import org.polyvisor.driver.parallels.simulator.OwnServers;
import org.polyvisor.driver.parallels.simulator.RealTimeline;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;

/**
 * Names that a server may have and that would break JSON which is put together by hand, or do
 * something to a terminal.
 */
class OddNamesTest { // B144
  private static final List<String> NAMES =
      List.of(
          "quote\"back\\slash",
          "line\nfeed\rtab\tend",
          "bell\u0007 escape\u001b[31m unit\u001f delete\u007f c1\u0085 csi\u009b2J",
          "separators\u2028\u2029 turned\u202e",
          "emoji \ud83d\ude00",
          "high \ud800 alone",
          "\udc00 low alone",
          "at the end \ud800");

  @TempDir private Path folder;
  private SimulatedServer server;
  private OwnServers.Offer offer;
  private final Cli cli = Cli.on("parallels:///system?sdk=simulated&simulator.server=odd-names");

  private static GuestSpec guest(int number) {
    SdkVmConfig.Identity identity =
        new SdkVmConfig.Identity(new UUID(5, number), NAMES.get(number), false);
    return new GuestSpec(
        new SdkVmConfig(identity, new SdkHardware(1024, 1, List.of(), List.of()), false),
        new GuestState(SdkVmState.RUNNING, Instant.EPOCH, Duration.ZERO));
  }

  private static List<GuestSpec> guests() {
    return Stream.iterate(0, i -> i < NAMES.size(), i -> i + 1).map(OddNamesTest::guest).toList();
  }

  @BeforeEach
  void offer() {
    server =
        new SimulatedServer(
            SimulatorOptions.defaults().guests(guests()),
            new RealTimeline(Clock.systemUTC()),
            StateStore.memory());
    offer = OwnServers.offer("odd-names", server);
  }

  @AfterEach
  void end() {
    offer.close();
    server.close();
  }

  static List<String> names() {
    return NAMES;
  }

  @Test
  void twoParsersGiveTheSameNamesBack() throws Exception {
    String json = cli.run("list", "--all", "--json").ok().out();
    assertThat(namesIn(json)).containsExactlyInAnyOrderElementsOf(NAMES);
    assertThat(byPython(json)).containsExactlyInAnyOrderElementsOf(NAMES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list --all --json",
        "list --all --name --json",
        "domstats --json",
        "event --all --timeout 1ms --json"
      })
  void whateverIsWrittenHasNoCharacterThatATerminalHeeds(String command) {
    assertHarmless(cli.run(command.split(" ")));
    assertHarmless(cli.run(command.replace(" --json", "").split(" ")));
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatIsWrittenOfOneIsHarmlessAndItsNameComesBack(String name) throws Exception {
    String uuid = new UUID(5, NAMES.indexOf(name)).toString();
    for (String command : List.of("dominfo", "domstate", "dumpxml", "domblklist")) {
      assertHarmless(cli.run(command, uuid));
      assertHarmless(cli.run(command, uuid, "--json"));
    }
    String json = "[" + cli.run("dominfo", uuid, "--json").ok().out() + "]";
    assertThat(namesIn(json)).containsExactly(name);
    assertThat(byPython(json)).containsExactly(name);
    assertHarmless(cli.run("start", uuid));
    assertHarmless(cli.run("start", uuid, "--json"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void anErrorThatNamesItIsHarmless(String name) {
    assertHarmless(cli.run("dominfo", "not " + name).refused(1));
    Cli.Result json = cli.run("dominfo", "not " + name, "--json");
    assertHarmless(json);
    assertThat(JsonTree.of(json.err())).asString().contains("NO_DOMAIN", "'not ");
    assertHarmless(cli.run("dominfo", "not " + name, "--debug"));
  }

  private static List<String> namesIn(String json) {
    return JsonTree.objects(JsonTree.of(json)).stream()
        .map(row -> (String) row.get("name"))
        .toList();
  }

  /** All that may be there besides text are ends of lines, and tabs of stack traces. */
  private static void assertHarmless(Cli.Result result) {
    assertThat(result.out() + result.err())
        .isNotEmpty()
        .doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202e&&[^\\n\\t]]");
  }

  /** Each name as Python has it, in the numbers of its UTF-16 units. */
  private List<String> byPython(String json) throws IOException, InterruptedException {
    Assumptions.assumeTrue(hasPython(), "NOT RUN: needs python3");
    Path out = folder.resolve("out");
    String program =
        "import json,sys\n"
            + "for row in json.loads(sys.stdin.buffer.read().decode('utf-8')):\n"
            + "  print(row['name'].encode('utf-16-be','surrogatepass').hex())\n";
    Process python =
        new ProcessBuilder("python3", "-c", program)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try (OutputStream in = python.getOutputStream()) {
      in.write(json.getBytes(StandardCharsets.UTF_8));
    }
    boolean ended = python.waitFor(60, TimeUnit.SECONDS);
    python.destroyForcibly();
    assertThat(ended).isTrue();
    assertThat(python.exitValue()).as(Files.readString(out)).isZero();
    return Files.readAllLines(out).stream().map(OddNamesTest::ofUnits).toList();
  }

  private static boolean hasPython() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "python3")));
  }

  private static String ofUnits(String hex) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < hex.length(); i += 4) {
      text.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
    }
    return text.toString();
  }
}

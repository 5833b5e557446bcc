package org.polyvisor.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C at a real terminal while a run is under way, once and again and again. */
@Timeout(300)
class TerminalEndTest {
  private static final long SEED = 20_261_126;
  private static final int PRESSES = 12;
  private static final String INTERRUPT = "\u0003";
  private static final String SAID =
      "interrupted: nothing was judged, and what was made is taken back";

  @TempDir private Path folder;
  @TempDir private Path output;
  private Process process;
  private final StringBuilder seen = new StringBuilder();
  private final Random random = new Random(SEED);

  @BeforeEach
  void needsATerminal() {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "NOT RUN: no script");
  }

  private void start(String arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String run =
        String.join(
            " ",
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            arguments);
    // What looks at the terminal may be interrupted, too, and then looks again. Without noflsh a
    // late
    // press throws away how it ended, if that is not read yet.
    String commands =
        "trap : INT\nstty noflsh\nbefore=$(stty -g)\n"
            + run
            + "\ncode=$?\nuntil now=$(stty -g); do :; done\n"
            + "[ \"$before\" = \"$now\" ] && is=sane || is=changed\n"
            + "echo\necho \"<$code $is>\"\n";
    Path file = Files.writeString(output.resolve("commands"), commands);
    process =
        new ProcessBuilder("script", "-qec", "env --default-signal=INT bash " + file, "/dev/null")
            .redirectErrorStream(true)
            .start();
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private void until(String text) throws IOException {
    InputStream in = process.getInputStream();
    while (seen.indexOf(text) < 0) {
      int next = in.read();
      assertThat(next).as("the end, after: " + seen).isNotNegative();
      seen.append((char) next);
    }
  }

  private void press() throws IOException {
    OutputStream out = process.getOutputStream();
    out.write(INTERRUPT.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** No, once all has ended. */
  private boolean isPressed() {
    try {
      press();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String ended() throws IOException {
    until("<");
    until(">");
    return seen.substring(seen.lastIndexOf("<"), seen.lastIndexOf(">") + 1);
  }

  private void holdARequirement(String more) throws IOException {
    Files.createFile(folder.resolve("hold"));
    String template = "<domain type='filed'><name>template</name></domain>";
    Path file = Files.writeString(output.resolve("template.xml"), template);
    start("filed://" + folder + " --template " + file + " --requirement DEFI-017 " + more);
  }

  private boolean hasDomains() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".xml"));
    }
  }

  private void untilADomainIsMade() throws IOException {
    while (!hasDomains()) {
      assertThat(process.isAlive()).isTrue();
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void itIsSaidOnceAndThereIsNoVerdict() throws IOException {
    start("test:///default");
    until("] LIFE-");
    press();
    assertThat(ended()).isEqualTo("<130 sane>");
    assertThat(seen).containsOnlyOnce(SAID);
    String after = seen.substring(seen.indexOf(SAID) + SAID.length(), seen.lastIndexOf("<"));
    // What was just done may be told behind it.
    assertThat(after.lines().filter(line -> !line.isBlank()))
        .allMatch(line -> line.startsWith("["));
    assertThat(seen).doesNotContain("Exception", "conforms", "\tat ");
  }

  @Test
  void whatWasMadeIsTakenBack() throws IOException {
    holdARequirement("");
    untilADomainIsMade();
    press();
    assertThat(ended()).isEqualTo("<130 sane>");
    assertThat(hasDomains()).isFalse();
    assertThat(seen).containsOnlyOnce(SAID);
  }

  @Test
  void aDriverThatIsStuckKeepsNobodyForLongerThanARequirementMayTake() throws IOException {
    Files.createFile(folder.resolve("stuck"));
    holdARequirement("--stretch 0.2");
    untilADomainIsMade();
    press();
    assertThat(ended()).isEqualTo("<130 sane>");
    assertThat(hasDomains()).isTrue();
    assertThat(seen)
        .containsOnlyOnce(SAID)
        .contains("\nwarning: not all of it could be taken back", "did not end within");
  }

  @Test
  void pressingAgainAndAgainNeitherHangsNorLeavesAnything() throws IOException {
    holdARequirement("");
    untilADomainIsMade();
    for (int times = 0; times < PRESSES && isPressed(); times++) {
      LockSupport.parkNanos((long) (50_000_000 * random.nextDouble()));
    }
    assertThat(ended()).as("seed " + SEED).isEqualTo("<130 sane>");
    assertThat(hasDomains()).as("seed " + SEED).isFalse();
  }
}

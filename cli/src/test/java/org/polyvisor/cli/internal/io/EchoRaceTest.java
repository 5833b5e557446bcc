package org.polyvisor.cli.internal.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ctrl-C at a real terminal while its echo is being turned off, at moments that a seed chooses. It
 * goes to the JVM and to the {@code stty} that runs at that moment, whichever way that turns.
 */
@Timeout(600)
class EchoRaceTest {
  private static final long SEED = 20_261_126;
  private static final boolean FULL = "full".equals(System.getProperty("polyvisor.soak"));
  private static final int ROUNDS = FULL ? 400 : 24;
  private static final int PRESSES = 12;
  private static final String INTERRUPT = "\u0003";

  @TempDir private Path folder;
  private Process process;
  private final StringBuilder seen = new StringBuilder();
  private final Random random = new Random(SEED);

  @BeforeEach
  void needsATerminal() {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "NOT RUN: no script");
  }

  private void start(String argument) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String ask =
        String.join(
            " ",
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                HiddenQuestion.class.getName(),
                argument));
    // What looks at the terminal is interrupted, too, and then looks again. A terminal throws away
    // what is not read yet when Ctrl-C is pressed: the end of a round must not be.
    String commands =
        "trap : INT\nstty noflsh\nwhile :; do\n"
            + ask
            + "\ncode=$?\nuntil now=$(stty -a); do :; done\n"
            + "case \"$now\" in *' -echo '*) is=off;; *) is=on;; esac\n"
            + "stty echo\necho\necho \"[$code $is]\"\nread -r go\ndone\n";
    Path file = Files.writeString(folder.resolve("commands"), commands);
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

  private void type(String text) throws IOException {
    OutputStream out = process.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private long nanosUntilItAsks() throws IOException {
    until("begins");
    long begin = System.nanoTime();
    until("password for");
    return System.nanoTime() - begin;
  }

  /** How a round ended: exit status, and whether the terminal shows what is typed. */
  private String ended() throws IOException {
    until("]");
    String said = seen.substring(seen.lastIndexOf("[") + 1, seen.lastIndexOf("]"));
    seen.setLength(0);
    type("\n");
    return said;
  }

  private void pause(long most) {
    LockSupport.parkNanos((long) (most * random.nextDouble()));
  }

  @Test
  void theTerminalEchoesAfterControlCAtAnyMoment() throws IOException {
    start("");
    long most = nanosUntilItAsks() * 3 / 2;
    type(INTERRUPT);
    List<String> ends = new ArrayList<>(List.of(ended()));
    for (int i = 1; i < ROUNDS; i++) {
      until("begins");
      pause(most);
      type(INTERRUPT);
      ends.add(ended());
    }
    assertThat(ends).as("seed " + SEED).containsOnly("130 on");
  }

  @Test
  void theTerminalEchoesAfterControlCIsPressedAgainAndAgain() throws IOException {
    start("");
    long most = nanosUntilItAsks() * 3 / 2;
    long begin = System.nanoTime();
    type(INTERRUPT);
    List<String> ends = new ArrayList<>(List.of(ended()));
    long ending = System.nanoTime() - begin;
    for (int i = 1; i < ROUNDS; i++) {
      until("begins");
      pause(most);
      for (int times = 0; times < PRESSES; times++) {
        type(INTERRUPT);
        pause(ending * 2 / PRESSES);
      }
      ends.add(ended());
    }
    assertThat(ends).as("seed " + SEED).allMatch(end -> end.endsWith(" on"));
  }

  @Test
  void itIsNotTurnedOffOnceTheProcessIsEnding() throws IOException {
    start("late");
    until("]");
    assertThat(seen.toString()).contains("begins, off: false", "[0 on]");
  }
}

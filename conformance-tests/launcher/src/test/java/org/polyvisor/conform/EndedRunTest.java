package org.polyvisor.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.conformance.lab.Bounds;

/** A run in a process of its own that is ended while a domain of its own is there. */
class EndedRunTest {
  private static final long SECONDS = 60;
  private static final int INTERRUPTED = 130;
  private static final String REQUIREMENT = "DEFI-017";

  @TempDir private Path folder;
  @TempDir private Path output;
  private Process run;

  @BeforeEach
  void startARunThatHolds() throws Exception {
    Files.createFile(folder.resolve("hold"));
    String template = "<domain type='filed'><name>template</name></domain>";
    Path file = Files.writeString(output.resolve("template.xml"), template);
    run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                uri(),
                "--template",
                file.toString(),
                "--requirement",
                REQUIREMENT)
            .redirectErrorStream(true)
            .redirectOutput(output.resolve("out").toFile())
            .start();
    boolean made =
        Bounds.within(Bounds.requirement(), () -> !domains().isEmpty() || !run.isAlive());
    assertThat(made && run.isAlive()).as(Files.readString(output.resolve("out"))).isTrue();
  }

  @AfterEach
  void endIt() {
    run.destroyForcibly();
  }

  private String uri() {
    return "filed://" + folder;
  }

  private List<String> domains() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".xml"))
          .map(EndedRunTest::name)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    try {
      return Files.readString(file).replaceFirst("(?s).*<name>([^<]*)</name>.*", "$1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void controlCTakesBackWhatWasMade() throws Exception {
    Process kill = new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start();
    assertThat(kill.waitFor()).isZero();

    assertThat(run.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isEqualTo(INTERRUPTED);
    assertThat(domains()).isEmpty();
  }

  @Test
  void theNextRunTellsOfWhatAKilledOneLeftAndDoesNotTouchIt() throws Exception {
    run.destroyForcibly();
    assertThat(run.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    List<String> left = domains();
    assertThat(left).singleElement().asString().matches("polyvisor-[0-9a-f]{6}-[0-9]+");
    Files.delete(folder.resolve("hold"));

    Conform next =
        Conform.run(
            uri(),
            "--template",
            output.resolve("template.xml").toString(),
            "--requirement",
            REQUIREMENT);

    assertThat(next.code()).as(next.out() + next.err()).isZero();
    assertThat(next.err()).contains("another run of the kit made " + left.get(0));
    assertThat(domains()).isEqualTo(left);
  }
}

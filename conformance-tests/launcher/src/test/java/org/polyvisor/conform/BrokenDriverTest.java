package org.polyvisor.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A driver that does what none should do fails alone, and not with the run that judges it. */
class BrokenDriverTest {
  private static final long SECONDS = 120;
  private static final String REQUIREMENT = "INFO-001";

  @TempDir private Path folder;

  private Conform run(String breakage) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "broken:///" + breakage));
    command.addAll(List.of("--json", "--quiet", "--stretch", "0.1", "--requirement", REQUIREMENT));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as(breakage).isTrue();
    return new Conform(
        process.exitValue(),
        Files.readString(folder.resolve("out")),
        Files.readString(folder.resolve("err")));
  }

  /** Standard output is one value and nothing else. */
  private static void isOneValue(String json) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      parser.skipChildren();
      assertThat(parser.nextToken()).as(json).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"exception-in-info", "overflow-in-info", "memory-in-info", "hang-in-info"})
  void whatItThrowsOrNeverAnswersIsAFailureOfTheRequirement(String breakage) throws Exception {
    Conform run = run(breakage);

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    isOneValue(run.out());
    assertThat(run.out()).contains("\"conforms\":false");
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"print-in-open", "print-in-list", "print-in-info"})
  void whatItPrintsIsNotInTheResult(String breakage) throws Exception {
    Conform run = run(breakage);

    assertThat(run.code()).as(run.err()).isZero();
    isOneValue(run.out());
    assertThat(run.err()).contains("{\"from\":\"the driver\"}").contains("from the driver");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exit-in-open", "exit-in-list", "exit-in-info"})
  void whoEndsTheProcessHasNotConformed(String breakage) throws Exception {
    Conform run = run(breakage);

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("error: the driver ended this process by System.exit")
        .endsWith("; nothing was judged\n");
  }

  @Test
  void theRequirementInWhichItEndedTheProcessIsNamed() throws Exception {
    assertThat(run("exit-in-info").err()).contains(" in " + REQUIREMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"exception-in-open", "memory-in-open", "overflow-in-list"})
  void whatCannotBeOpenedOrListedIsNotJudged(String breakage) throws Exception {
    Conform run = run(breakage);

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("error: nothing was judged: ").doesNotContain("\tat ");
    assertThat(run.err().lines()).hasSize(1);
  }
}

package org.polyvisor.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requirements that are left out for a time, on the test driver. */
class ExcludedTest {
  private static final String URI = "test:///default";

  @TempDir private Path folder;

  private Conform run(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("excluded"), "# contested\n" + text + "\n");
    return Conform.run(
        URI,
        "--report",
        folder.toString(),
        "--requirement",
        "LIFE-012,LIFE-015",
        "--lack",
        "reset",
        "--exclude",
        file.toString());
  }

  @Test
  void oneThatIsKnownIsLeftOutAndToldInEachReport() throws Exception {
    Conform run = run("LIFE-015@2999-12-31=the test is wrong=https://example.org/1");

    String why = "EXCLUDED LIFE-015 until 2999-12-31: the test is wrong (https://example.org/1)";
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).contains("LIFE-015 excluded: ").contains(why);
    assertThat(run.verdict())
        .isEqualTo("test:///default conforms: of 2 requirements 1 passed, 1 is excluded.");
    assertThat(Files.readString(folder.resolve("report.html"))).contains(why);
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains("\"excluded\":1")
        .contains(why);
    assertThat(Files.readString(folder.resolve("TEST-conformance.xml"))).contains(why);
  }

  @Test
  void oneThatIsNotKnownIsAnError() throws Exception {
    Conform run = run("LIFE-999@2999-12-31=the test is wrong");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).endsWith(": no requirement 'LIFE-999'\n");
  }

  @Test
  void oneWhoseDayIsPastIsAnError() throws Exception {
    Conform run = run("LIFE-015@2020-02-29=the test is wrong");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).endsWith("it ended on 2020-02-29: meet it, or say anew why not\n");
  }

  @Test
  void oneWithoutADayOrAReasonIsAnError() throws Exception {
    assertThat(run("LIFE-015=the test is wrong").err()).contains("has no day on which it ends");
    assertThat(run("LIFE-015@soon=the test is wrong").err()).contains("'soon' is no day");
    assertThat(run("LIFE-015@2999-12-31=").err()).contains("has no reason");
  }
}

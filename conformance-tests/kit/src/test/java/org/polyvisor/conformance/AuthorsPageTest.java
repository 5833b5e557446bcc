package org.polyvisor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The author's page shows the smallest driver as it is compiled and proven here. */
class AuthorsPageTest {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path SOURCES = MODULE.resolve("src/test/java/org/polyvisor/conformance");

  @ParameterizedTest
  @ValueSource(
      strings = {"tiny/TinyProvider.java", "tiny/TinyConnection.java", "TinyConformanceTest.java"})
  void itShowsTheSourceAsItIs(String file) throws IOException {
    String source = Files.readString(SOURCES.resolve(file));
    String page = Files.readString(MODULE.resolve("../../docs/writing-a-driver.md"));
    assertThat(page).contains(source.strip());
  }
}

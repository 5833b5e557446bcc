package org.polyvisor.driver.test.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BuiltInTest {
  @Test
  void theHostIsWhatItsDocumentSays() throws IOException {
    assertThat(BuiltIn.node().toXml()).isEqualTo(document());
  }

  private static String document() throws IOException {
    try (InputStream in = BuiltInTest.class.getResourceAsStream("default.xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

package org.polyvisor.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
  @Test
  void oneIsNotMany() {
    assertThat(Counted.of(0, "jar")).isEqualTo("0 jars");
    assertThat(Counted.of(1, "jar")).isEqualTo("1 jar");
    assertThat(Counted.of(2, "jar")).isEqualTo("2 jars");
    assertThat(Counted.of(1, "jar or folder", "jars or folders")).isEqualTo("1 jar or folder");
  }
}

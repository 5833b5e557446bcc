package org.polyvisor.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> SCHEMES = List.of("parallels", "qemu", "test");

  @Test
  void aMisspeltWordFindsWhatWasMeant() {
    assertThat(Nearest.to("parralels", SCHEMES)).contains("parallels");
    assertThat(Nearest.to("qmeu", SCHEMES)).contains("qemu");
    assertThat(Nearest.to("tset", SCHEMES)).contains("test");
  }

  @Test
  void aStrangeWordFindsNothing() {
    assertThat(Nearest.to("bogus", SCHEMES)).isEmpty();
    assertThat(Nearest.hint("bogus", SCHEMES)).isEmpty();
  }

  @Test
  void aSwapIsOneEdit() {
    assertThat(Nearest.edits("ab", "ba")).isEqualTo(1);
    assertThat(Nearest.edits("", "abc")).isEqualTo(3);
  }

  @Test
  void aTextAsLongAsAFileIsNearNothingAndCostsNothing() {
    assertThat(Nearest.to("a".repeat(50_000_000), SCHEMES)).isEmpty();
  }
}

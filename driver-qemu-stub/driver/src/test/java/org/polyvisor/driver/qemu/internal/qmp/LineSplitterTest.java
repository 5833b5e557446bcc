package org.polyvisor.driver.qemu.internal.qmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSplitterTest {
  private static List<String> split(LineSplitter splitter, String text) {
    List<String> lines = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    for (Optional<byte[]> line = splitter.next(bytes);
        line.isPresent();
        line = splitter.next(bytes)) {
      lines.add(new String(line.get(), StandardCharsets.UTF_8));
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void linesComeOutWholeHoweverTheBytesComeIn(int size) {
    String all = "one\ntwo two\n\n" + "x".repeat(20_000) + "\n";
    LineSplitter splitter = new LineSplitter(20_000);
    List<String> lines = new ArrayList<>();

    for (int at = 0; at < all.length(); at += size) {
      lines.addAll(split(splitter, all.substring(at, Math.min(all.length(), at + size))));
    }

    assertThat(lines).containsExactly("one", "two two", "", "x".repeat(20_000));
  }

  @Test
  void aLineOverTheLimitIsRefusedAsSoonAsItIsOverIt() {
    LineSplitter splitter = new LineSplitter(10);

    assertThat(split(splitter, "1234567890")).isEmpty();
    assertThatThrownBy(() -> split(splitter, "1"))
        .isInstanceOf(QmpFailure.class)
        .hasMessageContaining("10 bytes");
  }
}

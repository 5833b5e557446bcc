package org.polyvisor.driver.qemu.internal.qmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is written is one line of JSON, whatever the peer said that is asked about. */
class QmpCodecTest { // B144
  private final QmpCodec codec = new QmpCodec(1 << 16);

  private String written(String path) throws CharacterCodingException {
    byte[] line = codec.write("i\"1", QmpCommand.property(path, "type"));
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/quote\"back\\slash",
        "/line\nfeed\rtab\t",
        "/nul\u0000bell\u0007escape\u001bunit\u001fdelete\u007fc1\u0085",
        "/separators\u2028\u2029",
        "/emoji\ud83d\ude00"
      })
  void textsComeBackAsTheyWere(String path) throws CharacterCodingException {
    String line = written(path);
    JsonNode read = codec.read(line.getBytes(StandardCharsets.UTF_8));
    assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    assertThat(read.get("arguments").get("path").asString("")).isEqualTo(path);
    assertThat(read.get("id").asString("")).isEqualTo("i\"1");
  }

  /** QEMU takes no escape of one, and answers to no id then; no path of its has one. */
  @Test
  void halfACharacterIsAskedAboutAsAnother() throws CharacterCodingException {
    String line = written("/high\ud800low\udc00");
    JsonNode read = codec.read(line.getBytes(StandardCharsets.UTF_8));
    assertThat(read.get("arguments").get("path").asString("")).isEqualTo("/high?low?");
  }
}

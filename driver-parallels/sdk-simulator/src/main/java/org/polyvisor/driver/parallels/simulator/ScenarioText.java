package org.polyvisor.driver.parallels.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of a scenario, as editors of all systems leave it. */
final class ScenarioText {
  private static final Pattern END = Pattern.compile("\\r\\n|\\r|\\n");

  private ScenarioText() {}

  /** The lines of a text; an empty text is one empty line. */
  static Stream<String> lines(String text) {
    return END.splitAsStream(text);
  }

  /**
   * The lines of a file.
   *
   * @throws IllegalArgumentException with file and line, if it is not UTF-8
   */
  static List<String> lines(String name, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer left = ByteBuffer.wrap(bytes);
    try {
      return lines(decoder.decode(left).toString()).toList();
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, left.position(), StandardCharsets.UTF_8);
      throw new IllegalArgumentException(
          name
              + ":"
              + END.split(before, -1).length
              + ": this is not UTF-8: save the file as UTF-8 text",
          e);
    }
  }
}

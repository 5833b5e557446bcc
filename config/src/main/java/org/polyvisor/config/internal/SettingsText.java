package org.polyvisor.config.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The text of a settings file: an ordinary file of bounded size, in UTF-8. */
final class SettingsText {
  private static final int MAXIMUM_BYTES = 1 << 20;
  private static final int MAXIMUM_ATTEMPTS = 100;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SettingsText() {}

  static String of(Path file) throws IOException {
    BasicFileAttributes there = Files.readAttributes(file, BasicFileAttributes.class);
    if (!there.isRegularFile()) {
      // A pipe would block for ever, a device never end.
      String found = there.isDirectory() ? "a directory" : "no ordinary file";
      throw Wrong.file(file, "is " + found + "; a file is expected there");
    }
    String text = decoded(file, bytes(file));
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** One state of it: what changes while it is read is read again. */
  private static byte[] bytes(Path file) throws IOException {
    for (int i = 0; i < MAXIMUM_ATTEMPTS; i++) {
      String before = stamp(file);
      byte[] bytes = once(file);
      if (before.equals(stamp(file))) {
        return bytes;
      }
    }
    throw Wrong.file(file, "changes all the time; write a new file and rename it to this one");
  }

  private static String stamp(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return now.fileKey() + " " + now.size() + " " + now.lastModifiedTime();
  }

  private static byte[] once(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
      if (bytes.length > MAXIMUM_BYTES) {
        throw Wrong.file(file, "is larger than " + MAXIMUM_BYTES + " bytes");
      }
      return bytes;
    }
  }

  private static String decoded(Path file, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw Wrong.line(file, lineAt(bytes, in.position()), "is not UTF-8; save the file as UTF-8");
    }
    return out.flip().toString();
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}

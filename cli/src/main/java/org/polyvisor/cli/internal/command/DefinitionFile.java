package org.polyvisor.cli.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.polyvisor.cli.internal.io.Console;
import org.polyvisor.cli.internal.session.FailedException;

/** Reads a definition from a file, or from standard input. */
final class DefinitionFile {
  private static final int MAXIMUM_BYTES = 10 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private DefinitionFile() {}

  static String read(Console console, String file) {
    try {
      return text(file, file.equals("-") ? bytes(console.in()) : bytes(Path.of(file)));
    } catch (NoSuchFileException e) {
      throw failed(file, "there is no such file", e);
    } catch (AccessDeniedException e) {
      throw failed(file, "you may not read it", e);
    } catch (IOException | InvalidPathException e) {
      throw failed(file, "it cannot be read: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return bytes(in);
    }
  }

  private static byte[] bytes(InputStream in) throws IOException {
    return in.readNBytes(MAXIMUM_BYTES + 1);
  }

  private static String text(String file, byte[] bytes) {
    if (bytes.length > MAXIMUM_BYTES) {
      throw new FailedException("file '" + file + "': larger than " + MAXIMUM_BYTES + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw failed(file, "it is not UTF-8; save it as UTF-8", e);
    }
  }

  private static FailedException failed(String file, String why, Exception cause) {
    return new FailedException("file '" + file + "': " + why, cause);
  }
}

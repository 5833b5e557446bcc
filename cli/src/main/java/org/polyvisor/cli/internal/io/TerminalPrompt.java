package org.polyvisor.cli.internal.io;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.polyvisor.CredentialsPrompt;
import org.polyvisor.model.ConnectionUri;

/**
 * Asks at the terminal that the program was started from, wherever its input and output lead.
 * Without one nobody answers. A secret is not echoed, and not asked for where that cannot be had.
 * For one thread.
 */
public final class TerminalPrompt implements CredentialsPrompt {
  private static final Path TERMINAL = Path.of("/dev/tty");
  private static final int LONGEST = 1024;

  @Override
  public Optional<String> user(ConnectionUri uri) {
    return ask("Enter username for " + host(uri) + ": ")
        .map(String::valueOf)
        .filter(name -> !name.isBlank());
  }

  @Override
  public Optional<char[]> secret(ConnectionUri uri, String user) {
    try (Echo echo = new Echo(TERMINAL)) {
      return echo.off()
          ? ask("Enter " + Printable.oneLine(user) + "'s password for " + host(uri) + ": ", true)
          : Optional.empty();
    }
  }

  private static String host(ConnectionUri uri) {
    return Printable.oneLine(uri.host().orElse(""));
  }

  private static Optional<char[]> ask(String question) {
    return ask(question, false);
  }

  private static Optional<char[]> ask(String question, boolean hidden) {
    try (OutputStream out = new FileOutputStream(TERMINAL.toFile());
        InputStream in = new FileInputStream(TERMINAL.toFile())) {
      out.write(question.getBytes(StandardCharsets.UTF_8));
      Optional<char[]> line = line(in);
      if (hidden) {
        out.write('\n'); // theirs was not shown
      }
      return line;
    } catch (IOException e) {
      log(e);
      return Optional.empty();
    }
  }

  /** Byte by byte, so that what follows the line stays for whoever reads next. */
  private static Optional<char[]> line(InputStream in) throws IOException {
    byte[] typed = new byte[LONGEST];
    int length = 0;
    int next = in.read();
    while (next >= 0 && next != '\n' && length < LONGEST) {
      typed[length++] = (byte) next;
      next = in.read();
    }
    CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(typed, 0, length));
    char[] answer = new char[decoded.remaining()];
    decoded.get(answer);
    Arrays.fill(typed, (byte) 0);
    Arrays.fill(decoded.array(), '\0');
    return next < 0 ? Optional.empty() : Optional.of(answer);
  }

  private static void log(Exception e) {
    System.getLogger(TerminalPrompt.class.getName())
        .log(Level.DEBUG, () -> "asking at the terminal: " + e);
  }
}

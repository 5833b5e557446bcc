package org.polyvisor.cli.internal.io;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What Java does not say about terminals before version 22, and not at once after it. */
public final class Terminals {
  private static final Path OUTPUT = Path.of("/proc/self/fd/1");
  private static final Path ERROR = Path.of("/proc/self/fd/2");
  private static final Path TERMINAL = Path.of("/dev/tty");
  private static final long PATIENCE_SECONDS = 1;

  private Terminals() {}

  /** Rows and columns. */
  public record Size(int rows, int columns) {
    /** What everything can show. */
    public static final Size USUAL = new Size(24, 80);
  }

  static boolean outputIsTerminal() {
    if (!Files.exists(OUTPUT)) {
      // Not Linux. Up to version 21 there is a console only where input and output are terminals.
      return Runtime.version().feature() < 22 && System.console() != null;
    }
    return isTerminal(OUTPUT);
  }

  /** Where that cannot be told, it is none: escapes in a log do more harm than a plain word. */
  static boolean errorIsTerminal() {
    return Files.exists(ERROR) && isTerminal(ERROR);
  }

  private static boolean isTerminal(Path stream) {
    try {
      String target = Files.readSymbolicLink(stream).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      log(e);
      return false;
    }
  }

  /** How large the terminal is, as {@code stty} says. */
  public static Size size() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(TERMINAL.toFile()).start();
      if (!stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return Size.USUAL;
      }
      return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      log(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Size.USUAL;
  }

  /** How wide it is, as the variable {@code COLUMNS} says, else as {@code stty} does. */
  public static int columns(Map<String, String> environment) {
    String said = environment.getOrDefault("COLUMNS", "");
    return said.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(said) : size().columns();
  }

  static Size parse(String answer) {
    String[] numbers = answer.strip().split(" ");
    if (numbers.length != 2 || !(numbers[0] + numbers[1]).matches("[0-9]{2,8}")) {
      return Size.USUAL;
    }
    int rows = Integer.parseInt(numbers[0]);
    int columns = Integer.parseInt(numbers[1]);
    return rows < 2 || columns < 2 ? Size.USUAL : new Size(rows, columns);
  }

  private static void log(IOException e) {
    System.getLogger(Terminals.class.getName())
        .log(Level.DEBUG, () -> "asking about the terminal: " + e);
  }
}

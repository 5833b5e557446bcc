import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the console blocks of Markdown files and compares what they print with what is shown. See
 * try-readme. Usage: java TryConsole.java FILE...
 */
public final class TryConsole {
  private static final long MINUTES_PER_COMMAND = 15;

  private int run;
  private int failed;

  public static void main(String[] args) throws Exception {
    understand(args);
    TryConsole all = new TryConsole();
    for (String file : args) {
      all.file(Path.of(file));
    }
    System.out.println(all.run + " documented commands run, " + all.failed + " differ");
    System.exit(all.failed == 0 && all.run > 0 ? 0 : 1);
  }

  /** Says how it is called where that is asked for, or not done: exit status 2. */
  private static void understand(String... args) {
    boolean help = List.of(args).contains("--help");
    boolean right = args.length >= 1 && List.of(args).stream().noneMatch(arg -> arg.startsWith("-"));
    if (help || !right) {
      (help ? System.out : System.err).println("usage: java tools/TryConsole.java FILE...");
      System.exit(help ? 0 : 2);
    }
    for (String file : args) {
      if (!Files.exists(Path.of(file))) {
        System.err.println("error: there is no '" + file + "'");
        System.exit(2);
      }
    }
  }

  private void file(Path file) throws Exception {
    List<String> lines = Files.readAllLines(file);
    boolean leftOut = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("<!-- not run:")) {
        leftOut = true;
      } else if (line.equals("```console")) {
        int end = lines.subList(i + 1, lines.size()).indexOf("```") + i + 1;
        if (!leftOut) {
          block(file + ":" + (i + 1), lines.subList(i + 1, end));
        }
        leftOut = false;
        i = end;
      } else if (line.startsWith("```") && i + 1 < lines.size()) {
        int end = lines.subList(i + 1, lines.size()).indexOf("```") + i + 1;
        if (lines.get(i + 1).startsWith("$ ")) {
          failed++;
          System.out.println(file + ":" + (i + 1) + ": shows a command, and is not marked as console");
        }
        i = Math.max(i, end);
      }
    }
  }

  private void block(String place, List<String> lines) throws Exception {
    int at = 0;
    while (at < lines.size()) {
      String command = lines.get(at).replaceFirst("^\\$ ", "");
      List<String> expected = new ArrayList<>();
      for (at++; at < lines.size() && !lines.get(at).startsWith("$ "); at++) {
        expected.add(lines.get(at));
      }
      command(place, command, expected);
    }
  }

  private void command(String place, String command, List<String> expected)
      throws IOException, InterruptedException {
    run++;
    Path out = Files.createTempFile("console", ".txt");
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES_PER_COMMAND, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    List<String> actual = List.of(Files.readString(out, StandardCharsets.UTF_8).split("\n"));
    Files.delete(out);
    if (!matches(expected, actual)) {
      failed++;
      System.out.println(place + ": $ " + command);
      System.out.println("  shown:\n    " + String.join("\n    ", expected));
      System.out.println("  printed:\n    " + String.join("\n    ", actual));
    }
  }

  private static boolean matches(List<String> expected, List<String> actual) {
    if (expected.isEmpty()) {
      return actual.stream().allMatch(String::isBlank);
    }
    if (expected.get(0).equals("...")) {
      for (int i = 0; i <= actual.size(); i++) {
        if (expected.size() == 1
            || matches(expected.subList(1, expected.size()), actual.subList(i, actual.size()))) {
          return true;
        }
      }
      return false;
    }
    return !actual.isEmpty()
        && same(expected.get(0), actual.get(0))
        && matches(expected.subList(1, expected.size()), actual.subList(1, actual.size()));
  }

  /** A shown line that ends in '...' stands for any that begins so. */
  private static boolean same(String expected, String actual) {
    return expected.endsWith(" ...")
        ? shape(actual).startsWith(shape(expected.substring(0, expected.length() - " ...".length())))
        : shape(expected).equals(shape(actual));
  }

  /** The line with each number replaced and its spaces folded. */
  private static String shape(String line) {
    return line.replaceAll("[0-9]+([.:,][0-9]+)*", "0").replaceAll("\\s+", " ").strip();
  }
}

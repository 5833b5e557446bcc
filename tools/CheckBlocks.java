import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the Java that pages show against the sources that it is from. Each block follows a line
 *
 * <pre>{@code <!-- from examples/rates/src/main/java/example/Rates.java -->}</pre>
 *
 * and must stand there line by line; a line '...' stands for any lines, and indentation does not count.
 * One that is from no source follows a line that says why:
 *
 * <pre>{@code <!-- no region: it does not compile, which is what is shown -->}</pre>
 *
 * Usage: java CheckBlocks.java PAGE-OR-FOLDER...; of a folder all pages below it, but for what is built.
 */
public final class CheckBlocks {
  private static final String FROM = "<!-- from ";
  private static final String NONE = "<!-- no region: ";

  private final List<String> wrong = new ArrayList<>();
  private int blocks;
  private int regions;

  public static void main(String[] args) throws IOException {
    understand(args);
    CheckBlocks all = new CheckBlocks();
    for (String place : args) {
      for (Path page : pages(Path.of(place))) {
        all.page(page);
      }
    }
    all.wrong.forEach(System.err::println);
    System.out.println(
        all.blocks + " blocks of Java shown, " + all.regions + " from sources, "
            + all.wrong.size() + " not as in their sources");
    System.exit(all.wrong.isEmpty() && all.regions > 0 ? 0 : 1);
  }

  /** Says how it is called where that is asked for, or not done: exit status 2. */
  private static void understand(String... args) {
    boolean help = List.of(args).contains("--help");
    boolean right = args.length >= 1 && List.of(args).stream().noneMatch(arg -> arg.startsWith("-"));
    if (help || !right) {
      (help ? System.out : System.err).println("usage: java tools/CheckBlocks.java FILE-OR-FOLDER...");
      System.exit(help ? 0 : 2);
    }
    for (String file : args) {
      if (!Files.exists(Path.of(file))) {
        System.err.println("error: there is no '" + file + "'");
        System.exit(2);
      }
    }
  }

  private static List<Path> pages(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(file -> file.toString().endsWith(".md") || file.equals(place) && Files.isRegularFile(file))
          .filter(file -> !place.relativize(file).toString().matches("(.*/)?target.*"))
          .sorted()
          .toList();
    }
  }

  private void page(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    String from = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(FROM)) {
        from = line.substring(FROM.length(), line.length() - " -->".length());
      } else if (line.startsWith(NONE) && line.length() > NONE.length() + " -->".length()) {
        from = NONE;
      } else if (line.strip().startsWith("```java")) {
        int end = i + 1 + stripped(lines.subList(i + 1, lines.size())).indexOf("```");
        block(page + ":" + (i + 1), from, lines.subList(i + 1, end));
        from = "";
        i = end;
      }
    }
  }

  private void block(String place, String from, List<String> shown) throws IOException {
    blocks++;
    if (from.equals(NONE)) {
      return;
    }
    regions++;
    if (from.isEmpty()) {
      wrong.add(place + ": does not say what it is from, as " + FROM + "PATH --> or " + NONE + "REASON -->");
    } else if (!Files.exists(Path.of(from))) {
      wrong.add(place + ": there is no " + from);
    } else if (!isIn(stripped(shown), stripped(Files.readAllLines(Path.of(from))))) {
      wrong.add(place + ": " + from + " does not have these lines");
    }
  }

  private static List<String> stripped(List<String> lines) {
    return lines.stream().map(String::strip).toList();
  }

  private static boolean isIn(List<String> shown, List<String> source) {
    int at = 0;
    List<String> part = new ArrayList<>();
    for (String line : shown) {
      if (line.equals("...")) {
        at = after(part, source, at);
        part.clear();
      } else {
        part.add(line);
      }
      if (at < 0) {
        return false;
      }
    }
    return after(part, source, at) >= 0;
  }

  /** Where the source goes on after a part that begins at this place or later; -1 without it. */
  private static int after(List<String> part, List<String> source, int from) {
    for (int i = from; i + part.size() <= source.size(); i++) {
      if (source.subList(i, i + part.size()).equals(part)) {
        return i + part.size();
      }
    }
    return -1;
  }
}

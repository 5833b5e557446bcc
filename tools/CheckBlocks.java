import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the Java that pages show against the sources that it is from. Each block follows a line
 *
 * <pre>{@code <!-- from examples/rates/src/main/java/example/Rates.java -->}</pre>
 *
 * and must stand there line by line; a line '...' stands for any lines, and indentation does not count.
 * Usage: java CheckBlocks.java PAGE...
 */
public final class CheckBlocks {
  private static final String FROM = "<!-- from ";

  private final List<String> wrong = new ArrayList<>();
  private int blocks;

  public static void main(String[] args) throws IOException {
    CheckBlocks all = new CheckBlocks();
    for (String page : args) {
      all.page(Path.of(page));
    }
    all.wrong.forEach(System.err::println);
    System.out.println(all.blocks + " blocks of Java shown, " + all.wrong.size() + " not as in their sources");
    System.exit(all.wrong.isEmpty() && all.blocks > 0 ? 0 : 1);
  }

  private void page(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    String from = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(FROM)) {
        from = line.substring(FROM.length(), line.length() - " -->".length());
      } else if (line.equals("```java")) {
        int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
        block(page + ":" + (i + 1), from, lines.subList(i + 1, end));
        from = "";
        i = end;
      }
    }
  }

  private void block(String place, String from, List<String> shown) throws IOException {
    blocks++;
    if (from.isEmpty()) {
      wrong.add(place + ": does not say what it is from, as " + FROM + "PATH -->");
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts what each driver needs in lines of code: no imports, blank lines, comments, annotations,
 * lone brackets. Usage: java DriverLines.java [PAGE]; with a page, each line of its table
 * {@code | name | lines | ...} must be right to a tenth, and exit status 1 says that one is not.
 */
public final class DriverLines {
  private static final Map<String, String> DRIVERS = new LinkedHashMap<>();

  static {
    DRIVERS.put("tiny", "conformance-tests/kit/src/test/java/org/polyvisor/conformance/tiny");
    DRIVERS.put("the archetype's", "archetype/src/main/resources/archetype-resources/src/main/java");
    DRIVERS.put("examples/proc-driver", "examples/proc-driver/src/main/java");
    DRIVERS.put("test", "driver-test/src/main/java");
    DRIVERS.put("qemu", "driver-qemu-stub/driver/src/main/java");
    DRIVERS.put("parallels", "driver-parallels/driver/src/main/java");
    DRIVERS.put("help for all: driver-support", "driver-support/src/main/java");
  }

  private static final double TOLERANCE = 0.1;

  public static void main(String[] args) throws IOException {
    understand(args);
    String page = args.length == 0 ? "" : Files.readString(Path.of(args[0]));
    boolean right = true;
    for (Map.Entry<String, String> driver : DRIVERS.entrySet()) {
      long lines = lines(Path.of(driver.getValue()));
      System.out.printf("%-30s %5d lines of code%n", driver.getKey(), lines);
      right &= args.length == 0 || isSaid(page, driver.getKey(), lines);
    }
    System.exit(right ? 0 : 1);
  }

  /** Says how it is called where that is asked for, or not done: exit status 2. */
  private static void understand(String... args) {
    boolean help = List.of(args).contains("--help");
    boolean right = List.of(args).stream().noneMatch(arg -> arg.startsWith("-"));
    if (help || !right) {
      (help ? System.out : System.err).println("usage: java tools/DriverLines.java [PAGE]");
      System.exit(help ? 0 : 2);
    }
    for (String file : args) {
      if (!Files.exists(Path.of(file))) {
        System.err.println("error: there is no '" + file + "'");
        System.exit(2);
      }
    }
  }

  private static boolean isSaid(String page, String name, long lines) {
    Pattern row = Pattern.compile("^\\| `?" + Pattern.quote(name) + "`? \\| ([0-9,]+) \\|", Pattern.MULTILINE);
    Matcher said = row.matcher(page);
    if (!said.find()) {
      System.err.println("the page does not say how many lines '" + name + "' has: " + lines);
      return false;
    }
    long number = Long.parseLong(said.group(1).replace(",", ""));
    boolean right = Math.abs(number - lines) <= Math.max(3, lines * TOLERANCE);
    if (!right) {
      System.err.println("the page says " + number + " lines of '" + name + "', which has " + lines);
    }
    return right;
  }

  private static long lines(Path folder) throws IOException {
    long lines = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        boolean described = file.endsWith("package-info.java") || file.endsWith("module-info.java");
        lines += described ? 0 : Files.readAllLines(file).stream().filter(DriverLines::isCode).count();
      }
    }
    if (lines == 0) {
      throw new IOException("no Java below " + folder);
    }
    return lines;
  }

  private static boolean isCode(String line) {
    String text = line.strip();
    boolean other =
        List.of("import ", "package ", "//", "/*", "*", "@", "#", "$").stream().anyMatch(text::startsWith);
    return !other && !text.matches("[\\[\\](){};]*");
  }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Counts the results of all tests below a folder and lists those that were not run, with the reason.
 * Usage: java Summary.java FOLDER FILE; the list is also written to FILE. Exit status 1 if a test
 * failed or there was none.
 */
public final class Summary {
  private final Map<String, Integer> notRun = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int passed;
  private int notOffered;

  public static void main(String[] args) throws Exception {
    understand(args);
    Summary summary = new Summary();
    for (Path report : reports(Path.of(args[0]))) {
      summary.read(report);
    }
    System.exit(summary.print(Path.of(args[1])));
  }

  /** Says how it is called where that is asked for, or not done: exit status 2. */
  private static void understand(String... args) {
    boolean help = List.of(args).contains("--help");
    boolean right = args.length >= 2 && List.of(args).stream().noneMatch(arg -> arg.startsWith("-"));
    if (help || !right) {
      (help ? System.out : System.err).println("usage: java tools/Summary.java ROOT NOT-RUN-FILE");
      System.exit(help ? 0 : 2);
    }
    if (!Files.exists(Path.of(args[0]))) {
      System.err.println("error: there is no '" + args[0] + "'");
      System.exit(2);
    }
  }

  private static List<Path> reports(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().contains("surefire-reports"))
          .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
          .sorted()
          .toList();
    }
  }

  private void read(Path report) throws Exception {
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
    NodeList cases = xml.getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      count((Element) cases.item(i));
    }
  }

  private void count(Element test) {
    String name = test.getAttribute("classname") + "." + test.getAttribute("name");
    if (has(test, "failure") || has(test, "error")) {
      failures.add(name);
    } else if (has(test, "skipped")) {
      skipped(name, reason((Element) test.getElementsByTagName("skipped").item(0)));
    } else {
      passed++;
    }
  }

  /** The message, as an attribute or, with the exception's name before it, as the first line. */
  private static String reason(Element skipped) {
    String message = skipped.getAttribute("message");
    String text = message.isEmpty() ? skipped.getTextContent() : message;
    return text.lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^[\\w.$]+(Exception|NotDrivable|NotOffered|DeviatesAsDeclared): ", "")
        .replaceFirst("^Assumption failed: ", "");
  }

  private void skipped(String name, String reason) {
    if (reason.startsWith("NOT OFFERED")
        || reason.startsWith("NOT DRIVABLE")
        || reason.startsWith("DEVIATES")) {
      notOffered++;
      return;
    }
    boolean known = reason.startsWith("NOT RUN: ");
    notRun.merge(known ? reason.substring("NOT RUN: ".length()) : name + ": " + reason, 1, Integer::sum);
  }

  private static boolean has(Element test, String tag) {
    return test.getElementsByTagName(tag).getLength() > 0;
  }

  private int print(Path list) throws IOException {
    List<String> lines = new ArrayList<>();
    notRun.forEach((reason, count) -> lines.add(count + " not run: " + reason));
    Files.write(list, lines);
    lines.forEach(System.out::println);
    failures.forEach(name -> System.out.println("failed: " + name));
    int skipped = notRun.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(
        "conformance: " + notOffered + " requirements not offered by a driver, not drivable, or deviating as declared");
    System.out.println(
        passed + " passed, " + failures.size() + " failed, " + skipped + " skipped");
    return failures.isEmpty() && passed > 0 ? 0 : 1;
  }
}

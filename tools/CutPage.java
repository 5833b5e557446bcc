import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a whole project out of a page: each Java block goes where its package and class say (to the test
 * sources if its name ends in Test), an XML block that is a pom becomes pom.xml. Usage: java
 * CutPage.java PAGE FOLDER.
 */
public final class CutPage {
  private static final Pattern BLOCK = Pattern.compile("```(java|xml)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern CLASS = Pattern.compile("\\n(?:public )?(?:final )?class (\\w+)");

  private CutPage() {}

  public static void main(String[] args) throws IOException {
    understand(args);
    Path folder = Path.of(args[1]);
    Matcher blocks = BLOCK.matcher(Files.readString(Path.of(args[0])));
    while (blocks.find()) {
      String text = blocks.group(2);
      if (blocks.group(1).equals("java")) {
        java(folder, text);
      } else if (text.contains("<project")) {
        Files.writeString(folder.resolve("pom.xml"), text);
      }
    }
  }

  /** Says how it is called where that is asked for, or not done: exit status 2. */
  private static void understand(String... args) {
    boolean help = List.of(args).contains("--help");
    boolean right = args.length >= 2 && List.of(args).stream().noneMatch(arg -> arg.startsWith("-"));
    if (help || !right) {
      (help ? System.out : System.err).println("usage: java tools/CutPage.java PAGE FOLDER");
      System.exit(help ? 0 : 2);
    }
    for (String file : args) {
      if (!Files.exists(Path.of(file))) {
        System.err.println("error: there is no '" + file + "'");
        System.exit(2);
      }
    }
  }

  private static void java(Path folder, String text) throws IOException {
    Matcher inPackage = PACKAGE.matcher(text);
    Matcher type = CLASS.matcher(text);
    if (inPackage.find() && type.find()) {
      String name = type.group(1);
      Path file =
          folder
              .resolve(name.endsWith("Test") ? "src/test/java" : "src/main/java")
              .resolve(inPackage.group(1).replace('.', '/'))
              .resolve(name + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }
}

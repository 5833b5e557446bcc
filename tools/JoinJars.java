import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Joins the jars of a folder, but for those whose names begin so, into one. Whoever looks for
 * services opens every jar of the class path at each start; one is opened sooner than fifteen.
 * Lists of services are joined, licences kept apart.
 */
public final class JoinJars {
  private static final String MANIFEST = "Manifest-Version: 1.0\nMulti-Release: true\n\n";

  private JoinJars() {}

  /** {@code FOLDER PREFIX RESULT}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path result = folder.resolve(arguments[2]);
    Files.deleteIfExists(result);
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
      found.forEach(jars::add);
    }
    jars.removeIf(jar -> jar.getFileName().toString().startsWith(arguments[1]));
    Collections.sort(jars);
    Map<String, byte[]> entries = new TreeMap<>();
    for (Path jar : jars) {
      add(jar, entries);
    }
    write(result, entries);
    for (Path jar : jars) {
      Files.delete(jar);
    }
  }

  private static void add(Path jar, Map<String, byte[]> entries) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        String name = entry.getName();
        if (!entry.isDirectory() && !isOfTheJarAlone(name)) {
          try (InputStream in = file.getInputStream(entry)) {
            entries.merge(place(name, jar), in.readAllBytes(), JoinJars::both);
          }
        }
      }
    }
  }

  private static boolean isOfTheJarAlone(String name) {
    return name.equals(JarFile.MANIFEST_NAME)
        || name.endsWith("module-info.class")
        || name.matches("META-INF/.*[.](SF|RSA|DSA)");
  }

  private static String place(String name, Path jar) {
    boolean shared = !name.startsWith("META-INF/") || name.matches("META-INF/(services|versions)/.*");
    return shared ? name : "META-INF/" + jar.getFileName() + name.substring("META-INF".length());
  }

  private static byte[] both(byte[] one, byte[] other) {
    String joined =
        new String(one, StandardCharsets.UTF_8) + "\n" + new String(other, StandardCharsets.UTF_8);
    return joined.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      put(out, JarFile.MANIFEST_NAME, MANIFEST.getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(out, entry.getKey(), entry.getValue());
      }
    }
  }

  private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTime(0);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}

package org.polyvisor.compatibility;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles and packs as somebody else's build would. */
final class Compiled {
  private Compiled() {}

  /** Sources by their class's name, compiled with this class path alone; the folder of classes. */
  static Path sources(Path work, String classPath, Map<String, String> sources) throws IOException {
    Path classes = Files.createTempDirectory(work, "classes");
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "--release", "17"));
    arguments.addAll(List.of("-proc:none", "-cp", classPath.isEmpty() ? "." : classPath));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = work.resolve("src").resolve(source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    String[] all = arguments.toArray(new String[0]);
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, all) != 0) {
      throw new IllegalStateException("does not compile: " + sources);
    }
    return classes;
  }

  /** A jar of a folder of classes and some more files. */
  static Path jar(Path classes, Path jar, Map<String, String> more) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Map.Entry<String, String> file : more.entrySet()) {
        add(entries, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        add(entries, classes.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return jar;
  }

  private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(bytes);
  }
}

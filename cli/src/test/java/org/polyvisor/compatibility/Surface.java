package org.polyvisor.compatibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * What others compile against: the classes of a module's exported packages, without code and
 * without what is private. Immutable.
 */
record Surface(Map<String, byte[]> classes) {
  /** A time that is the same for each build. */
  private static final long ALWAYS = 1_000_000_000_000L;

  /** The module that this class is of, be it a jar or a folder. */
  static Surface of(Class<?> member) throws IOException, URISyntaxException {
    URI place = member.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path path = Path.of(place);
    if (Files.isDirectory(path)) {
      return below(path);
    }
    try (FileSystem jar = FileSystems.newFileSystem(path)) {
      return below(jar.getPath("/"));
    }
  }

  private static Surface below(Path root) throws IOException {
    ModuleDescriptor module;
    try (InputStream in = Files.newInputStream(root.resolve("module-info.class"))) {
      module = ModuleDescriptor.read(in);
    }
    Map<String, byte[]> classes = new TreeMap<>();
    for (ModuleDescriptor.Exports exports : module.exports()) {
      Path folder = root.resolve(exports.source().replace('.', '/'));
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(".class"))
            .forEach(
                file ->
                    Signatures.of(read(file))
                        .ifPresent(bytes -> classes.put(name(root, file), bytes)));
      }
    }
    return new Surface(classes);
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A jar of it: the same bytes each time. */
  Path write(Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> one : classes.entrySet()) {
        JarEntry entry = new JarEntry(one.getKey());
        entry.setTime(ALWAYS);
        entries.putNextEntry(entry);
        entries.write(one.getValue());
      }
    }
    return jar;
  }
}

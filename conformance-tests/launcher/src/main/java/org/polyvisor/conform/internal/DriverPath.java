package org.polyvisor.conform.internal;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes a class loader of plug-in folders and jars. */
final class DriverPath {
  private DriverPath() {}

  static ClassLoader loader(List<Path> places) {
    ClassLoader ours = DriverPath.class.getClassLoader();
    if (places.isEmpty()) {
      return ours;
    }
    List<URL> urls = new ArrayList<>();
    places.forEach(place -> jars(place).forEach(jar -> urls.add(url(jar))));
    return new URLClassLoader("drivers", urls.toArray(new URL[0]), ours);
  }

  /** The jars in a folder, a folder of classes as it is, a jar as it is. */
  private static List<Path> jars(Path place) {
    if (!Files.exists(place)) {
      throw new MisuseException("--drivers " + place + ": there is no such jar or folder");
    }
    if (!Files.isDirectory(place) || Files.isDirectory(place.resolve("META-INF"))) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.list(place)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      if (jars.isEmpty()) {
        throw new MisuseException("--drivers " + place + ": the folder has no jar");
      }
      return jars;
    } catch (IOException e) {
      throw new MisuseException("--drivers " + place + ": " + e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new MisuseException("--drivers " + jar + ": " + e.getMessage());
    }
  }
}

package org.polyvisor.conform.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyvisor.Polyvisor;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;

/**
 * Where drivers are looked for: as any app does, and for the time of a run in the places of {@code
 * --drivers} too, which are understood as those of the setting {@code driver.path}. For one thread;
 * changes the process's properties.
 */
final class DriverPlaces implements AutoCloseable {
  private static final String PROPERTY = "polyvisor.driver.path";

  private final Optional<String> before = Optional.ofNullable(System.getProperty(PROPERTY));

  DriverPlaces(List<Path> places) {
    places.forEach(DriverPlaces::check);
    if (!places.isEmpty()) {
      System.setProperty(
          PROPERTY, places.stream().map(Path::toString).collect(Collectors.joining(",")));
    }
  }

  /** What sees the driver of this URI: its plug-in's own, or ours. */
  ClassLoader loader(String uri) {
    try {
      return Polyvisor.driverLoader(ConnectionUri.parse(uri).driver())
          .orElse(DriverPlaces.class.getClassLoader());
    } catch (VirtException e) {
      throw new MisuseException("nothing was judged: " + e.getMessage());
    }
  }

  /** What is empty would be passed over, and another driver judged. */
  private static void check(Path place) {
    if (place.toString().isEmpty()) {
      throw new MisuseException("--drivers must name a jar or a folder");
    }
    if (!Files.exists(place)) {
      throw new MisuseException("--drivers " + place + ": there is no such jar or folder");
    }
    if (!Files.isDirectory(place) || Files.isDirectory(place.resolve("META-INF"))) {
      return;
    }
    try (Stream<Path> files = Files.walk(place, 2)) {
      if (files.noneMatch(file -> file.toString().endsWith(".jar"))) {
        throw new MisuseException("--drivers " + place + ": the folder has no jar");
      }
    } catch (IOException e) {
      throw new MisuseException("--drivers " + place + ": " + Reasons.of(e));
    }
  }

  @Override
  public void close() {
    before.ifPresentOrElse(
        value -> System.setProperty(PROPERTY, value), () -> System.clearProperty(PROPERTY));
  }
}

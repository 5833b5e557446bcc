package org.polyvisor.internal.load;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.DriverProvider;

/**
 * The class loaders of the drivers in plug-in folders. Each jar in such a folder is a plug-in, and
 * so is each folder in it with all of its jars: what one brings along, no other sees. In the place
 * of a folder there may be a jar, or a folder of classes.
 *
 * <p>A plug-in whose files have not changed keeps its loader, so that its classes stay the same
 * ones for all connections of the process. Safe for any thread.
 */
final class Plugins {
  private static final String SERVICES = "META-INF/services/" + DriverProvider.class.getName();

  private static final Map<Path, Loaded> LOADED = new ConcurrentHashMap<>();

  private Plugins() {}

  /**
   * The loaders, by the names of the plug-ins.
   *
   * @throws VirtException if a folder cannot be looked into; the message names it
   */
  static List<URLClassLoader> in(List<Path> places) {
    List<URLClassLoader> loaders = new ArrayList<>();
    for (Path place : places) {
      for (Path plugin : isPlugin(place) ? List.of(place) : list(place)) {
        List<Path> parts = parts(plugin);
        if (!parts.isEmpty()) {
          loaders.add(loader(plugin, parts));
        }
      }
    }
    return loaders;
  }

  /** Why there is no driver in a plug-in, if there is none. */
  static Optional<FailedDriver> rejection(URLClassLoader plugin) {
    if (plugin.findResource(SERVICES) != null) {
      return Optional.empty();
    }
    String where =
        Stream.of(plugin.getURLs())
            .map(url -> Locations.readable(url.toString()))
            .collect(Collectors.joining(" "));
    String why = "no file " + SERVICES + " can be read in it, so that it has no driver";
    return Optional.of(
        new FailedDriver(
            String.valueOf(plugin.getName()),
            where,
            VirtException.of(ErrorCode.CONF_SYNTAX, ErrorDomain.CONF, why)));
  }

  private static boolean isPlugin(Path place) {
    return isJar(place) && Files.isRegularFile(place) || hasClasses(place);
  }

  private static boolean hasClasses(Path place) {
    return Files.isDirectory(place.resolve("META-INF"));
  }

  /** What its loader looks into; nothing if it is none. */
  private static List<Path> parts(Path plugin) {
    if (!Files.isDirectory(plugin)) {
      return isJar(plugin) ? List.of(plugin) : List.of();
    }
    return hasClasses(plugin)
        ? List.of(plugin)
        : list(plugin).stream().filter(Plugins::isJar).toList();
  }

  private static boolean isJar(Path file) {
    return file.toString().endsWith(".jar");
  }

  private static List<Path> list(Path folder) {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(all::add);
    } catch (IOException e) {
      throw wrong(folder, e);
    }
    Collections.sort(all);
    return all;
  }

  private static URLClassLoader loader(Path plugin, List<Path> jars) {
    List<String> stamp = jars.stream().map(Plugins::stamp).toList();
    return LOADED.compute(
            plugin.toAbsolutePath(),
            (path, known) ->
                known != null && known.stamp.equals(stamp)
                    ? known
                    : new Loaded(stamp, open(plugin, jars)))
        .loader;
  }

  private static String stamp(Path jar) {
    try {
      return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
    } catch (IOException e) {
      throw wrong(jar, e);
    }
  }

  private static URLClassLoader open(Path plugin, List<Path> jars) {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      try {
        urls[i] = jars.get(i).toUri().toURL();
      } catch (IOException e) {
        throw wrong(jars.get(i), e);
      }
    }
    return new URLClassLoader(
        "plugin " + plugin.getFileName(), urls, Plugins.class.getClassLoader());
  }

  private static VirtException wrong(Path path, IOException why) {
    return VirtException.of(
            ErrorCode.CONF_SYNTAX,
            ErrorDomain.CONF,
            "drivers cannot be read from " + path + " (" + why + "); see the setting driver.path")
        .causedBy(why);
  }

  private record Loaded(List<String> stamp, URLClassLoader loader) {}
}

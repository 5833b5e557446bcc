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
import java.util.zip.ZipFile;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.DriverProvider;

/**
 * The class loaders of the drivers in plug-in folders. Each jar in such a folder is a plug-in, and
 * so is each folder in it with all of its jars: what one brings along, no other sees. In the place
 * of a folder there may be a jar, or a folder of classes.
 *
 * <p>A plug-in that cannot be read costs no other. One whose files have not changed keeps its
 * loader, so that its classes stay the same ones for all connections of the process. Safe for any
 * thread.
 */
final class Plugins {
  private static final String SERVICES = "META-INF/services/" + DriverProvider.class.getName();

  private static final Map<Path, Loaded> LOADED = new ConcurrentHashMap<>();

  private Plugins() {}

  /**
   * What is in these places, in the order of the names of the plug-ins.
   *
   * @throws VirtException if a place cannot be looked into; the message names it
   */
  static Found in(List<Path> places) {
    Found found = new Found(new ArrayList<>(), new ArrayList<>());
    for (Path place : places) {
      for (Path plugin : isPlugin(place) ? List.of(place) : list(place)) {
        take(plugin, found);
      }
    }
    return found;
  }

  private static void take(Path plugin, Found found) {
    try {
      List<Path> parts = parts(plugin);
      Optional<Path> strange = parts.stream().filter(Plugins::isStrange).findFirst();
      if (strange.isPresent()) {
        found.rejected.add(
            rejected(plugin, parts, strange.get().getFileName() + " is no ordinary file"));
      } else if (!parts.isEmpty()) {
        URLClassLoader loader = loader(plugin, parts);
        found.loaders.add(loader);
        if (loader.findResource(SERVICES) == null) {
          found.rejected.add(rejected(plugin, parts, noDriver(parts)));
        }
      } else if (Files.isDirectory(plugin) && !isHidden(plugin)) {
        found.rejected.add(rejected(plugin, List.of(plugin), "a folder without a jar"));
      }
    } catch (VirtException e) {
      found.rejected.add(new FailedDriver(name(plugin), plugin.toString(), e));
    }
  }

  /** To open a pipe as a jar would wait for ever. */
  private static boolean isStrange(Path part) {
    return Files.exists(part) && !Files.isRegularFile(part) && !Files.isDirectory(part);
  }

  private static boolean isHidden(Path plugin) {
    return String.valueOf(plugin.getFileName()).startsWith(".");
  }

  private static FailedDriver rejected(Path plugin, List<Path> parts, String why) {
    String where = parts.stream().map(Path::toString).collect(Collectors.joining(" "));
    return new FailedDriver(
        name(plugin), where, VirtException.of(ErrorCode.CONF_SYNTAX, ErrorDomain.CONF, why));
  }

  /** Why there is no driver in a plug-in. */
  private static String noDriver(List<Path> parts) {
    String why = "no file " + SERVICES + " can be read in it, so that it has no driver";
    return parts.stream().flatMap(part -> unreadable(part).stream()).reduce(why, (a, b) -> a + b);
  }

  private static Optional<String> unreadable(Path part) {
    if (Files.isDirectory(part)) {
      return Optional.empty();
    }
    try (ZipFile jar = new ZipFile(part.toFile())) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("; " + part.getFileName() + " cannot be opened: " + e.getMessage());
    }
  }

  private static String name(Path plugin) {
    return "plugin " + plugin.getFileName();
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
    return new URLClassLoader(name(plugin), urls, Plugins.class.getClassLoader());
  }

  private static VirtException wrong(Path path, IOException why) {
    return VirtException.of(
            ErrorCode.CONF_SYNTAX,
            ErrorDomain.CONF,
            "drivers cannot be read from " + path + " (" + why + "); see the setting driver.path")
        .causedBy(why);
  }

  /**
   * What was found.
   *
   * @param loaders those of plug-ins
   * @param rejected what can be no plug-in or has no driver, with the reason
   */
  record Found(List<URLClassLoader> loaders, List<FailedDriver> rejected) {
    static final Found NONE = new Found(List.of(), List.of());
  }

  private record Loaded(List<String> stamp, URLClassLoader loader) {}
}

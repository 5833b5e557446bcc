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
import java.util.concurrent.ConcurrentHashMap;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

/**
 * The class loaders of the drivers in plug-in folders. Each jar in such a folder is a plug-in, and
 * so is each folder in it with all of its jars: what one brings along, no other sees.
 *
 * <p>A plug-in whose files have not changed keeps its loader, so that its classes stay the same
 * ones for all connections of the process. Safe for any thread.
 */
final class Plugins {
  private static final Map<Path, Loaded> LOADED = new ConcurrentHashMap<>();

  private Plugins() {}

  /**
   * The loaders, by the names of the plug-ins.
   *
   * @throws VirtException if a folder cannot be looked into; the message names it
   */
  static List<ClassLoader> in(List<Path> folders) {
    List<ClassLoader> loaders = new ArrayList<>();
    for (Path folder : folders) {
      for (Path plugin : list(folder)) {
        List<Path> jars = Files.isDirectory(plugin) ? jars(plugin) : List.of(plugin);
        if (!jars.isEmpty() && isJar(jars.get(0))) {
          loaders.add(loader(plugin, jars));
        }
      }
    }
    return loaders;
  }

  private static List<Path> jars(Path plugin) {
    return list(plugin).stream().filter(Plugins::isJar).toList();
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

  private static ClassLoader loader(Path plugin, List<Path> jars) {
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

  private static ClassLoader open(Path plugin, List<Path> jars) {
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

  private record Loaded(List<String> stamp, ClassLoader loader) {}
}

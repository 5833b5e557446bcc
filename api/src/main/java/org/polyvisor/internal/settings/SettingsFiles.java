package org.polyvisor.internal.settings;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.polyvisor.spi.SettingsFileReader;

/**
 * Settings files as they were when each was first looked at. Where drivers are is found out before
 * their settings can be read, and a file that changes in between must not count half. For one
 * thread, for one connection.
 */
public final class SettingsFiles {
  private static final System.Logger LOG = System.getLogger(Layers.class.getName());

  private final Map<Path, List<SettingsFileReader.Entry>> read = new HashMap<>();

  /** Nothing was looked at yet. */
  public SettingsFiles() {}

  /** What a file says; nothing if it is not there. */
  List<SettingsFileReader.Entry> entries(Path file) {
    List<SettingsFileReader.Entry> known = read.get(file);
    if (known == null) {
      known = Layers.isMissing(file) ? List.of() : load(file);
      read.put(file, known);
    }
    return known;
  }

  private static List<SettingsFileReader.Entry> load(Path file) {
    var reader = ServiceLoader.load(SettingsFileReader.class, Layers.class.getClassLoader());
    return reader.findFirst().map(found -> found.read(file)).orElseGet(() -> unread(file));
  }

  private static List<SettingsFileReader.Entry> unread(Path file) {
    LOG.log(
        Level.WARNING, () -> file + " is not read: the module polyvisor-config is not installed");
    return List.of();
  }
}

package org.polyvisor.internal.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.SettingOrigin;
import org.polyvisor.spi.SettingsFileReader;

/**
 * The values that were given, layer by layer, by full key. Reading is strict: a key that nobody
 * declared and a value that its key does not take are errors that name the place, whether the value
 * would win or not.
 */
public final class Layers {
  private static final String PROPERTY = "polyvisor.";
  private static final int MOST_PROPOSED = 4;

  private final KnownKeys known;
  private final boolean lenient;
  private final Map<SettingLayer, Map<String, RawValue>> layers = new EnumMap<>(SettingLayer.class);

  private Layers(KnownKeys known, boolean lenient) {
    this.known = known;
    this.lenient = lenient;
  }

  /** Reads files, environment and system properties. */
  public static Layers read(KnownKeys known, Surroundings surroundings) {
    return read(known, surroundings, new SettingsFiles());
  }

  /** The same, with files of which some may have been looked at already. */
  public static Layers read(KnownKeys known, Surroundings surroundings, SettingsFiles files) {
    Layers layers = new Layers(known, false);
    surroundings.libvirtFile().ifPresent(file -> LibvirtClient.read(layers, file));
    LibvirtClient.variable(surroundings.environment(), layers);
    layers.ours(surroundings, files);
    return layers;
  }

  private void ours(Surroundings surroundings, SettingsFiles files) {
    file(SettingLayer.SYSTEM_FILE, surroundings.systemFile(), files);
    surroundings.userFile().ifPresent(file -> file(SettingLayer.USER_FILE, file, files));
    surroundings.environment().forEach(this::variable);
    surroundings.properties().forEach(this::property);
  }

  /** Reads one key alone and leaves out whatever else is there, right or wrong. */
  static Layers ofOne(Setting<?> key, Surroundings surroundings, SettingsFiles files) {
    Layers layers = new Layers(KnownKeys.only(key), true);
    layers.ours(surroundings, files);
    return layers;
  }

  /**
   * Adds a value; several for one key in one layer are an error unless the key takes them.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if the key or the value is not right
   */
  public void put(SettingLayer layer, String key, List<String> values, String place) {
    SettingOrigin origin = new SettingOrigin(layer, place);
    Setting<?> setting = declared(key, origin);
    if (setting == null && lenient) {
      return;
    }
    if (setting == null) {
      throw wrong(origin, "unknown setting '" + key + "'" + hint(key));
    }
    try {
      setting.parse(values);
    } catch (IllegalArgumentException e) {
      String hint = values.size() > 1 ? tooMany(layer) : "";
      throw wrong(origin, "setting '" + key + "': " + e.getMessage() + hint);
    }
    layers.computeIfAbsent(layer, any -> new TreeMap<>()).put(key, new RawValue(values, origin));
  }

  private static String tooMany(SettingLayer layer) {
    return switch (layer) {
      case SYSTEM_FILE, USER_FILE -> " (in a file, \\, is a comma within a value)";
      default -> "; give one";
    };
  }

  /** Who gives a driver's key as it stands in a URI means its full name. */
  private String hint(String key) {
    List<String> full =
        known.names().stream()
            .filter(name -> name.endsWith("." + key) || name.startsWith(key + "."))
            .limit(MOST_PROPOSED)
            .toList();
    return full.isEmpty()
        ? known.nearest(key).map(near -> "; did you mean " + near + "?").orElse("")
        : "; did you mean " + String.join(" or ", full) + "?";
  }

  private @Nullable Setting<?> declared(String key, SettingOrigin origin) {
    try {
      return known.get(key);
    } catch (IllegalArgumentException e) {
      throw wrong(origin, "setting '" + key + "': " + e.getMessage());
    }
  }

  /** The aliases of URIs that were given in any layer. */
  List<Setting<String>> aliases() {
    Set<String> seen = new HashSet<>();
    List<Setting<String>> keys = new ArrayList<>();
    for (Map<String, RawValue> layer : layers.values()) {
      for (String key : layer.keySet()) {
        if (Aliases.isAlias(key) && seen.add(key)) {
          keys.add(Aliases.key(key));
        }
      }
    }
    return keys;
  }

  /** What was given in one layer. */
  Map<String, RawValue> in(SettingLayer layer) {
    return layers.getOrDefault(layer, Map.of());
  }

  KnownKeys known() {
    return known;
  }

  private void variable(String name, String value) {
    known
        .ofVariable(name)
        .ifPresentOrElse(
            key -> put(SettingLayer.ENVIRONMENT, key, split(key, value), name),
            () -> refuseNearMiss(name));
  }

  /** A variable that nobody declared may be another program's, unless it looks like one of ours. */
  private void refuseNearMiss(String name) {
    if (looksOurVariable(name) && !lenient) {
      known
          .nearestVariable(name)
          .ifPresent(
              near -> {
                throw wrong(
                    new SettingOrigin(SettingLayer.ENVIRONMENT, name),
                    "unknown variable; did you mean " + near + "?");
              });
    }
  }

  private static boolean looksOurVariable(String name) {
    return name.regionMatches(true, 0, KnownKeys.VARIABLE, 0, KnownKeys.VARIABLE.length());
  }

  private void property(String name, String value) {
    String key = name.startsWith(PROPERTY) ? name.substring(PROPERTY.length()) : "";
    if (!key.isEmpty() && (known.knows(key) || looksOurs(key))) {
      put(SettingLayer.SYSTEM_PROPERTY, key, split(key, value), name);
    }
  }

  /** A list in one text is separated by commas, as in a file. */
  private List<String> split(String key, String value) {
    return known.isRepeatable(key)
        ? List.of(value.split("\\s*(?<!\\\\),\\s*")).stream()
            .map(part -> part.replace("\\,", ","))
            .toList()
        : List.of(value);
  }

  private void file(SettingLayer layer, Path file, SettingsFiles files) {
    files.entries(file).forEach(entry -> entry(layer, file, entry));
  }

  /**
   * Whether there is no such file, for sure. One that may be there and cannot be looked at is read,
   * so that its reader says why not; below what is no folder, as {@code HOME=/dev/null}, is none.
   */
  static boolean isMissing(Path file) {
    try {
      Files.readAttributes(file, BasicFileAttributes.class);
      return false;
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      return isBelowNoFolder(file);
    }
  }

  private static boolean isBelowNoFolder(Path file) {
    Path above = file.getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above != null && !Files.isDirectory(above);
  }

  private void entry(SettingLayer layer, Path file, SettingsFileReader.Entry entry) {
    if (known.knows(entry.key()) || looksOurs(entry.key())) {
      put(layer, entry.key(), entry.values(), file + ", line " + entry.line());
    }
  }

  private boolean looksOurs(String key) {
    return known.isOurs(key) || known.nearest(key).isPresent();
  }

  private static VirtException wrong(SettingOrigin origin, String why) {
    return VirtException.of(ErrorCode.CONF_SYNTAX, ErrorDomain.CONF, origin + ": " + why);
  }
}

package org.polyvisor.internal.settings;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polyvisor.internal.text.Nearest;
import org.polyvisor.model.Setting;
import org.polyvisor.spi.DriverDescriptor;

/**
 * Every key that somebody declared, by its full name: those of the api, and each driver's under
 * {@code driver.NAME.}.
 */
public final class KnownKeys {
  static final String VARIABLE = "POLYVISOR_";

  private static final String DRIVER = "driver.";
  private static final String OURS = "polyvisor";

  private final Map<String, Setting<?>> byName = new TreeMap<>();
  private final Map<String, String> byVariable = new LinkedHashMap<>();

  /** The keys of the api and of these drivers. */
  public KnownKeys(List<DriverDescriptor> drivers) {
    ApiSettings.all().forEach(setting -> add(setting.name(), setting));
    for (DriverDescriptor driver : drivers) {
      driver.settings().forEach(s -> add(fullName(driver.name(), s.name()), s));
    }
  }

  private KnownKeys() {}

  static KnownKeys only(Setting<?> key) {
    KnownKeys keys = new KnownKeys();
    keys.add(key.name(), key);
    return keys;
  }

  /** The name under which a driver's key stands in files. */
  public static String fullName(String driver, String key) {
    return DRIVER + driver + "." + key;
  }

  private void add(String name, Setting<?> setting) {
    byName.put(name, setting);
    byVariable.put(variable(name), name);
  }

  private static String variable(String name) {
    return VARIABLE + name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The names under which keys stand in the query of a URI, but for those that are a secret's. */
  Set<String> plain() {
    Set<String> plain = new HashSet<>();
    byName.values().forEach(key -> plain.add(key.name()));
    byName.values().stream().filter(Setting::isSecret).forEach(key -> plain.remove(key.name()));
    return Set.copyOf(plain);
  }

  Set<String> names() {
    return byName.keySet();
  }

  /** Whether there is a key of this name, or it is of the family of aliases. */
  boolean knows(String name) {
    return byName.containsKey(name) || Aliases.isAlias(name);
  }

  /** Whether a key takes several values. */
  boolean isRepeatable(String name) {
    Setting<?> key = byName.get(name);
    return key != null && key.isRepeatable();
  }

  /**
   * The key of this name; an alias is one as soon as somebody names it.
   *
   * @throws IllegalArgumentException if it is an alias by its family and not by its last word
   */
  @Nullable Setting<?> get(String name) {
    Setting<?> key = byName.get(name);
    return key == null && Aliases.isAlias(name) ? Aliases.key(name) : key;
  }

  /** The variable that may have been meant, judged by what follows the common beginning. */
  Optional<String> nearestVariable(String variable) {
    String rest = variable.substring(VARIABLE.length());
    List<String> rests =
        byVariable.keySet().stream()
            .map(name -> name.substring(VARIABLE.length()))
            .filter(name -> mayBeMeant(rest, name, '_'))
            .toList();
    return spelledOtherwise(variable)
        .map(KnownKeys::variable)
        .or(() -> Nearest.to(rest, rests).map(VARIABLE::concat));
  }

  /** The key that may have been meant by one that nobody declared. */
  Optional<String> nearest(String key) {
    List<String> names =
        byName.keySet().stream().filter(name -> mayBeMeant(key, name, '.')).toList();
    return spelledOtherwise(key).or(() -> Nearest.to(key, names));
  }

  /** The key of the same letters: given as a variable in a file, in capitals, with other marks. */
  private Optional<String> spelledOtherwise(String given) {
    String letters = letters(given);
    return letters.startsWith(letters(Aliases.FAMILY))
        ? Optional.of(Aliases.FAMILY + ".NAME")
        : byName.keySet().stream().filter(name -> letters(name).equals(letters)).findFirst();
  }

  private static String letters(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    return letters.startsWith(OURS) ? letters.substring(OURS.length()) : letters;
  }

  /** A key of a driver that is not here is no misspelt one of another driver, or of the api. */
  private static boolean mayBeMeant(String given, String known, char separator) {
    String driver = driver(given, separator);
    return driver.isEmpty() || driver.equals(driver(known, separator));
  }

  /** The beginning that names a driver; empty if it does not. */
  private static String driver(String key, char separator) {
    int first = key.indexOf(separator);
    int second = key.indexOf(separator, first + 1);
    return second > 0 && key.substring(0, first).equalsIgnoreCase("driver")
        ? key.substring(0, second)
        : "";
  }

  /** The key that an environment variable sets. */
  Optional<String> ofVariable(String variable) {
    return Optional.ofNullable(byVariable.get(variable)).or(() -> Aliases.ofVariable(variable));
  }

  /**
   * Whether an unknown key is our business: it is below an installed driver's name, or in a group
   * of keys that the api has, or that group itself. Others may belong to programs that are not
   * here.
   */
  boolean isOurs(String key) {
    int dot = key.startsWith(DRIVER) ? key.indexOf('.', DRIVER.length()) : key.indexOf('.');
    String group = dot < 0 ? key : key.substring(0, dot);
    return dot != 0 && byName.keySet().stream().anyMatch(k -> k.startsWith(group + "."));
  }
}

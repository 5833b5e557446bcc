package org.polyvisor.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.SettingOrigin;
import org.polyvisor.model.Settings;

/**
 * The values in force for one group of keys: for each, the one of the highest layer that has one.
 */
public final class Effective implements Settings {
  private static final String URIS = "uri.";

  private final Set<String> plain;
  private final Map<String, Setting<?>> byName = new TreeMap<>();
  private final Map<String, RawValue> given = new TreeMap<>();
  private final Map<String, List<SettingOrigin>> shadowed = new TreeMap<>();

  /** The api's own keys. */
  public static Effective ofApi(Layers layers) {
    List<Setting<?>> keys = new ArrayList<>(ApiSettings.all());
    keys.addAll(layers.aliases());
    return new Effective(layers, keys, "");
  }

  /** A driver's keys, by their short names. */
  public static Effective ofDriver(Layers layers, String driver, List<Setting<?>> keys) {
    return new Effective(layers, keys, KnownKeys.fullName(driver, ""));
  }

  private Effective(Layers layers, List<Setting<?>> keys, String prefix) {
    plain = layers.known().plain();
    for (Setting<?> key : keys) {
      byName.put(key.name(), key);
      for (SettingLayer layer : SettingLayer.values()) {
        RawValue value = layers.in(layer).get(prefix + key.name());
        if (value != null) {
          shadow(key.name(), given.put(key.name(), value));
        }
      }
    }
  }

  private void shadow(String key, @Nullable RawValue before) {
    if (before != null) {
      shadowed.computeIfAbsent(key, any -> new ArrayList<>()).add(0, before.origin());
    }
  }

  @Override
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(
            () ->
                VirtException.of(
                    ErrorCode.CONF_SYNTAX,
                    ErrorDomain.CONF,
                    "setting '" + setting + "' is missing: " + setting.description()));
  }

  @Override
  public <T> Optional<T> find(Setting<T> setting) {
    RawValue value = value(setting);
    return value == null ? setting.defaultValue() : Optional.of(setting.parse(value.values()));
  }

  @Override
  public SettingOrigin origin(Setting<?> setting) {
    RawValue value = value(setting);
    return value == null ? new SettingOrigin(SettingLayer.DEFAULT, "") : value.origin();
  }

  @Override
  public List<SettingOrigin> shadowed(Setting<?> setting) {
    value(setting);
    return List.copyOf(shadowed.getOrDefault(setting.name(), List.of()));
  }

  @Override
  public List<Setting<?>> keys() {
    return List.copyOf(byName.values());
  }

  private @Nullable RawValue value(Setting<?> setting) {
    if (byName.get(setting.name()) == null) {
      throw new IllegalArgumentException("setting '" + setting + "' was not declared");
    }
    return given.get(setting.name());
  }

  /** Where a value stands, as the beginning of a message. */
  public String place(Setting<?> setting) {
    return origin(setting) + ": setting '" + setting + "': ";
  }

  /** The value as people may see it: without secrets, those in the parameters of a URI included. */
  public <T> Optional<String> shown(Setting<T> setting) {
    return find(setting)
        .map(setting::print)
        .map(text -> setting.name().startsWith(URIS) ? ShownUri.of(text, plain) : text);
  }

  /** What was given, for comparison with another connection's. */
  public Map<String, List<String>> fingerprint() {
    Map<String, List<String>> values = new TreeMap<>();
    given.forEach((name, value) -> values.put(name, value.values()));
    return values;
  }
}

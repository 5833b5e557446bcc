package org.polyvisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.internal.connect.Target;
import org.polyvisor.internal.settings.Effective;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingOrigin;

/**
 * A setting with its value in force.
 *
 * @param name the full name, as {@code driver.parallels.sdk}
 * @param value as it would be written, {@code ***} for a secret; empty if there is none
 * @param origin where the value comes from
 * @param shadowed where else it was given in vain, the strongest first
 * @param setting the key itself
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EffectiveSetting(
    String name,
    Optional<String> value,
    SettingOrigin origin,
    List<SettingOrigin> shadowed,
    Setting<?> setting) {
  /** Copies what is shadowed. */
  public EffectiveSetting {
    shadowed = List.copyOf(shadowed);
  }

  /** Those of the api, and those of the driver. */
  static List<EffectiveSetting> of(Target target) {
    String driver = target.driver().descriptor().name();
    List<EffectiveSetting> all = new ArrayList<>(all("", target.api()));
    all.addAll(all("driver." + driver + ".", target.settings()));
    return List.copyOf(all);
  }

  static List<EffectiveSetting> all(String prefix, Effective settings) {
    return settings.keys().stream().map(key -> of(prefix, key, settings)).toList();
  }

  private static <T> EffectiveSetting of(String prefix, Setting<T> key, Effective settings) {
    return new EffectiveSetting(
        prefix + key.name(),
        settings.shown(key),
        settings.origin(key),
        settings.shadowed(key),
        key);
  }
}

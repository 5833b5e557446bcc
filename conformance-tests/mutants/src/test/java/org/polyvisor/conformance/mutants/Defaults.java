package org.polyvisor.conformance.mutants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.SettingOrigin;
import org.polyvisor.model.Settings;

/** Settings of a URI, else the defaults. Immutable. */
record Defaults(List<Setting<?>> keys, Map<String, List<String>> given) implements Settings {
  @Override
  public <T> T get(Setting<T> setting) {
    return find(setting).orElseThrow();
  }

  @Override
  public <T> Optional<T> find(Setting<T> setting) {
    List<String> values = given.get(setting.name());
    return values == null ? setting.defaultValue() : Optional.of(setting.parse(values));
  }

  @Override
  public SettingOrigin origin(Setting<?> setting) {
    return new SettingOrigin(SettingLayer.DEFAULT, "");
  }
}

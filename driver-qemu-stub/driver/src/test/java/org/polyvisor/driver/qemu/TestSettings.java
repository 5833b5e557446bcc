package org.polyvisor.driver.qemu;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.SettingOrigin;
import org.polyvisor.model.Settings;

/** The settings of a URI's query, as the api would give them. */
final class TestSettings implements Settings {
  private final Map<String, List<String>> query;

  TestSettings(Map<String, List<String>> query) {
    this.query = query;
  }

  @Override
  public <T> T get(Setting<T> setting) {
    return find(setting).orElseThrow(() -> new IllegalArgumentException(setting + " has no value"));
  }

  @Override
  public <T> Optional<T> find(Setting<T> setting) {
    List<String> given = query.get(setting.name());
    return given == null ? setting.defaultValue() : Optional.of(setting.parse(given));
  }

  @Override
  public SettingOrigin origin(Setting<?> setting) {
    return new SettingOrigin(SettingLayer.DEFAULT, "test");
  }

  @Override
  public List<Setting<?>> keys() {
    return List.of();
  }
}

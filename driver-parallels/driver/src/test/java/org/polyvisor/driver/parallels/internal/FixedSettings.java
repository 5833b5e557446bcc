package org.polyvisor.driver.parallels.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.SettingOrigin;
import org.polyvisor.model.Settings;

/** Settings as given, else as by default. */
public final class FixedSettings implements Settings {
  private final Map<String, String> given = new HashMap<>();

  public FixedSettings with(String name, String value) {
    given.put(name, value);
    return this;
  }

  @Override
  public <T> T get(Setting<T> setting) {
    return find(setting).orElseThrow();
  }

  @Override
  public <T> Optional<T> find(Setting<T> setting) {
    String value = given.get(setting.name());
    return value == null ? setting.defaultValue() : Optional.of(setting.parse(List.of(value)));
  }

  @Override
  public SettingOrigin origin(Setting<?> setting) {
    return new SettingOrigin(SettingLayer.DEFAULT, "test");
  }

  @Override
  public List<Setting<?>> keys() {
    return ParallelsSettings.all();
  }
}

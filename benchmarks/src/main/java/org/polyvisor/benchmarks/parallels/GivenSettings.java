package org.polyvisor.benchmarks.parallels;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.driver.parallels.internal.ParallelsSettings;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.SettingOrigin;
import org.polyvisor.model.Settings;

/** Settings as given, else as by default. */
record GivenSettings(Map<String, String> given) implements Settings {
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
    return new SettingOrigin(SettingLayer.BUILDER, "benchmark");
  }

  @Override
  public List<Setting<?>> keys() {
    return ParallelsSettings.all();
  }
}

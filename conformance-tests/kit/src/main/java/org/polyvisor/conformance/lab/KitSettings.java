package org.polyvisor.conformance.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.SettingOrigin;
import org.polyvisor.model.Settings;

/** A driver's settings: those of the target, over them those of its URI. Immutable. */
final class KitSettings implements Settings {
  private final List<Setting<?>> keys;
  private final Map<String, List<String>> values;

  KitSettings(List<Setting<?>> keys, Target target) {
    this.keys = List.copyOf(keys);
    values = new HashMap<>(target.settings());
    values.putAll(target.uri().query());
    for (String name : values.keySet()) {
      if (keys.stream().noneMatch(key -> key.name().equals(name))) {
        throw new IllegalArgumentException("the driver knows no setting '" + name + "': " + keys);
      }
    }
  }

  @Override
  public <T> T get(Setting<T> setting) {
    return find(setting).orElseThrow(() -> missing(setting));
  }

  @Override
  public <T> Optional<T> find(Setting<T> setting) {
    declared(setting);
    List<String> given = values.get(setting.name());
    return given == null ? setting.defaultValue() : Optional.of(setting.parse(given));
  }

  @Override
  public SettingOrigin origin(Setting<?> setting) {
    declared(setting);
    boolean given = values.containsKey(setting.name());
    return new SettingOrigin(given ? SettingLayer.BUILDER : SettingLayer.DEFAULT, "");
  }

  @Override
  public List<Setting<?>> keys() {
    return keys;
  }

  private void declared(Setting<?> setting) {
    if (!keys.contains(setting)) {
      throw new IllegalArgumentException("setting '" + setting + "' is not in the descriptor");
    }
  }

  private static VirtException missing(Setting<?> setting) {
    return VirtException.of(
        ErrorCode.INVALID_ARG,
        ErrorDomain.CONF,
        "setting '" + setting + "' is missing: " + setting.allowed());
  }
}

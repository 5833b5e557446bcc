package org.polyvisor.internal.settings;

import java.util.List;
import org.polyvisor.model.SettingOrigin;

/**
 * A value as it was given, unread.
 *
 * @param values one, or several for a list
 * @param origin where it was given
 */
public record RawValue(List<String> values, SettingOrigin origin) {
  /** Copies the values. */
  public RawValue {
    values = List.copyOf(values);
  }
}

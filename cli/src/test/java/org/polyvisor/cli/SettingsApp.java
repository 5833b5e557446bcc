package org.polyvisor.cli;

import org.polyvisor.Connection;
import org.polyvisor.ConnectionBuilder;
import org.polyvisor.EffectiveSetting;
import org.polyvisor.Polyvisor;

/** An app that sets what it likes in its own code, and tells what came of it. */
final class SettingsApp {
  private SettingsApp() {}

  /**
   * Opens, with what it is to set, and writes the settings in force.
   *
   * @param arguments URI; keys and values, in turn
   */
  public static void main(String[] arguments) {
    ConnectionBuilder builder = Polyvisor.builder().uri(arguments[0]);
    for (int i = 1; i < arguments.length; i += 2) {
      builder.set(arguments[i], arguments[i + 1]);
    }
    try (Connection connection = builder.open()) {
      connection.settings().forEach(setting -> System.out.println(line(setting)));
    }
  }

  private static String line(EffectiveSetting setting) {
    return setting.name()
        + " = "
        + setting.value().orElse("-")
        + " of "
        + setting.origin()
        + " over "
        + setting.shadowed();
  }
}

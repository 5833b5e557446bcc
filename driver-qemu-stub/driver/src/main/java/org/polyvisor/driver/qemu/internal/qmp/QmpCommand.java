package org.polyvisor.driver.qemu.internal.qmp;

import java.util.Map;

/**
 * A command with its arguments.
 *
 * @param name as {@code query-status}
 * @param arguments texts by name
 */
public record QmpCommand(String name, Map<String, String> arguments) {
  /** Copies the arguments. */
  public QmpCommand {
    arguments = Map.copyOf(arguments);
  }

  /** A command without arguments. */
  public static QmpCommand of(String name) {
    return new QmpCommand(name, Map.of());
  }

  /** Asks for a property of an object in QEMU's tree. */
  public static QmpCommand property(String path, String property) {
    return new QmpCommand("qom-get", Map.of("path", path, "property", property));
  }

  @Override
  public String toString() {
    return name;
  }
}

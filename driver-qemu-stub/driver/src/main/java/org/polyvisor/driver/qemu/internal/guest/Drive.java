package org.polyvisor.driver.qemu.internal.guest;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A drive as {@code query-block} has it.
 *
 * @param target the name under which it is listed, one of its kind in the domain
 * @param names all of its names, that one too
 * @param key what the same drive has in {@code query-blockstats}
 * @param qdev the path of its device in QEMU's tree; empty if no device uses it
 * @param medium what is in it; empty for a drive without
 */
public record Drive(
    String target, List<String> names, String key, String qdev, Optional<Medium> medium) {
  /** Copies the names. */
  public Drive {
    names = List.copyOf(names);
  }

  static Drive of(String target, List<String> names, JsonNode drive) {
    return new Drive(target, names, key(drive), drive.path("qdev").asString(""), medium(drive));
  }

  /** What tells a drive from the others in both lists. */
  static String key(JsonNode drive) {
    return drive.path("device").asString("") + "\n" + drive.path("qdev").asString("");
  }

  private static Optional<Medium> medium(JsonNode drive) {
    JsonNode inserted = drive.path("inserted");
    return inserted.isObject() ? Optional.of(Medium.of(inserted)) : Optional.empty();
  }

  boolean isCalled(String name) {
    return names.contains(name);
  }

  boolean holds(String source) {
    return medium.map(inside -> inside.source().equals(source)).orElse(false);
  }
}

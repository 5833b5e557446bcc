package org.polyvisor.driver.qemu.internal.guest;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What is in a drive.
 *
 * @param source its path, or its URI at another host
 * @param type {@code file}, {@code block} or {@code network}
 * @param format {@code raw}, {@code qcow2}...
 * @param readOnly whether the guest cannot write to it
 */
public record Medium(String source, String type, String format, boolean readOnly) {
  private static final Pattern REMOTE = Pattern.compile("[a-z][a-z0-9+-]+:.*");

  static Medium of(JsonNode inserted) {
    String source = inserted.path("file").asString("");
    return new Medium(
        source,
        type(source),
        inserted.path("drv").asString("raw"),
        inserted.path("ro").asBoolean(false));
  }

  private static String type(String source) {
    if (source.startsWith("/dev/")) {
      return "block";
    }
    return REMOTE.matcher(source).matches() ? "network" : "file";
  }
}

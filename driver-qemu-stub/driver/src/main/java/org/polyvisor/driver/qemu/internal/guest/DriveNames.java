package org.polyvisor.driver.qemu.internal.guest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The names of a drive, best first: its device's own id, its drive id, its node name. Those that
 * QEMU made up because nobody gave one come after those that somebody gave.
 */
final class DriveNames {
  private static final String PERIPHERAL = "/machine/peripheral/";
  private static final Pattern MADE_UP_DRIVE =
      Pattern.compile("(ide|scsi|virtio|floppy|pflash|mtd|sd|xen|none)[0-9]+(-(hd|cd)[0-9]+)?");

  private final Set<String> given = new LinkedHashSet<>();
  private final Set<String> madeUp = new LinkedHashSet<>();

  private DriveNames() {}

  /** Of an entry of {@code query-block}. */
  static List<String> of(JsonNode drive) {
    return of(drive, drive.path("inserted"));
  }

  /** Of an entry of {@code query-blockstats}. */
  static List<String> ofCounted(JsonNode drive) {
    return of(drive, drive);
  }

  private static List<String> of(JsonNode drive, JsonNode medium) {
    DriveNames names = new DriveNames();
    names.addDevice(drive.path("qdev").asString(""));
    names.addDrive(drive.path("device").asString(""));
    names.addPath(drive.path("qdev").asString(""));
    names.addNode(medium.path("node-name").asString(""));
    names.given.addAll(names.madeUp);
    return List.copyOf(names.given);
  }

  private void addDevice(String qdev) {
    boolean path = qdev.startsWith(PERIPHERAL);
    String begin = path ? qdev.substring(PERIPHERAL.length()) : qdev;
    int end = path ? begin.indexOf('/') : -1;
    String own = end < 0 ? begin : begin.substring(0, end);
    if (!own.isEmpty() && own.indexOf('/') < 0) {
      given.add(own);
    }
  }

  private void addDrive(String drive) {
    if (isMadeUp(drive)) {
      madeUp.add(drive);
    } else if (!drive.isEmpty()) {
      given.add(drive);
    }
  }

  /** All of them end with a number; most others need no closer look. */
  private static boolean isMadeUp(String drive) {
    return !drive.isEmpty()
        && Character.isDigit(drive.charAt(drive.length() - 1))
        && MADE_UP_DRIVE.matcher(drive).matches();
  }

  private void addNode(String node) {
    if (node.startsWith("#")) {
      madeUp.add(node);
    } else if (!node.isEmpty()) {
      given.add(node);
    }
  }

  private void addPath(String qdev) {
    if (!qdev.isEmpty()) {
      madeUp.add(qdev);
    }
  }
}

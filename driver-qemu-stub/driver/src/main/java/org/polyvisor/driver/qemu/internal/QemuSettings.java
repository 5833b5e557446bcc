package org.polyvisor.driver.qemu.internal;

import java.time.Duration;
import java.util.List;
import org.polyvisor.model.Setting;

/** What can be set. */
public final class QemuSettings {
  /** Which monitors. */
  public static final Setting<List<String>> MONITOR =
      Setting.texts(
          "monitor",
          "Path of a QMP socket (qemu -qmp unix:PATH,server=on,wait=off), or of a directory: each"
              + " socket in it. Repeatable.");

  /** How long to wait for a monitor that is silent. */
  public static final Setting<Duration> HANDSHAKE =
      Setting.duration(
          "monitor.handshake",
          Duration.ofSeconds(5),
          Duration.ofMillis(1),
          Duration.ofHours(1),
          "How long opening and listing wait for a monitor that has not answered yet; it may still"
              + " answer later.");

  /** The longest message. */
  public static final Setting<Long> MESSAGE =
      Setting.size(
          "monitor.message.maximum",
          16L << 20,
          4096,
          1L << 30,
          "The longest QMP message that is taken; a monitor that sends a longer one is closed.");

  /** Where to look without a URI. */
  public static final Setting<String> PROBE =
      Setting.text(
          "probe.directory",
          "Where to look for QMP sockets when no URI is given; $XDG_RUNTIME_DIR/polyvisor/qemu"
              + " unless set.");

  private QemuSettings() {}

  /** All of them. */
  public static List<Setting<?>> all() {
    return List.of(MONITOR, HANDSHAKE, MESSAGE, PROBE);
  }
}

package org.polyvisor.driver.qemu.internal.guest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyvisor.driver.qemu.internal.qmp.QmpCommand;
import org.polyvisor.spi.Call;

/**
 * Asks QEMU what a drive is plugged into. Some devices are made of several: the innermost says what
 * the guest sees, the outermost where it is plugged in. A device that was unplugged meanwhile is
 * not known any more.
 */
final class DeviceType {
  private static final Pattern PART = Pattern.compile("(/machine/peripheral(?:-anon)?/[^/]+)/.+");

  private final Guest guest;
  private final Asked inner;
  private final Asked outer;
  private final Asked bus;

  private DeviceType(Guest guest, String qdev, String whole) {
    this.guest = guest;
    inner = guest.send(QmpCommand.property(qdev, "type"));
    outer = guest.send(QmpCommand.property(whole, "type"));
    bus = guest.send(QmpCommand.property(qdev, "parent_bus"));
  }

  /** Asks, without waiting. */
  static DeviceType ask(Guest guest, Drive drive) {
    // An id alone would be looked for everywhere, and refused where it is found twice.
    String qdev = drive.qdev();
    String path = qdev.startsWith("/") ? qdev : "/machine/peripheral/" + qdev;
    Matcher part = PART.matcher(path);
    return new DeviceType(guest, path, part.matches() ? part.group(1) : path);
  }

  DeviceKind kind(Call call) {
    DeviceKind kind = DeviceKind.of(text(inner, call), text(outer, call));
    String onBus = text(bus, call);
    return kind.isIde() && controller(call, onBus).contains("ahci") ? kind.onSata() : kind;
  }

  private String controller(Call call, String onBus) {
    String path = onBus.substring(0, Math.max(0, onBus.lastIndexOf('/')));
    return text(guest.send(QmpCommand.property(path, "type")), call);
  }

  private static String text(Asked asked, Call call) {
    return asked.ifKnown(call).asString("");
  }
}

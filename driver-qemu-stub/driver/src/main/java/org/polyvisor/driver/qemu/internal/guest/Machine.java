package org.polyvisor.driver.qemu.internal.guest;

import java.util.Optional;
import org.polyvisor.driver.qemu.internal.qmp.QmpCommand;
import org.polyvisor.spi.Call;

/**
 * What QEMU plays.
 *
 * @param accelerator {@code kvm}, or {@code qemu} for anything else, as libvirt has it
 * @param architecture as {@code x86_64}, if it is known
 * @param type as {@code pc-i440fx-7.2}, if it is known
 */
public record Machine(String accelerator, Optional<String> architecture, Optional<String> type) {
  private static final String SUFFIX = "-machine";

  /** Asks a guest. */
  public static Machine of(Call call, Guest guest) {
    Asked kvm = guest.send("query-kvm");
    Asked target = guest.send("query-target");
    Asked type = guest.send(QmpCommand.property("/machine", "type"));
    boolean accelerated = kvm.ifKnown(call).path("enabled").asBoolean(false);
    return new Machine(
        accelerated ? "kvm" : "qemu",
        known(target.ifKnown(call).path("arch").asString("")),
        known(type.ifKnown(call).asString("")).map(Machine::plain));
  }

  private static Optional<String> known(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String plain(String type) {
    return type.endsWith(SUFFIX) ? type.substring(0, type.length() - SUFFIX.length()) : type;
  }
}

package org.polyvisor.driver.qemu.internal;

import java.util.OptionalLong;
import org.polyvisor.driver.qemu.internal.guest.Asked;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.spi.Call;
import tools.jackson.databind.JsonNode;

/** Asks a guest what is known of it. */
final class GuestInfo {
  private static final int KIB = 1024;

  private GuestInfo() {}

  static DomainInfo of(Call call, Guest guest) {
    Asked status = guest.send("query-status");
    Asked memory = guest.send("query-memory-size-summary");
    Asked balloon = guest.send("query-balloon");
    Asked cpus = guest.send("query-cpus-fast");
    DomainInfo.Builder info =
        DomainInfo.of(guest.ref(), guest.life().reason(status.text(call, "status")))
            .persistent(false)
            .autostart(false)
            .managedSave(false)
            .osType("hvm");
    memory(info, memory.ifKnown(call), balloon.ifKnown(call));
    JsonNode vcpus = cpus.ifKnown(call);
    if (vcpus.isArray()) {
      info.vcpus(vcpus.size());
    }
    return info.build();
  }

  /** A balloon says what the guest has; without one it has all. */
  private static void memory(DomainInfo.Builder info, JsonNode size, JsonNode balloon) {
    OptionalLong most = sum(size.path("base-memory"), size.path("plugged-memory"));
    most.ifPresent(bytes -> info.maximumMemoryKiB(bytes / KIB));
    OptionalLong actual = sum(balloon.path("actual"), balloon.path("none"));
    (actual.isPresent() ? actual : most).ifPresent(bytes -> info.memoryKiB(bytes / KIB));
  }

  private static OptionalLong sum(JsonNode base, JsonNode more) {
    long sum = base.asLong(-1) + more.asLong(0);
    return base.isIntegralNumber() && sum >= 0 ? OptionalLong.of(sum) : OptionalLong.empty();
  }
}

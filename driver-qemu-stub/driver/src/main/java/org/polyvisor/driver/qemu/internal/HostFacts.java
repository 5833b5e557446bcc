package org.polyvisor.driver.qemu.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyvisor.driver.qemu.internal.guest.Guest;
import org.polyvisor.model.HostInfo;

/** What is known of the host, which is this machine: monitors are local. */
final class HostFacts {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.qemu");
  private static final Pattern MEMORY = Pattern.compile("MemTotal:\\s+([0-9]{1,15}) kB");

  private HostFacts() {}

  static HostInfo of(List<Guest> guests) {
    HostInfo.Builder host = HostInfo.of("QEMU").cpus(Runtime.getRuntime().availableProcessors());
    String name = read("/proc/sys/kernel/hostname").strip();
    if (!name.isEmpty()) {
      host.hostname(name);
    }
    Matcher memory = MEMORY.matcher(read("/proc/meminfo"));
    if (memory.find()) {
      host.memoryKiB(Long.parseLong(memory.group(1)));
    }
    versions(guests, host);
    return host.build();
  }

  /** Each guest may run another QEMU; the host has a version where all agree. */
  private static void versions(List<Guest> guests, HostInfo.Builder host) {
    List<String> versions =
        guests.stream().map(guest -> guest.identity().version()).distinct().toList();
    if (versions.size() == 1 && !versions.get(0).isEmpty()) {
      host.hypervisorVersion(versions.get(0));
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "cannot read " + file + ": " + e);
      return "";
    }
  }
}

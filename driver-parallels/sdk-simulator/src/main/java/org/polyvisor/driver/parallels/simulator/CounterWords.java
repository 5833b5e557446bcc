package org.polyvisor.driver.parallels.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.polyvisor.driver.parallels.sdk.SdkBus;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;

/** How a scenario names counters: as an app does, {@code sda.read_bytes}, or as the server does. */
final class CounterWords {
  private static final Pattern DISK =
      Pattern.compile("(hd|sd|vd)([a-z])\\.(read_bytes|write_bytes|read_requests|write_requests)");
  private static final Pattern NET =
      Pattern.compile("net(\\d{1,4})\\.(rx_bytes|tx_bytes|rx_packets|tx_packets)");
  private static final Pattern VCPU = Pattern.compile("vcpu(\\d{1,4})\\.time");
  private static final Map<String, String> FIELDS =
      Map.of(
          "read_bytes", "read_total",
          "write_bytes", "write_total",
          "rx_bytes", "bytes_in",
          "tx_bytes", "bytes_out",
          "rx_packets", "pkts_in",
          "tx_packets", "pkts_out");
  private static final Map<String, String> GROUPS =
      Map.of(
          "disks", "devices.",
          "interfaces", "net.",
          "vcpus", "guest.vcpu",
          "memory", CounterNames.MEMORY,
          "all", "");

  private CounterWords() {}

  /** The server's name; empty if the guest has no such disk or the word means nothing. */
  static Optional<String> name(String word, SdkVmConfig guest) {
    Matcher disk = DISK.matcher(word);
    if (disk.matches()) {
      return disk(disk, guest);
    }
    Matcher net = NET.matcher(word);
    if (net.matches()) {
      return Optional.of("net.nic" + net.group(1) + "." + FIELDS.get(net.group(2)));
    }
    Matcher vcpu = VCPU.matcher(word);
    if (vcpu.matches()) {
      return Optional.of("guest.vcpu" + vcpu.group(1) + ".time");
    }
    return looksLikeTheServers(word) ? Optional.of(word) : Optional.empty();
  }

  /** What to say of a guest that has no such counter; empty if it has it. */
  static Optional<String> missing(String word, SdkVmConfig guest) {
    List<String> names = CounterNames.of(guest);
    return name(word, guest).filter(names::contains).isPresent()
        ? Optional.empty()
        : Optional.of(
            "'"
                + guest.identity().name()
                + "' has no '"
                + word
                + "'; it has counters of "
                + names.stream()
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .distinct()
                    .collect(Collectors.joining(", ")));
  }

  /** Whether it can be the name of a counter at all. */
  static boolean possible(String word) {
    return looksLikeTheServers(word)
        || DISK.matcher(word).matches()
        || NET.matcher(word).matches()
        || VCPU.matcher(word).matches();
  }

  private static boolean looksLikeTheServers(String word) {
    return word.startsWith("devices.") || word.startsWith("net.") || word.startsWith("guest.");
  }

  private static Optional<String> disk(Matcher word, SdkVmConfig guest) {
    int position = word.group(2).charAt(0) - 'a';
    String field = FIELDS.getOrDefault(word.group(3), word.group(3));
    return guest.hardware().drives().stream()
        .filter(drive -> drive.kind() == SdkDrive.Kind.HARD_DISK)
        .map(SdkDrive::place)
        .filter(place -> place.stackIndex() == position)
        .filter(place -> prefix(place.bus()).equals(word.group(1)))
        .map(place -> "devices." + controller(place.bus(), guest) + position + "." + field)
        .findFirst();
  }

  private static String prefix(SdkBus bus) {
    return bus == SdkBus.IDE ? "hd" : bus == SdkBus.VIRTIO ? "vd" : "sd";
  }

  private static String controller(SdkBus bus, SdkVmConfig guest) {
    return guest.identity().container() ? "hdd" : bus.name().toLowerCase(Locale.ROOT);
  }

  /** The counters of a group, or the one of that name. */
  static Optional<Predicate<String>> group(String word) {
    String prefix = GROUPS.get(word);
    if (prefix != null) {
      return Optional.of(name -> name.startsWith(prefix));
    }
    return looksLikeTheServers(word) ? Optional.of(word::equals) : Optional.empty();
  }

  static String groups() {
    return "disks, interfaces, vcpus, memory or all";
  }
}

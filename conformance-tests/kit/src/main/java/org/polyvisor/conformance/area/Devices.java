package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.StatisticsRequest;

/** The devices of a guest, one by one and all at once. */
final class Devices {
  private static final int READS = 8;

  private Devices() {}

  static List<String> targets(Reading reading) {
    return reading.devices().stream().map(BlockDevice::target).toList();
  }

  static Set<String> targets(List<BlockDevice> devices) {
    return devices.stream().map(BlockDevice::target).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The targets of those that can be read one by one. */
  static Set<String> readable(Reading reading) {
    Set<String> readable = new TreeSet<>();
    for (String target : targets(reading)) {
      try {
        BlockStatistics ignored = reading.fresh(target);
        readable.add(target);
      } catch (OperationUnsupportedException e) {
        // This device has no counters on this hypervisor.
        continue;
      }
    }
    return readable;
  }

  /** The devices of the rows that come when all are read. */
  static Set<String> inAll(Lab lab, Reading reading) {
    List<BlockStatistics> rows = all(lab, reading.guest().identity());
    Set<String> devices =
        rows.stream().map(BlockStatistics::device).collect(Collectors.toCollection(TreeSet::new));
    Expect.same(rows.size(), devices.size(), "how many devices are in " + rows);
    return devices;
  }

  static List<BlockStatistics> all(Lab lab, DomainRef domain) {
    return lab.main()
        .facet(BlockStatisticsFacet.class)
        .allBlockStatistics(lab.main().call(), StatisticsRequest.of(domain));
  }

  /** Reads one device again and again. */
  static void doesNotFall(Reading reading, String target) {
    BlockStatistics last = reading.read(target);
    for (int i = 0; i < READS; i++) {
      BlockStatistics now = i % 5 == 0 ? reading.fresh(target) : reading.read(target);
      Expect.same(target, now.device(), "the device of the sample");
      Counters.notFallen(last, now);
      last = now;
    }
  }
}

package org.polyvisor.conformance.area;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;

/** Reads the block statistics of one guest, as the facade does: at hand, else by asking. */
final class Reading {
  private final Lab lab;
  private final Guest guest;
  private final BlockStatisticsFacet facet;

  private Reading(Lab lab, GuestState state) {
    this.lab = lab;
    lab.needs(Operation.BLOCK_STATISTICS);
    guest = lab.guest(state);
    facet = lab.main().facet(BlockStatisticsFacet.class);
  }

  static Reading of(Lab lab, GuestState state) {
    return new Reading(lab, state);
  }

  Guest guest() {
    return guest;
  }

  BlockStatisticsFacet facet() {
    return facet;
  }

  BlockStatisticsRequest request(String device) {
    return BlockStatisticsRequest.of(guest.identity(), device);
  }

  List<BlockDevice> devices() {
    return facet.blockDevices(lab.main().call(), guest.identity());
  }

  /** A device that has a medium. */
  BlockDevice device() {
    return devices().stream()
        .filter(device -> device.source().isPresent())
        .findFirst()
        .orElseThrow(() -> lab.notDrivable(guest + " has no device with a medium"));
  }

  BlockStatistics read(BlockStatisticsRequest request) {
    return facet.atHand(request).orElseGet(() -> facet.blockStatistics(lab.main().call(), request));
  }

  BlockStatistics read(String device) {
    return read(request(device));
  }

  BlockStatistics fresh(String device) {
    return read(request(device).noOlderThan(Duration.ZERO));
  }

  /** The fresh counters of all devices, added up; a device without any adds none. */
  BlockStatistics addedUp() {
    List<BlockStatistics> parts = new ArrayList<>();
    for (BlockDevice device : devices()) {
      try {
        parts.add(fresh(device.target()));
      } catch (OperationUnsupportedException e) {
        continue;
      }
    }
    return BlockStatistics.sum(parts, fresh(device().target()).observation());
  }
}

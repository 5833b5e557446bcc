package org.polyvisor.driver.parallels.internal.statistics;

import java.time.Instant;

/**
 * When the values of each group last changed: a CPU's time that moves must not hide that a disk
 * stands still.
 *
 * @param disks those of disks
 * @param interfaces those of interfaces
 * @param vcpus those of virtual CPUs
 * @param memory those of memory
 */
record Changes(Instant disks, Instant interfaces, Instant vcpus, Instant memory) {
  /** All at once. */
  static Changes at(Instant moment) {
    return new Changes(moment, moment, moment, moment);
  }

  /** After other values of the same layout were observed at this moment. */
  Changes next(Places places, Counters before, Counters now, Instant moment) {
    int vcpusFrom = places.endOfInterfaces();
    int memoryFrom = places.endOfVcpus();
    return new Changes(
        now.same(before, 0, places.endOfDisks()) ? disks : moment,
        now.same(before, places.endOfDisks(), vcpusFrom) ? interfaces : moment,
        now.same(before, vcpusFrom, memoryFrom) ? vcpus : moment,
        now.same(before, memoryFrom, places.size()) ? memory : moment);
  }
}

package org.polyvisor.conformance.area;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.setup.IoAmount;
import org.polyvisor.conformance.setup.Workload;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Observation;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;

/**
 * Block statistics: which device, which values, of when.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface BlockStatisticsRequirements {
  /** If this fails, look at how targets are made for devices without a name. */
  @Test
  @Tag(Ids.STAT_001)
  default void targetsAreNotEmptyAndUnique(Lab lab) {
    lab.needs(Operation.BLOCK_DEVICES);
    List<String> targets =
        Reading.of(lab, GuestState.RUNNING).devices().stream().map(BlockDevice::target).toList();
    Expect.that(targets.stream().noneMatch(String::isBlank), "a target is blank: " + targets);
    Expect.same(
        new HashSet<>(targets).size(), targets.size(), "how many targets are in " + targets);
  }

  /** If this fails, look at how the device of a request is found. */
  @Test
  @Tag(Ids.STAT_002)
  default void aTargetAnswersForItself(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    BlockStatistics read = reading.read(target);
    Expect.same(target, read.device(), "the device of the sample");
    Expect.that(!read.counters().isEmpty(), "'" + target + "' has a medium and no counters");
  }

  /** If this fails, only targets are looked up. */
  @Test
  @Tag(Ids.STAT_003)
  default void aSourcePathAnswersForItsDevice(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockDevice device = reading.device();
    BlockStatistics read = reading.read(device.source().orElseThrow());
    Expect.same(device.target(), read.device(), "the device of source " + device.source());
  }

  /**
   * Reads all devices, the sum, all devices. If this fails, look at which devices are added, and at
   * counters that only some have.
   */
  @Test
  @Tag(Ids.STAT_004)
  default void theSumIsTheSumOfTheDevices(Lab lab) {
    lab.needs(Operation.BLOCK_STATISTICS_SUM);
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatistics before = reading.addedUp();
    BlockStatistics sum = reading.fresh("");
    Expect.same("", sum.device(), "the device of the sum");
    Counters.between(before, sum, reading.addedUp());
  }

  /** If this fails, look at what is answered for a device that is not in the list. */
  @Test
  @Tag(Ids.STAT_005)
  default void anUnknownDeviceIsRefusedByName(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    VirtException refusal =
        Expect.refusal(
            ErrorCode.INVALID_ARG, "reading device 'nosuch'", () -> reading.read("nosuch"));
    Expect.oneLineWith("nosuch", refusal);
  }

  /** If this fails, the last sample is answered, or nothing at all. */
  @Test
  @Tag(Ids.STAT_006)
  default void aStoppedDomainIsRefused(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.SHUTOFF);
    String target = reading.device().target();
    Expect.refusal(
        ErrorCode.OPERATION_INVALID, "reading a stopped domain", () -> reading.read(target));
  }

  /** If this fails, look at whether the domain is found before its devices. */
  @Test
  @Tag(Ids.STAT_007)
  default void readingNobodyIsNoDomain(Lab lab) {
    lab.needs(Operation.BLOCK_STATISTICS);
    BlockStatisticsRequest request = BlockStatisticsRequest.of(Operations.nobody(), "vda");
    BlockStatisticsFacet facet = lab.main().facet(BlockStatisticsFacet.class);
    Expect.refusal(
        ErrorCode.NO_DOMAIN,
        "reading nobody",
        () -> facet.blockStatistics(lab.main().call(), request));
  }

  /** Reads again and again. If this fails, look for samples that arrive in the wrong order. */
  @Test
  @Tag(Ids.STAT_008)
  default void noCounterFalls(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    BlockStatistics before = reading.read(target);
    for (int i = 0; i < 100; i++) {
      BlockStatistics after = i % 2 == 0 ? reading.read(target) : reading.fresh(target);
      if (after.observation().generation() == before.observation().generation()) {
        Counters.notFallen(before, after);
      }
      before = after;
    }
  }

  /**
   * Compares the sample's times with the clocks that the driver was given. If this fails, it uses
   * others, or mixes wall clock and ticker.
   */
  @Test
  @Tag(Ids.STAT_009)
  default void aSampleIsOfThePast(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    Observation observation = reading.read(reading.device().target()).observation();
    long nanos = System.nanoTime();
    Instant now = Instant.now();
    Expect.that(observation.atNanos() - nanos <= 0, "observed by the ticker in the future");
    Expect.that(!observation.at().isAfter(now), "observed at " + observation.at() + ", now " + now);
    Expect.that(!observation.changedAt().isAfter(now), "changed at " + observation.changedAt());
  }

  /** If this fails, a kept sample is answered although the request admits none. */
  @Test
  @Tag(Ids.STAT_010)
  default void aSampleOfAgeZeroIsNew(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    reading.read(target);
    for (int i = 0; i < 5; i++) {
      long asked = System.nanoTime();
      long observed = reading.fresh(target).observation().atNanos();
      Expect.that(observed - asked >= 0, "observed " + (asked - observed) + " ns before asked for");
    }
  }

  /**
   * Reads with several bounds. If this fails, the bound is not compared with the sample's own time.
   */
  @Test
  @Tag(Ids.STAT_011)
  default void aSampleIsNoOlderThanAdmitted(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatisticsRequest any = reading.request(reading.device().target());
    reading.read(any);
    for (Duration age :
        List.of(Duration.ofSeconds(2), Duration.ofMillis(50), Duration.ofNanos(1))) {
      long oldest = System.nanoTime() - age.toNanos();
      long observed = reading.read(any.noOlderThan(age)).observation().atNanos();
      Expect.that(observed - oldest >= 0, (oldest - observed) + " ns older than " + age);
    }
  }

  /** If this fails, what the hypervisor answers for an empty drive, often 0, is passed on. */
  @Test
  @Tag(Ids.STAT_012)
  default void aDriveWithoutAMediumHasNoCounters(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockDevice empty =
        reading.devices().stream()
            .filter(device -> device.source().isEmpty())
            .findFirst()
            .orElseThrow(() -> lab.notDrivable("the guest has no drive without a medium"));
    Empty.hasNoCounters(reading, empty);
  }

  /**
   * Reads while requests of one size are written: bytes and requests must fit together. If this
   * fails, values are read one by one from something that changes.
   */
  @Test
  @Tag(Ids.STAT_013)
  default void allCountersAreOfOneSample(Lab lab) {
    Workload workload = lab.workload();
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    IoAmount amount = Busy.once(workload, reading.guest().ref(), target);
    BlockStatistics before = reading.fresh(target);
    Busy busy = Busy.with(workload, reading.guest().ref(), target);
    try {
      Parallel.inThreads(4, () -> Samplings.fit(reading, target, amount, before));
    } finally {
      busy.stop();
    }
  }

  /**
   * Reads, does I/O of a known amount, reads. If this fails, counters are mixed up, or of another
   * unit.
   */
  @Test
  @Tag(Ids.STAT_014)
  default void knownIoIsCountedExactly(Lab lab) {
    Workload workload = lab.workload();
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    BlockStatistics before = reading.fresh(target);
    IoAmount amount = Busy.once(workload, reading.guest().ref(), target);
    BlockStatistics after = reading.fresh(target);
    Counters.rose(BlockCounter.READ_BYTES, amount.readBytes(), before, after);
    Counters.rose(BlockCounter.READ_REQUESTS, amount.readRequests(), before, after);
    Counters.rose(BlockCounter.WRITE_BYTES, amount.writeBytes(), before, after);
    Counters.rose(BlockCounter.WRITE_REQUESTS, amount.writeRequests(), before, after);
  }

  /**
   * If this fails, a hypervisor that sends nothing while paused is taken for one that has nothing.
   */
  @Test
  @Tag(Ids.STAT_015)
  default void aPausedDomainCanBeRead(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    BlockStatistics before = reading.read(target);
    reading.guest().run(Operation.SUSPEND);
    Counters.notFallen(before, reading.read(target));
  }

  /**
   * Reads, stops, starts, reads. If this fails, look at whether {@code generation} is ever raised.
   */
  @Test
  @Tag(Ids.STAT_016)
  default void countersThatBeganAgainAreOfAnotherGeneration(Lab lab) {
    lab.needs(Operation.START);
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    BlockStatistics before = reading.fresh(target);
    Stops.stop(lab, reading.guest());
    reading.guest().run(Operation.START);
    BlockStatistics after = reading.fresh(target);
    boolean told = before.observation().generation() != after.observation().generation();
    Expect.that(told || !Counters.fell(before, after), "counters fell within one generation");
  }

  /** If this fails, the last sample outlives the run of the domain. */
  @Test
  @Tag(Ids.STAT_017)
  default void nothingOfAStoppedDomainIsAtHand(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatisticsRequest request = reading.request(reading.device().target());
    reading.read(request);
    Stops.stop(lab, reading.guest());
    Expect.same(Optional.empty(), reading.facet().atHand(request), "at hand of a stopped domain");
  }

  /** If this fails, an empty list is answered for a domain that is not there. */
  @Test
  @Tag(Ids.STAT_018)
  default void theDevicesOfNobodyAreNoDomain(Lab lab) {
    lab.needs(Operation.BLOCK_DEVICES);
    DomainRef nobody = Operations.nobody();
    Expect.refusal(
        ErrorCode.NO_DOMAIN,
        "devices of nobody",
        () -> lab.main().run(Operation.BLOCK_DEVICES, nobody));
  }

  /**
   * Asks in several ways. If this fails, a wish that the driver need not heed is refused, or old
   * values come from a domain that does not run.
   */
  @Test
  @Tag(Ids.STAT_019)
  default void howARequestWantsToBeServedCostsItNothing(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatisticsRequest any = reading.request(reading.device().target());
    BlockStatistics plain = reading.read(any);
    for (StatisticsOptions how : Wishes.all()) {
      BlockStatistics read = reading.read(any.with(how));
      Expect.same(plain.device(), read.device(), "device, " + how);
      Expect.same(plain.counters().keySet(), read.counters().keySet(), "counters, " + how);
    }
    Reading stopped = Reading.of(lab, GuestState.SHUTOFF);
    BlockStatisticsRequest old = stopped.request(stopped.device().target());
    Expect.refusal(
        ErrorCode.OPERATION_INVALID,
        "old values of a stopped domain",
        () -> stopped.read(old.with(StatisticsOptions.usual().servingOld())));
  }
}

package org.polyvisor.conformance.area;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Observation;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;

/**
 * Devices, all devices at once, and what their samples say of time.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface BlockDeviceRequirements {

  /** Lists over a pause. If this fails, targets are counted when they are asked for. */
  @Test
  @Tag(Ids.STAT_032)
  default void targetsStayOverAPause(Lab lab) {
    lab.needs(Operation.SUSPEND, Operation.RESUME);
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    List<String> before = Devices.targets(reading);
    reading.guest().run(Operation.SUSPEND);
    Expect.same(before, Devices.targets(reading), "the targets while it is paused");
    reading.guest().run(Operation.RESUME);
    Expect.same(before, Devices.targets(reading), "the targets when it runs again");
  }

  /**
   * Compares the devices of a running domain with the template. If this fails, a drive without a
   * source is skipped.
   */
  @Test
  @Tag(Ids.STAT_020)
  default void everyDriveOfTheDefinitionIsListed(Lab lab) {
    lab.needs(Operation.BLOCK_DEVICES, Operation.DEFINE);
    Set<String> wanted = new TreeSet<>(DomainXml.parse(lab.template()).diskTargets());
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    Expect.same(wanted, new TreeSet<>(Devices.targets(reading)), "the targets");
  }

  /** If this fails, devices are asked of the running hypervisor alone. */
  @Test
  @Tag(Ids.STAT_021)
  default void aStoppedDomainHasTheDevicesOfItsDefinition(Lab lab) {
    lab.needs(Operation.BLOCK_DEVICES);
    DomainRef domain = lab.guest(GuestState.SHUTOFF).ref();
    BlockStatisticsFacet facet = lab.main().facet(BlockStatisticsFacet.class);
    Set<String> listed = Devices.targets(facet.blockDevices(lab.main().call(), domain));
    String xml = lab.main().driver().xml(lab.main().call(), domain, Set.of());
    Expect.same(new TreeSet<>(DomainXml.parse(xml).diskTargets()), listed, "the targets");
  }

  /** If this fails, the two ways to read do not share what they know. */
  @Test
  @Tag(Ids.STAT_022)
  default void allDevicesAreThoseThatCanBeReadAlone(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    Expect.same(
        Devices.readable(reading), Devices.inAll(lab, reading), "the devices that were read");
  }

  /** If this fails, a stopped domain has zero rows, or those of its last run. */
  @Test
  @Tag(Ids.STAT_023)
  default void allDevicesOfAStoppedDomainAreRefused(Lab lab) {
    lab.needs(Operation.BLOCK_STATISTICS);
    Guest guest = lab.guest(GuestState.SHUTOFF);
    Expect.refusal(
        ErrorCode.OPERATION_INVALID,
        "reading all devices of a stopped domain",
        () -> Devices.all(lab, guest.identity()));
  }

  /** If this fails, look at what the list of devices of nobody is. */
  @Test
  @Tag(Ids.STAT_024)
  default void allDevicesOfNobodyAreNoDomain(Lab lab) {
    lab.needs(Operation.BLOCK_STATISTICS);
    DomainRef nobody = Operations.nobody();
    Expect.refusal(ErrorCode.NO_DOMAIN, "all devices of nobody", () -> Devices.all(lab, nobody));
  }

  /** If this fails, the error is made where the domain is not known: add it where it is. */
  @Test
  @Tag(Ids.STAT_025)
  default void anErrorAboutADeviceCarriesTheDomain(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    VirtException refusal = Expect.refusal("reading 'nosuch'", () -> reading.fresh("nosuch"));
    Expect.same(
        Optional.of(reading.guest().identity()), refusal.subject(), "the domain it carries");
  }

  /** If this fails, the message does not help: list the targets. */
  @Test
  @Tag(Ids.STAT_026)
  default void theMessageForAnUnknownDeviceNamesTheOthers(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    VirtException refusal = Expect.refusal("reading 'nosuch'", () -> reading.fresh("nosuch"));
    Expect.oneLineWith(reading.device().target(), refusal);
  }

  /** If this fails, the name asked for is repeated instead of looked up. */
  @Test
  @Tag(Ids.STAT_027)
  default void aSampleIsNamedByItsTarget(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockDevice device = reading.device();
    BlockStatistics read = reading.fresh(device.source().orElseThrow());
    Expect.same(device.target(), read.device(), "the device of the sample");
  }

  /** If this fails, the sum over nothing is answered. */
  @Test
  @Tag(Ids.STAT_028)
  default void theSumOfAStoppedDomainIsRefused(Lab lab) {
    lab.needs(Operation.BLOCK_STATISTICS_SUM);
    Guest guest = lab.guest(GuestState.SHUTOFF);
    Expect.refusal(
        ErrorCode.OPERATION_INVALID,
        "the sum of a stopped domain",
        () -> guest.run(Operation.BLOCK_STATISTICS_SUM));
  }

  /** Reads, suspends, resumes, reads. If this fails, a pause is taken for a restart. */
  @Test
  @Tag(Ids.STAT_029)
  default void noCounterFallsOverAPause(Lab lab) {
    lab.needs(Operation.SUSPEND, Operation.RESUME);
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    BlockStatistics before = reading.read(target);
    reading.guest().run(Operation.SUSPEND);
    reading.guest().run(Operation.RESUME);
    Counters.notFallen(before, reading.read(target));
  }

  /**
   * If this fails, samples of two sources are handed out in turn, or their times are of two clocks.
   */
  @Test
  @Tag(Ids.STAT_030)
  default void observationsDoNotGoBack(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    Observation last = reading.read(target).observation();
    for (int i = 0; i < 20; i++) {
      Observation now = (i % 3 == 0 ? reading.fresh(target) : reading.read(target)).observation();
      Expect.that(!now.since(last).isNegative(), "observed " + now.since(last) + " after the last");
      last = now;
    }
  }

  /** If this fails, the time of the change is taken when the sample is handed out. */
  @Test
  @Tag(Ids.STAT_031)
  default void valuesChangedNoLaterThanObserved(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    Observation seen = reading.fresh(reading.device().target()).observation();
    Expect.that(
        !seen.changedAt().isAfter(seen.at()),
        "changed at " + seen.changedAt() + ", observed at " + seen.at());
  }

  /**
   * Reads, and asks with age 0. If this fails, the age is not compared where samples are at hand.
   */
  @Test
  @Tag(Ids.HAND_005)
  default void nothingOlderThanAdmittedIsAtHand(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatisticsRequest request = reading.request(reading.device().target());
    reading.read(request);
    long asked = System.nanoTime();
    long observed =
        reading
            .facet()
            .atHand(request.noOlderThan(Duration.ZERO))
            .map(sample -> sample.observation().atNanos())
            .orElse(asked);
    Expect.that(observed - asked >= 0, "at hand was what is " + (asked - observed) + " ns old");
  }

  /** Reads each device, then asks for each. If this fails, a key for samples forgets the device. */
  @Test
  @Tag(Ids.HAND_006)
  default void whatIsAtHandIsOfTheDeviceAskedFor(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    Set<String> readable = Devices.readable(reading);
    for (String target : readable) {
      String device =
          reading
              .facet()
              .atHand(reading.request(target))
              .map(BlockStatistics::device)
              .orElse(target);
      Expect.same(target, device, "the device at hand");
    }
  }
}

package org.polyvisor.conformance.area;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Opened;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.setup.Workload;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;

/**
 * What stays as it was although something else happens, and what must be seen to change.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ConstancyRequirements {
  /** The most that a wall clock is set back meanwhile. */
  Duration SET_BACK = Duration.ofMinutes(1);

  /** Opens, then cancels that call. If this fails, the call of the opening is kept and asked. */
  @Test
  @Tag(Ids.OPEN_011)
  default void theCallOfTheOpeningIsOver(Lab lab) {
    Opened opened = lab.openThenCancel();
    opened.domains();
    Expect.that(opened.driver().alive(), "the connection ended with the call of its opening");
  }

  /** Looks up the name with a blank around it. If this fails, names are trimmed. */
  @Test
  @Tag(Ids.IDEN_013)
  default void blanksAroundANameMakeAnother(Lab lab) {
    String name = Samples.any(lab).name();
    Listed.absent(lab, name + " ");
    Listed.absent(lab, " " + name);
  }

  /** Lists while others come and go. If this fails, the list is built where readers see it. */
  @Test
  @Tag(Ids.CONC_008)
  default void whoStaysIsInEveryList(Lab lab) {
    lab.needs(Operation.DEFINE, Operation.UNDEFINE);
    DomainRef stays = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    Traffic.listed(
        lab, listed -> Expect.that(listed.contains(stays), stays + " was missing in a list"));
  }

  /** If this fails, a connection keeps what it has seen, and learns only of its own changes. */
  @Test
  @Tag(Ids.CONC_009)
  default void aChangeIsSeenOverAnotherConnection(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    Opened second = Second.of(lab, guest);
    Expect.same(DomainState.RUNNING, second.info(guest.identity()).state(), "the state before");
    guest.run(Operation.SUSPEND);
    boolean seen =
        Bounds.within(
            Bounds.mustCome(), () -> second.info(guest.identity()).state() == DomainState.PAUSED);
    Expect.that(seen, "the other connection still shows the state of before");
  }

  /** If this fails, look at what is remembered of a domain once it was defined. */
  @Test
  @Tag(Ids.DEFI_023)
  default void aTransientDomainThatWasDefinedOutlivesItsEnd(Lab lab) {
    lab.needs(Operation.CREATE, Operation.DEFINE, Operation.DESTROY);
    String xml = Definitions.xml(lab, Definitions.fresh(lab));
    DomainRef domain = Definitions.create(lab, xml);
    Definitions.define(lab, xml);
    lab.main().run(Operation.DESTROY, domain);
    Expect.same(DomainState.SHUTOFF, lab.main().info(domain).state(), "its state");
  }

  /** If this fails, look at what is remembered of a domain once it was undefined. */
  @Test
  @Tag(Ids.DEFI_024)
  default void aRunningDomainThatWasUndefinedIsGoneWhenItEnds(Lab lab) {
    lab.needs(Operation.DEFINE, Operation.START, Operation.UNDEFINE, Operation.DESTROY);
    DomainRef domain = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    lab.main().run(Operation.START, domain);
    lab.main().run(Operation.UNDEFINE, domain);
    lab.main().run(Operation.DESTROY, domain);
    Expect.refusal(ErrorCode.NO_DOMAIN, "its information", () -> lab.main().info(domain));
  }

  /** If this fails, look at what leads from names to domains once one of them is gone. */
  @Test
  @Tag(Ids.DEFI_027)
  default void theNameOfADomainThatWasUndefinedIsFree(Lab lab) {
    lab.needs(Operation.DEFINE, Operation.UNDEFINE);
    DomainRef first = Definitions.define(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    lab.main().run(Operation.UNDEFINE, first);
    DomainRef second = Definitions.define(lab, Definitions.anew(lab, first.name()));
    DomainRef found = lab.main().lookup(DomainKey.name(first.name()));
    Expect.same(second, found, "the domain of the name");
  }

  /** If this fails, a definition is read where the running domain is meant. */
  @Test
  @Tag(Ids.DEFI_025)
  default void aRunningDomainKeepsWhatItRunsWith(Lab lab) {
    lab.needs(Operation.DEFINE, Operation.START);
    DomainRef domain = Definitions.fresh(lab);
    String xml = Definitions.xml(lab, domain);
    Definitions.define(lab, xml);
    lab.main().run(Operation.START, domain);
    Definitions.define(lab, Definitions.described(xml, "of-the-next-start"));
    Expect.that(
        !Definitions.running(lab, domain).contains("of-the-next-start"),
        "the XML of the running domain is its new definition");
  }

  /** Interrupts a thread, then reads. If this fails, look for what catches the interrupt. */
  @Test
  @Tag(Ids.DEAD_017)
  default void aReadLeavesTheFlagOfAnInterrupt(Lab lab) {
    DomainRef domain = Samples.any(lab);
    Parallel<Boolean> reading = Parallel.start(() -> flagAfter(() -> lab.main().info(domain)));
    Expect.that(reading.mustEnd("a read in an interrupted thread"), "the flag is gone");
  }

  private static boolean flagAfter(Runnable read) {
    Thread.currentThread().interrupt();
    try {
      read.run();
    } catch (VirtException e) {
      Expect.same(ErrorCode.OPERATION_ABORTED, e.code(), "the code");
    }
    return Thread.interrupted();
  }

  /** If this fails, each read counts as a new start, and no rate can ever be told. */
  @Test
  @Tag(Ids.STAT_033)
  default void theGenerationStaysWhileADomainRunsOn(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    BlockStatistics first = reading.fresh(target);
    BlockStatistics second = reading.fresh(target);
    Expect.same(
        first.observation().generation(), second.observation().generation(), "the generation");
  }

  /** If this fails, the mark is set by who asks, and not by the state. */
  @Test
  @Tag(Ids.STAT_034)
  default void aRunningDomainIsNotAsOfAPause(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatistics read = reading.fresh(reading.device().target());
    Expect.that(!read.observation().isAsOfPause(), "the sample is told to be of before a pause");
  }

  /** If this fails, the wall clock is not looked at, or is another one. */
  @Test
  @Tag(Ids.STAT_035)
  default void aSampleIsOfWhenItWasAskedFor(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    Instant before = Instant.now().minus(SET_BACK);
    Instant at = reading.fresh(target).observation().at();
    Expect.that(!at.isBefore(before), "the sample is of long ago: " + at);
  }

  /** Plugs a disk in and out. If this fails, samples are kept beyond their device. */
  @Test
  @Tag(Ids.STAT_036)
  default void aDeviceThatWasTakenOutHasNoCounters(Lab lab) {
    lab.needs(Operation.BLOCK_STATISTICS, Operation.ATTACH_DEVICE, Operation.DETACH_DEVICE);
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String disk = plugs.disk();
    plugs.attach(disk, Tunes.LIVE);
    BlockStatisticsFacet facet = lab.main().facet(BlockStatisticsFacet.class);
    BlockStatisticsRequest request = plugs.counters(disk);
    facet.blockStatistics(lab.main().call(), request);
    plugs.detach(disk, Tunes.LIVE);
    Expect.refusal(
        ErrorCode.INVALID_ARG,
        "reading a disk that was taken out",
        () -> facet.blockStatistics(lab.main().call(), request));
  }

  /** If this fails, the rows are those of the start. */
  @Test
  @Tag(Ids.STAT_037)
  default void aDeviceThatWasPluggedInHasARow(Lab lab) {
    lab.needs(Operation.BLOCK_STATISTICS, Operation.ATTACH_DEVICE);
    Plugs plugs = Plugs.ofA(lab, GuestState.RUNNING);
    String disk = plugs.disk();
    plugs.attach(disk, Tunes.LIVE);
    boolean there =
        Devices.all(lab, plugs.domain()).stream()
            .anyMatch(row -> row.device().equals(Plugs.target(disk)));
    Expect.that(there, "the rows of all devices lack the disk that was plugged in");
  }

  /** If this fails, the mark is set for what is kept, and not for what is read. */
  @Test
  @Tag(Ids.STAT_038)
  default void aPausedDomainIsAsOfItsPause(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    BlockStatistics before = reading.fresh(target);
    reading.guest().run(Operation.SUSPEND);
    BlockStatistics read = reading.fresh(target);
    Counters.notFallen(before, read);
    Expect.that(read.observation().isAsOfPause(), "the sample of a paused domain is not marked");
  }

  /** Does I/O between two reads. If this fails, it is kept when the first value came. */
  @Test
  @Tag(Ids.STAT_039)
  default void valuesThatDifferChangedSince(Lab lab) {
    Workload workload = lab.workload();
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    String target = reading.device().target();
    BlockStatistics before = reading.fresh(target);
    Instant last = before.observation().changedAt();
    Samplings.clockGoesOn(before.observation().at());
    Busy.once(workload, reading.guest().ref(), target);
    Instant changed = reading.fresh(target).observation().changedAt();
    Expect.that(changed.isAfter(last), "values that differ changed at " + changed + ", no later");
  }
}

package org.polyvisor.conformance.area;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.EventRecorder;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.lab.Stuck;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.EventFacet;

/**
 * Every operation ends by its deadline, its cancel, an interrupt.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface WaitRequirements {

  /** If this fails, one of the operations waits on a way of its own. */
  @Test
  @Tag(Ids.DEAD_007)
  default void eachChangeEndsByItsDeadline(Lab lab) {
    Waits.eachChange(lab, Waits::endsByDeadline);
  }

  /** If this fails, one of the reads waits on a way of its own. */
  @Test
  @Tag(Ids.DEAD_008)
  default void eachStatisticsReadEndsByItsDeadline(Lab lab) {
    Waits.eachStatisticsRead(
        lab,
        (read, body) -> Stuckness.endsByItsDeadline(read + " while the hypervisor is stuck", body));
  }

  /** If this fails, the definition waits on a way of its own. */
  @Test
  @Tag(Ids.DEAD_009)
  default void definingEndsByItsDeadline(Lab lab) {
    lab.needs(Operation.DEFINE);
    DefinitionRequest request = DefinitionRequest.of(Definitions.xml(lab, Definitions.fresh(lab)));
    DefinitionFacet facet = lab.main().facet(DefinitionFacet.class);
    try (Stuck stuck = lab.stuck()) {
      Waits.endsByDeadline("define", call -> facet.define(call, request));
    }
  }

  /** If this fails, a read waits past the cancel. */
  @Test
  @Tag(Ids.DEAD_010)
  default void cancellingEndsARead(Lab lab) {
    DomainRef domain = Samples.any(lab);
    try (Stuck stuck = lab.stuck()) {
      for (Operation read : Operations.minimum()) {
        Waits.endsByCancel(
            read.name(), call -> Operations.run(read, lab.main().driver(), call, domain));
      }
    }
  }

  /** If this fails, an interrupt is caught and forgotten: set the flag again. */
  @Test
  @Tag(Ids.DEAD_011)
  default void anInterruptEndsARead(Lab lab) {
    DomainRef domain = Samples.any(lab);
    try (Stuck stuck = lab.stuck()) {
      for (Operation read : Operations.minimum()) {
        Waits.endsByInterrupt(
            read.name(), call -> Operations.run(read, lab.main().driver(), call, domain));
      }
    }
  }

  /** If this fails, a time-out claims to know what the hypervisor will do. */
  @Test
  @Tag(Ids.DEAD_012)
  default void aTimeoutSaysThatTheOutcomeIsUnknown(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    try (Stuck stuck = lab.stuck()) {
      Call call = CallControl.within(Bounds.shortDeadline()).call();
      VirtException refusal = Stuckness.waitingSuspend(lab, guest, call).mustEnd("suspend");
      Expect.same(Outcome.UNKNOWN, refusal.outcome(), "the outcome of " + refusal);
    }
    if (lab.target().template().isPresent() && lab.main().offers(Operation.DEFINE)) {
      Waits.leavesADefinitionUnknown(lab);
    }
  }

  /** If this fails, one of the operations cannot be woken. */
  @Test
  @Tag(Ids.DEAD_013)
  default void eachChangeEndsByItsCancel(Lab lab) {
    Waits.eachChange(lab, Waits::abortedByCancel);
  }

  /** If this fails, a read of statistics cannot be woken. */
  @Test
  @Tag(Ids.DEAD_014)
  default void cancellingEndsAStatisticsRead(Lab lab) {
    Reading reading = Reading.of(lab, GuestState.RUNNING);
    BlockStatisticsRequest anew = reading.request("").noOlderThan(Duration.ZERO);
    try (Stuck stuck = lab.stuck()) {
      Waits.endsByCancel("statistics", call -> reading.facet().blockStatistics(call, anew));
    }
  }

  /** If this fails, listen asks the hypervisor. */
  @Test
  @Tag(Ids.DEAD_015)
  default void listeningDoesNotWait(Lab lab) {
    lab.needs(Operation.EVENTS);
    EventFacet facet = lab.main().facet(EventFacet.class);
    try (Stuck stuck = lab.stuck()) {
      Parallel.start(() -> facet.listen(Set.of(EventKind.LIFECYCLE), new EventRecorder()))
          .mustEnd("listening while the hypervisor is stuck")
          .close();
    }
  }

  /** If this fails, alive asks the hypervisor, or takes a lock that somebody holds while asking. */
  @Test
  @Tag(Ids.DEAD_016)
  default void aliveDoesNotWait(Lab lab) {
    DomainRef domain = Samples.any(lab);
    DriverConnection driver = lab.main().driver();
    try (Stuck stuck = lab.stuck()) {
      CallControl control = CallControl.within(Bounds.requirement());
      Parallel<Boolean> reading =
          Inside.start(() -> driver.info(control.call(), domain)).untilItWaits();
      Parallel.start(driver::alive).mustEnd("alive while the hypervisor is stuck");
      control.cancel();
      reading.mustEnd("a read that was cancelled");
    }
  }

  /** Calls all at once. If this fails, one of the operations waits on a way of its own. */
  @Test
  @Tag(Ids.DEAD_022)
  default void everyOtherOperationEndsByItsDeadline(Lab lab) {
    Others.of(lab)
        .but(Waits.changes())
        .but(Operations.statistics())
        .but(List.of(Operation.DEFINE, Operation.BULK_STATISTICS))
        .call(Bounds.shortDeadline(), one -> one.mustEnd("had a deadline"));
  }

  /** Calls all at once, cancels each. If this fails, one of them cannot be woken. */
  @Test
  @Tag(Ids.DEAD_023)
  default void everyOtherOperationEndsByItsCancel(Lab lab) {
    Others.of(lab)
        .but(Waits.changes())
        .but(Operations.statistics())
        .call(
            Bounds.requirement(),
            one -> {
              one.running().untilItWaits();
              one.control().cancel();
              one.mustEnd("was cancelled");
            });
  }

  /** Calls all at once, interrupts each. If this fails, an interrupt is caught and forgotten. */
  @Test
  @Tag(Ids.DEAD_024)
  default void anInterruptEndsEveryOtherOperation(Lab lab) {
    Others.of(lab)
        .but(List.of(Operation.SUSPEND))
        .keepingFlags()
        .call(
            Bounds.requirement(),
            one -> {
              one.running().untilItWaits();
              one.running().interrupt();
              one.mustEnd("was interrupted");
            });
  }
}

package org.polyvisor.conformance.area;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.LifecycleFacet;

/**
 * Operation by state: what is taken, what is refused, what comes of it.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface LifecycleRequirements {
  /** Starts a stopped domain. If this fails, look at the reason kept at start. */
  @Test
  @Tag(Ids.LIFE_001)
  default void startingAStoppedDomainBootsIt(Lab lab) {
    Steps.leadsTo(lab, Operation.START, GuestState.SHUTOFF, StateReason.RUNNING_BOOTED);
  }

  /** Starts a running domain. If this fails, look at the driver's table of states. */
  @Test
  @Tag(Ids.LIFE_002)
  default void startingARunningDomainIsRefused(Lab lab) {
    Steps.refused(lab, Operation.START, GuestState.RUNNING);
  }

  /** Starts a paused domain. If this fails, look at the driver's table of states. */
  @Test
  @Tag(Ids.LIFE_003)
  default void startingAPausedDomainIsRefused(Lab lab) {
    Steps.refused(lab, Operation.START, GuestState.PAUSED);
  }

  /**
   * Suspends a running domain. If this fails, look at whether the driver waits until it is paused.
   */
  @Test
  @Tag(Ids.LIFE_004)
  default void suspendingARunningDomainPausesIt(Lab lab) {
    Steps.leadsTo(lab, Operation.SUSPEND, GuestState.RUNNING, StateReason.PAUSED_USER);
  }

  /** Suspends a paused domain. If this fails, the driver refuses what is so already. */
  @Test
  @Tag(Ids.LIFE_005)
  default void suspendingAPausedDomainIsNoError(Lab lab) {
    Steps.leadsTo(lab, Operation.SUSPEND, GuestState.PAUSED, StateReason.PAUSED_USER);
  }

  /** Suspends a stopped domain. If this fails, look at the driver's table of states. */
  @Test
  @Tag(Ids.LIFE_006)
  default void suspendingAStoppedDomainIsRefused(Lab lab) {
    Steps.refused(lab, Operation.SUSPEND, GuestState.SHUTOFF);
  }

  /** Resumes a paused domain. If this fails, look at the reason kept at resume. */
  @Test
  @Tag(Ids.LIFE_007)
  default void resumingAPausedDomainLetsItRun(Lab lab) {
    Steps.leadsTo(lab, Operation.RESUME, GuestState.PAUSED, StateReason.RUNNING_UNPAUSED);
  }

  /** Resumes a running domain. If this fails, look at the driver's table of states. */
  @Test
  @Tag(Ids.LIFE_008)
  default void resumingARunningDomainIsRefused(Lab lab) {
    Steps.refused(lab, Operation.RESUME, GuestState.RUNNING);
  }

  /** Resumes a stopped domain. If this fails, look at the driver's table of states. */
  @Test
  @Tag(Ids.LIFE_009)
  default void resumingAStoppedDomainIsRefused(Lab lab) {
    Steps.refused(lab, Operation.RESUME, GuestState.SHUTOFF);
  }

  /** Destroys a running domain. If this fails, look at whether the driver waits for the end. */
  @Test
  @Tag(Ids.LIFE_010)
  default void destroyingARunningDomainStopsIt(Lab lab) {
    Steps.destroyed(lab, GuestState.RUNNING);
  }

  /** Destroys a paused domain. If this fails, look at whether the driver waits for the end. */
  @Test
  @Tag(Ids.LIFE_011)
  default void destroyingAPausedDomainStopsIt(Lab lab) {
    Steps.destroyed(lab, GuestState.PAUSED);
  }

  /** Destroys a stopped domain. If this fails, look at the driver's table of states. */
  @Test
  @Tag(Ids.LIFE_012)
  default void destroyingAStoppedDomainIsRefused(Lab lab) {
    Steps.refused(lab, Operation.DESTROY, GuestState.SHUTOFF);
  }

  /** Shuts a stopped domain down. If this fails, look at the driver's table of states. */
  @Test
  @Tag(Ids.LIFE_013)
  default void shuttingDownAStoppedDomainIsRefused(Lab lab) {
    Steps.refused(lab, Operation.SHUTDOWN, GuestState.SHUTOFF);
  }

  /** Reboots a stopped domain. If this fails, look at the driver's table of states. */
  @Test
  @Tag(Ids.LIFE_014)
  default void rebootingAStoppedDomainIsRefused(Lab lab) {
    Steps.refused(lab, Operation.REBOOT, GuestState.SHUTOFF);
  }

  /** Resets a stopped domain. If this fails, look at the driver's table of states. */
  @Test
  @Tag(Ids.LIFE_015)
  default void resettingAStoppedDomainIsRefused(Lab lab) {
    Steps.refused(lab, Operation.RESET, GuestState.SHUTOFF);
  }

  /** Resets a running domain. If this fails, the reset stops it. */
  @Test
  @Tag(Ids.LIFE_016)
  default void aRunningDomainThatIsResetStillRuns(Lab lab) {
    Steps.leavesIn(lab, Operation.RESET, GuestState.RUNNING, DomainState.RUNNING);
  }

  /** Resets a paused domain. If this fails, the reset starts its CPUs. */
  @Test
  @Tag(Ids.LIFE_017)
  default void aPausedDomainThatIsResetStaysPaused(Lab lab) {
    Steps.leavesIn(lab, Operation.RESET, GuestState.PAUSED, DomainState.PAUSED);
  }

  /**
   * Asks a running guest to shut down. If this fails, look at what is done when a guest does not
   * listen: nothing.
   */
  @Test
  @Tag(Ids.LIFE_018)
  default void aRunningDomainTakesAShutdownRequest(Lab lab) {
    lab.needs(Operation.SHUTDOWN);
    Guest guest = lab.guest(GuestState.RUNNING);
    guest.run(Operation.SHUTDOWN);
    StateReason reason = guest.info().reason();
    boolean fits =
        reason.state() == DomainState.RUNNING
            || reason.state() == DomainState.SHUTDOWN
            || reason == StateReason.SHUTOFF_SHUTDOWN;
    Expect.that(fits, "after shutdown: " + reason.state() + ", " + reason);
  }

  /**
   * Asks a running guest to reboot. If this fails, the reboot is done as stop and start in sight.
   */
  @Test
  @Tag(Ids.LIFE_019)
  default void aRunningDomainTakesARebootRequest(Lab lab) {
    lab.needs(Operation.REBOOT);
    Guest guest = lab.guest(GuestState.RUNNING);
    guest.run(Operation.REBOOT);
    Expect.that(guest.info().active(), "the domain is not active after reboot");
  }

  /**
   * Suspends with a flag that nobody knows. If this fails, flags are looked for one by one and the
   * rest is ignored: refuse what is left.
   */
  @Test
  @Tag(Ids.LIFE_020)
  default void anUnknownFlagIsRefused(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    DomainInfo before = guest.info();
    LifecycleFacet facet = lab.main().facet(LifecycleFacet.class);
    Expect.refusal(
        OperationUnsupportedException.class,
        "suspend with an unknown flag",
        () -> facet.suspend(lab.main().call(), Steps.unknownFlag(guest.identity())));
    Steps.unchanged(before, guest.info());
  }

  /**
   * Calls each operation that is offered on a UUID that nobody has. If this fails, look at whether
   * the domain is found before the state is checked.
   */
  @Test
  @Tag(Ids.LIFE_021)
  default void everyOperationOnNobodyIsNoDomain(Lab lab) {
    lab.mayChange();
    DomainRef nobody = Operations.nobody();
    List<Operation> offered = Operations.lifecycle().stream().filter(lab.main()::offers).toList();
    if (offered.isEmpty()) {
      throw lab.notOffered("no lifecycle operation");
    }
    for (Operation operation : offered) {
      Expect.refusal(
          ErrorCode.NO_DOMAIN, operation + " of nobody", () -> lab.main().run(operation, nobody));
    }
  }
}

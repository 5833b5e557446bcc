package org.polyvisor.conformance.area;

import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;

/**
 * What holds for the lifecycle as a whole.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface LifecycleRuleRequirements {

  /** If this fails, the flag is taken and ignored. */
  @Test
  @Tag(Ids.LIFE_022)
  default void startingPausedLeavesItPaused(Lab lab) {
    lab.needs(Operation.START);
    Guest guest = lab.guest(GuestState.SHUTOFF);
    LifecycleRequest request = LifecycleRequest.of(guest.identity(), Set.of(LifecycleFlag.PAUSED));
    try {
      lab.main().facet(LifecycleFacet.class).start(lab.main().call(), request);
    } catch (OperationUnsupportedException e) {
      Expect.same(DomainState.SHUTOFF, guest.info().state(), "the state after a refusal");
      return;
    }
    Expect.same(DomainState.PAUSED, guest.info().state(), "the state after a start with paused");
  }

  /** If this fails, something of the last run is still held. */
  @Test
  @Tag(Ids.LIFE_023)
  default void aDestroyedDomainCanBeStartedAgain(Lab lab) {
    lab.needs(Operation.START);
    Guest guest = lab.guest(GuestState.RUNNING);
    Steps.mustBePersistent(lab, guest);
    Stops.stop(lab, guest);
    guest.run(Operation.START);
    Expect.same(DomainState.RUNNING, guest.info().state(), "the state after a second start");
  }

  /** If this fails, the pause outlives the run. */
  @Test
  @Tag(Ids.LIFE_024)
  default void aPauseEndsWithTheRun(Lab lab) {
    lab.needs(Operation.START);
    Guest guest = lab.guest(GuestState.PAUSED);
    Steps.mustBePersistent(lab, guest);
    Stops.stop(lab, guest);
    guest.run(Operation.START);
    Expect.same(DomainState.RUNNING, guest.info().state(), "the state after a start");
  }

  /** If this fails, one of the operations does not look at its flags. */
  @Test
  @Tag(Ids.LIFE_025)
  default void eachOperationRefusesAnUnknownFlag(Lab lab) {
    Flagged.eachRefused(lab);
  }

  /** If this fails, operations look domains up by name. */
  @Test
  @Tag(Ids.LIFE_026)
  default void anOperationGoesByUuid(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Guest guest = lab.guest(GuestState.RUNNING);
    lab.main().run(Operation.SUSPEND, DomainRef.of(guest.identity().uuid(), lab.freshName()));
    Expect.same(DomainState.PAUSED, guest.info().state(), "the state after suspend");
  }

  /**
   * Walks through operations at random, by the seed. If this fails, an operation leaves something
   * behind that the next one stumbles on: the calls made show the way.
   */
  @Test
  @Tag(Ids.LIFE_027)
  default void aRandomWalkKeepsToTheTable(Lab lab) {
    Walk.of(lab).go(40);
  }

  /** If this fails, ids are counted where they are shown. */
  @Test
  @Tag(Ids.LIFE_028)
  default void theIdStaysWhileItIsActive(Lab lab) {
    lab.needs(Operation.SUSPEND, Operation.RESUME);
    Guest guest = lab.guest(GuestState.RUNNING);
    OptionalInt before = guest.ref().id();
    guest.run(Operation.SUSPEND);
    Expect.same(before, guest.ref().id(), "the id while it is paused");
    guest.run(Operation.RESUME);
    Expect.same(before, guest.ref().id(), "the id when it runs again");
  }

  /** If this fails, look at which domain the hypervisor is told about. */
  @Test
  @Tag(Ids.LIFE_029)
  default void anOperationLeavesTheOthersAlone(Lab lab) {
    lab.needs(Operation.SUSPEND);
    Guest other = lab.guest(GuestState.RUNNING);
    Guest guest = lab.guest(GuestState.RUNNING);
    DomainInfo before = other.info();
    guest.run(Operation.SUSPEND);
    Steps.unchanged(before, other.info());
  }
}

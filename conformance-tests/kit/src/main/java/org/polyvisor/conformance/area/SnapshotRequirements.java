package org.polyvisor.conformance.area;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotInfo;

/**
 * Snapshots, and going back to them.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SnapshotRequirements {
  /** If this fails, what was taken is not kept. */
  @Test
  @Tag(Ids.SNAP_001)
  default void aSnapshotIsListedByItsName(Lab lab) {
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    Expect.same("one", snaps.takeNamed("one").name(), "the name of what was taken");
    Expect.same(Set.of("one"), snaps.names(), "the names listed");
  }

  /** If this fails, the pause for the snapshot does not end. */
  @Test
  @Tag(Ids.SNAP_002)
  default void aRunningDomainGoesOn(Lab lab) {
    Snaps.ofA(lab, GuestState.RUNNING).leavesIn(DomainState.RUNNING);
  }

  /** If this fails, whoever takes a snapshot lets the domain run. */
  @Test
  @Tag(Ids.SNAP_003)
  default void aPausedDomainStaysPaused(Lab lab) {
    Snaps.ofA(lab, GuestState.PAUSED).leavesIn(DomainState.PAUSED);
  }

  /** If this fails, look at what becomes the current one. */
  @Test
  @Tag(Ids.SNAP_004)
  default void theNextIsAChildOfTheCurrentOne(Lab lab) {
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    snaps.takeNamed("one");
    Expect.same(Optional.of("one"), snaps.current(), "the current one");
    snaps.takeNamed("two");
    Expect.same(Optional.of("one"), snaps.find("two").parent(), "the parent of the second");
    Expect.same(Optional.of("two"), snaps.current(), "the current one after the second");
    Expect.that(!snaps.find("one").current(), "both are current");
  }

  /** Takes two in a moment. If this fails, names are made of the time alone. */
  @Test
  @Tag(Ids.SNAP_005)
  default void aNameIsMadeUp(Lab lab) {
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    SnapshotInfo first = snaps.take("<domainsnapshot/>");
    SnapshotInfo second = snaps.take("<domainsnapshot/>");
    Expect.that(!first.name().isEmpty(), "the name that was made up is empty");
    Expect.same(Set.of(first.name(), second.name()), snaps.names(), "the names listed");
    Expect.same(2, snaps.all().size(), "how many there are");
  }

  /** If this fails, a snapshot is overwritten. */
  @Test
  @Tag(Ids.SNAP_006)
  default void aSnapshotNameThatIsTakenIsRefused(Lab lab) {
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    snaps.takeNamed("one");
    snaps.refused(ErrorCode.OPERATION_FAILED, Snaps.xml("one"));
    Expect.same(1, snaps.all().size(), "how many there are");
  }

  /** If this fails, look at what becomes of the parser's exceptions. */
  @Test
  @Tag(Ids.SNAP_007)
  default void aSnapshotThatIsNoneIsRefused(Lab lab) {
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    String entity = "<!DOCTYPE domainsnapshot [<!ENTITY a 'one'>]>" + Snaps.xml("&a;");
    for (String xml : new String[] {"", "<domainsnapshot>", "<domain/>", entity}) {
      Expect.refusal(
          InvalidDefinitionException.class, "taking '" + xml + "'", () -> snaps.take(xml));
    }
    Expect.same(Set.of(), snaps.names(), "the snapshots after refusals");
  }

  /** If this fails, the XML is another one's. */
  @Test
  @Tag(Ids.SNAP_008)
  default void theXmlHasTheName(Lab lab) {
    lab.needs(Operation.SNAPSHOT_XML);
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    snaps.takeNamed("one");
    snaps.takeNamed("two");
    DomainXml xml = DomainXml.parse(snaps.xmlOf("one"));
    Expect.same("domainsnapshot", xml.rootName(), "the root");
    Expect.same("one", xml.child("name"), "the name");
  }

  /** If this fails, one of the operations does not look for it first. */
  @Test
  @Tag(Ids.SNAP_009)
  default void aSnapshotThatIsNotThereIsSaidToBeMissing(Lab lab) {
    lab.needs(Operation.SNAPSHOT_XML, Operation.DELETE_SNAPSHOT, Operation.REVERT_TO_SNAPSHOT);
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    snaps.takeNamed("one");
    snaps.isMissing("On");
    snaps.isMissing("ONE");
  }

  /** Deletes the middle one of three. If this fails, its child goes with it, or has no parent. */
  @Test
  @Tag(Ids.SNAP_010)
  default void theChildrenOfADeletedOneGoToItsParent(Lab lab) {
    lab.needs(Operation.DELETE_SNAPSHOT);
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    snaps.takeNamed("one");
    snaps.takeNamed("two");
    snaps.takeNamed("three");
    snaps.delete("two");
    Expect.same(Set.of("one", "three"), snaps.names(), "the snapshots that are left");
    Expect.same(Optional.of("one"), snaps.find("three").parent(), "the parent of the child");
    snaps.delete("one");
    Expect.same(Optional.empty(), snaps.find("three").parent(), "the parent, the first being gone");
  }

  /** If this fails, only what the domain is made of comes back. */
  @Test
  @Tag(Ids.SNAP_011)
  default void goingBackBringsTheRunStateBack(Lab lab) {
    lab.needs(Operation.REVERT_TO_SNAPSHOT, Operation.DESTROY, Operation.SUSPEND);
    Snaps snaps = Snaps.ofA(lab, GuestState.RUNNING);
    snaps.takeNamed("one");
    snaps.guest().run(Operation.SUSPEND);
    snaps.revert("one");
    Expect.same(DomainState.RUNNING, snaps.guest().info().state(), "the state, back from a pause");
    Stops.stop(lab, snaps.guest());
    snaps.revert("one");
    Expect.same(DomainState.RUNNING, snaps.guest().info().state(), "the state, back from off");
  }

  /** If this fails, a domain that runs goes on when its memory has gone. */
  @Test
  @Tag(Ids.SNAP_012)
  default void goingBackToAStoppedOneStops(Lab lab) {
    lab.needs(Operation.REVERT_TO_SNAPSHOT, Operation.START);
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    snaps.takeNamed("one");
    snaps.guest().run(Operation.START);
    snaps.revert("one");
    Expect.same(DomainState.SHUTOFF, snaps.guest().info().state(), "the state after going back");
  }

  /** If this fails, the next snapshot gets the wrong parent. */
  @Test
  @Tag(Ids.SNAP_013)
  default void goingBackMakesItTheCurrentOne(Lab lab) {
    lab.needs(Operation.REVERT_TO_SNAPSHOT);
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    snaps.takeNamed("one");
    snaps.takeNamed("two");
    snaps.revert("one");
    Expect.same(Optional.of("one"), snaps.current(), "the current one after going back");
    snaps.takeNamed("three");
    Expect.same(Optional.of("one"), snaps.find("three").parent(), "the parent of the next");
  }

  /** Defines the domain anew meanwhile. If this fails, its definition of now stays. */
  @Test
  @Tag(Ids.SNAP_014)
  default void goingBackBringsTheDefinitionBack(Lab lab) {
    lab.needs(Operation.REVERT_TO_SNAPSHOT, Operation.DEFINE);
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    String before = Saves.title(lab, snaps.guest().identity());
    snaps.takeNamed("one");
    Saves.entitle(lab, snaps.guest().identity(), "defined later");
    snaps.revert("one");
    Expect.same(before, Saves.title(lab, snaps.guest().identity()), "the title after going back");
  }

  /** Deletes the last of three. If this fails, none is current, and the next has no parent. */
  @Test
  @Tag(Ids.SNAP_022)
  default void theParentOfADeletedOneBecomesTheCurrentOne(Lab lab) {
    lab.needs(Operation.DELETE_SNAPSHOT);
    Snaps snaps = Snaps.ofThree(lab);
    snaps.delete("three");
    Expect.same(Optional.of("two"), snaps.current(), "the current one");
  }

  /** Looks twice. If this fails, it is the time of the question, or of another unit. */
  @Test
  @Tag(Ids.SNAP_023)
  default void aSnapshotIsOfWhenItWasTaken(Lab lab) {
    Instant before = Instant.now();
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    snaps.takeNamed("one");
    Instant created =
        snaps.find("one").createdAt().orElseThrow(() -> lab.notDrivable("nothing says when"));
    Samplings.clockGoesOn(Instant.now());
    Duration since = Duration.between(before, created).abs();
    Expect.that(since.compareTo(Bounds.requirement()) < 0, "the snapshot is of " + created);
    Expect.same(Optional.of(created), snaps.find("one").createdAt(), "when, asked again");
  }

  /** If this fails, the text is not kept, or is another one's. */
  @Test
  @Tag(Ids.SNAP_024)
  default void whatSomebodySaidOfASnapshotIsKept(Lab lab) {
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    snaps.take(
        "<domainsnapshot><name>one</name><description>a &lt; b</description></domainsnapshot>");
    snaps.takeNamed("two");
    Expect.same("a < b", snaps.find("one").description().orElse("a < b"), "what was said");
    Expect.same(Optional.empty(), snaps.find("two").description(), "what nobody said");
  }

  /** If this fails, one of the operations does not look at its flags. */
  @Test
  @Tag(Ids.SNAP_015)
  default void anUnknownFlagOfASnapshotIsRefused(Lab lab) {
    lab.needs(Operation.SNAPSHOT_XML, Operation.DELETE_SNAPSHOT, Operation.REVERT_TO_SNAPSHOT);
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    snaps.takeNamed("one");
    snaps.flagsRefused("one");
  }

  /** If this fails, names are looked up over all domains. */
  @Test
  @Tag(Ids.SNAP_016)
  default void eachDomainHasNamesOfItsOwn(Lab lab) {
    Snaps first = Snaps.ofA(lab, GuestState.SHUTOFF);
    Snaps second = Snaps.ofA(lab, GuestState.SHUTOFF);
    first.takeNamed("one");
    Expect.same(Set.of(), second.names(), "the snapshots of the other domain");
    second.takeNamed("one");
    Expect.same(Set.of("one"), second.names(), "its snapshots after it has its own");
  }
}

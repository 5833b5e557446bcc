package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotFlag;
import org.polyvisor.model.SnapshotInfo;
import org.polyvisor.spi.SnapshotCreation;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.SnapshotRequest;

/** The snapshots of one guest. */
final class Snaps {
  private static final Set<SnapshotFlag> UNKNOWN = Set.of(SnapshotFlag.named("polyvisor-unknown"));

  private final Lab lab;
  private final Guest guest;
  private final SnapshotFacet facet;

  private Snaps(Lab lab, GuestState state) {
    this.lab = lab;
    lab.needs(Operation.CREATE_SNAPSHOT, Operation.SNAPSHOTS);
    guest = lab.own(state);
    facet = lab.main().facet(SnapshotFacet.class);
  }

  static Snaps ofA(Lab lab, GuestState state) {
    return new Snaps(lab, state);
  }

  /** Of a stopped guest with three, each a child of the one before. */
  static Snaps ofThree(Lab lab) {
    Snaps snaps = ofA(lab, GuestState.SHUTOFF);
    snaps.takeNamed("one");
    snaps.takeNamed("two");
    snaps.takeNamed("three");
    return snaps;
  }

  Guest guest() {
    return guest;
  }

  static String xml(String name) {
    return "<domainsnapshot><name>" + name + "</name></domainsnapshot>";
  }

  /** Takes one; it is deleted at the end. */
  SnapshotInfo take(String xml, SnapshotFlag... flags) {
    SnapshotCreation creation = SnapshotCreation.of(guest.identity(), xml, Set.of(flags));
    SnapshotInfo taken = facet.createSnapshot(lab.main().call(), creation);
    lab.afterwards(() -> forget(taken.name()));
    return taken;
  }

  SnapshotInfo takeNamed(String name) {
    return take(xml(name));
  }

  private void forget(String name) {
    try {
      if (lab.again().offers(Operation.DELETE_SNAPSHOT) && names().contains(name)) {
        delete(name);
      }
    } catch (NoSuchDomainException e) {
      // It went with its domain.
      return;
    }
  }

  List<SnapshotInfo> all() {
    return facet.snapshots(lab.main().call(), guest.identity());
  }

  Set<String> names() {
    return all().stream().map(SnapshotInfo::name).collect(Collectors.toCollection(TreeSet::new));
  }

  SnapshotInfo find(String name) {
    return all().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("snapshot '" + name + "' is not listed: " + all()));
  }

  Optional<String> current() {
    List<String> current =
        all().stream().filter(SnapshotInfo::current).map(SnapshotInfo::name).toList();
    Expect.that(current.size() < 2, "there is more than one current snapshot: " + current);
    return current.stream().findFirst();
  }

  String xmlOf(String name) {
    return facet.snapshotXml(lab.main().call(), request(name));
  }

  void delete(String name, SnapshotFlag... flags) {
    facet.deleteSnapshot(lab.main().call(), request(name, flags));
  }

  void revert(String name, SnapshotFlag... flags) {
    facet.revertToSnapshot(lab.main().call(), request(name, flags));
  }

  private SnapshotRequest request(String name, SnapshotFlag... flags) {
    return SnapshotRequest.of(guest.identity(), name, Set.of(flags));
  }

  /** Taking this is refused, and the list is as it was. */
  void refused(ErrorCode code, String xml) {
    Set<String> before = names();
    Expect.refusal(code, "taking a snapshot", () -> take(xml));
    Expect.same(before, names(), "the snapshots after a refusal");
  }

  /** Each operation on a snapshot of this name says that there is none. */
  void isMissing(String name) {
    missing("its XML", () -> xmlOf(name));
    missing("deleting it", () -> delete(name));
    missing("going back to it", () -> revert(name));
  }

  private static void missing(String what, Runnable body) {
    Expect.refusal(ErrorCode.NO_DOMAIN_SNAPSHOT, what + " of a snapshot that is not there", body);
  }

  /** Each operation refuses a flag that nobody knows. */
  void flagsRefused(String name) {
    SnapshotRequest request = SnapshotRequest.of(guest.identity(), name, UNKNOWN);
    SnapshotCreation creation = SnapshotCreation.of(guest.identity(), xml(name + "-2"), UNKNOWN);
    Set<String> before = names();
    unsupported("creating", () -> facet.createSnapshot(lab.main().call(), creation));
    unsupported("XML", () -> facet.snapshotXml(lab.main().call(), request));
    unsupported("deleting", () -> facet.deleteSnapshot(lab.main().call(), request));
    unsupported("reverting", () -> facet.revertToSnapshot(lab.main().call(), request));
    Expect.same(before, names(), "the snapshots after refusals");
  }

  private static void unsupported(String what, Runnable body) {
    Expect.refusal(OperationUnsupportedException.class, what + " with an unknown flag", body);
  }

  /** Taking one leaves the domain in the state that it is in, and says that it is. */
  void leavesIn(DomainState state) {
    SnapshotInfo taken = takeNamed("one");
    Expect.same(state, taken.state(), "the state in the snapshot");
    Expect.same(state, guest.info().state(), "the state after the snapshot");
  }
}

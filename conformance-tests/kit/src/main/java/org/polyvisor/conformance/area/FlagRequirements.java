package org.polyvisor.conformance.area;

import java.nio.file.Path;
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
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotFlag;

/**
 * A flag does what it says, or is refused.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FlagRequirements {
  /** If this fails, create does not look at its flags. */
  @Test
  @Tag(Ids.DEFI_028)
  default void creatingWithAnUnknownFlagIsRefused(Lab lab) {
    lab.needs(Operation.CREATE);
    DomainRef wanted = Definitions.fresh(lab);
    Expect.refusal(
        OperationUnsupportedException.class,
        "creating with an unknown flag",
        () -> Wanted.create(lab, wanted, Flagged.UNKNOWN));
    Expect.that(!lab.main().domains().contains(wanted), wanted + " is there after a refusal");
  }

  /** If this fails, the flag is taken and ignored. */
  @Test
  @Tag(Ids.DEFI_029)
  default void creatingPausedLeavesItPaused(Lab lab) {
    lab.needs(Operation.CREATE);
    DomainRef wanted = Definitions.fresh(lab);
    if (Wanted.isTaken(() -> Wanted.create(lab, wanted, LifecycleFlag.PAUSED))) {
      Expect.same(DomainState.PAUSED, lab.main().info(wanted).state(), "the state of a new one");
    }
  }

  /** Saves a paused domain. If this fails, the flag is taken and ignored. */
  @Test
  @Tag(Ids.SAVE_019)
  default void startingAnewThrowsAManagedSaveAway(Lab lab) {
    lab.needs(Operation.MANAGED_SAVE, Operation.START);
    Guest guest = lab.guest(GuestState.PAUSED);
    Saves.managed(lab, guest);
    if (Wanted.isTaken(() -> Wanted.start(lab, guest, LifecycleFlag.FORCE_BOOT))) {
      Expect.same(DomainState.RUNNING, guest.info().state(), "the state after a new boot");
      Expect.same(false, guest.info().managedSave().orElse(false), "whether it is still there");
    } else {
      Expect.same(DomainState.SHUTOFF, guest.info().state(), "the state after a refusal");
    }
  }

  /** Undefines and defines again. If this fails, the next start goes on from what was saved. */
  @Test
  @Tag(Ids.SAVE_020)
  default void undefiningWithItThrowsAManagedSaveAway(Lab lab) {
    lab.needs(Operation.MANAGED_SAVE, Operation.UNDEFINE, Operation.START);
    Guest guest = lab.own(GuestState.PAUSED);
    Saves.managed(lab, guest);
    if (Wanted.isTaken(() -> Wanted.undefine(lab, guest, LifecycleFlag.MANAGED_SAVE))) {
      Definitions.define(lab, Definitions.xml(lab, guest.identity()));
      Saves.startsAs(lab, DomainState.RUNNING, guest);
    } else {
      Expect.same(true, guest.info().managedSave().orElse(true), "whether it is still there");
    }
  }

  /** If this fails, one of the flags is taken and ignored. */
  @Test
  @Tag(Ids.SAVE_021)
  default void restoringHeedsHowItIsToRun(Lab lab) {
    lab.needs(Operation.SAVE, Operation.RESTORE);
    Guest paused = lab.guest(GuestState.PAUSED);
    Path ofPaused = Saves.saved(lab, paused);
    if (Wanted.isTaken(() -> Wanted.restore(lab, ofPaused, LifecycleFlag.RUNNING))) {
      Expect.same(DomainState.RUNNING, paused.info().state(), "the state, restored to run");
    }
    Guest running = lab.guest(GuestState.RUNNING);
    Path ofRunning = Saves.saved(lab, running);
    if (Wanted.isTaken(() -> Wanted.restore(lab, ofRunning, LifecycleFlag.PAUSED))) {
      Expect.same(DomainState.PAUSED, running.info().state(), "the state, restored to be paused");
    }
  }

  /** Deletes the middle one of three. If this fails, the flag is taken and ignored. */
  @Test
  @Tag(Ids.SNAP_017)
  default void deletingWithItTakesTheChildrenToo(Lab lab) {
    lab.needs(Operation.DELETE_SNAPSHOT);
    Snaps snaps = Snaps.ofThree(lab);
    if (Wanted.isTaken(() -> snaps.delete("two", SnapshotFlag.CHILDREN))) {
      Expect.same(Set.of("one"), snaps.names(), "the snapshots that are left");
    } else {
      Expect.same(Set.of("one", "two", "three"), snaps.names(), "the snapshots after a refusal");
    }
  }

  /** Deletes below the first of three. If this fails, the flag is taken and ignored. */
  @Test
  @Tag(Ids.SNAP_018)
  default void deletingWithItTakesTheChildrenAlone(Lab lab) {
    lab.needs(Operation.DELETE_SNAPSHOT);
    Snaps snaps = Snaps.ofThree(lab);
    if (Wanted.isTaken(() -> snaps.delete("one", SnapshotFlag.CHILDREN_ONLY))) {
      Expect.same(Set.of("one"), snaps.names(), "the snapshots that are left");
    } else {
      Expect.same(Set.of("one", "two", "three"), snaps.names(), "the snapshots after a refusal");
    }
  }

  /** If this fails, one of the flags is taken and ignored. */
  @Test
  @Tag(Ids.SNAP_019)
  default void goingBackHeedsHowItIsToRun(Lab lab) {
    lab.needs(Operation.REVERT_TO_SNAPSHOT);
    Snaps running = Snaps.ofA(lab, GuestState.RUNNING);
    running.takeNamed("one");
    if (Wanted.isTaken(() -> running.revert("one", SnapshotFlag.PAUSED))) {
      Expect.same(DomainState.PAUSED, running.guest().info().state(), "the state, to be paused");
    }
    Snaps stopped = Snaps.ofA(lab, GuestState.SHUTOFF);
    stopped.takeNamed("one");
    if (Wanted.isTaken(() -> stopped.revert("one", SnapshotFlag.RUNNING))) {
      Expect.same(DomainState.RUNNING, stopped.guest().info().state(), "the state, to run");
    }
  }

  /** If this fails, the flag is taken and ignored. */
  @Test
  @Tag(Ids.SNAP_020)
  default void takingOneWithItStopsTheDomain(Lab lab) {
    Snaps snaps = Snaps.ofA(lab, GuestState.RUNNING);
    boolean taken = Wanted.isTaken(() -> snaps.take(Snaps.xml("one"), SnapshotFlag.HALT));
    Expect.same(
        taken ? DomainState.SHUTOFF : DomainState.RUNNING,
        snaps.guest().info().state(),
        "the state after a snapshot with halt");
  }

  /** If this fails, the flag is taken and ignored. */
  @Test
  @Tag(Ids.SNAP_021)
  default void takingOneWithItKeepsNoRecord(Lab lab) {
    Snaps snaps = Snaps.ofA(lab, GuestState.SHUTOFF);
    if (Wanted.isTaken(() -> snaps.take(Snaps.xml("one"), SnapshotFlag.NO_METADATA))) {
      Expect.same(Set.of(), snaps.names(), "the snapshots that are known");
    }
  }
}

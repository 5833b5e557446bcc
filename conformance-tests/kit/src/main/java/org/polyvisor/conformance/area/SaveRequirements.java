package org.polyvisor.conformance.area;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.SaveRequest;

/**
 * Saving domains to files, and bringing them back.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SaveRequirements {
  /** If this fails, the domain goes on after it was saved, or why it stopped is not told. */
  @Test
  @Tag(Ids.SAVE_001)
  default void savingStopsTheDomain(Lab lab) {
    lab.needs(Operation.SAVE);
    Guest guest = lab.guest(GuestState.RUNNING);
    Saves.saved(lab, guest);
    Expect.same(StateReason.SHUTOFF_SAVED, guest.info().reason(), "the reason after save");
  }

  /** If this fails, there is a file with no memory in it. */
  @Test
  @Tag(Ids.SAVE_002)
  default void savingAStoppedDomainIsRefused(Lab lab) {
    Steps.refused(lab, Operation.SAVE, GuestState.SHUTOFF);
  }

  /** If this fails, a transient domain stays listed. */
  @Test
  @Tag(Ids.SAVE_003)
  default void aTransientDomainThatIsSavedIsGone(Lab lab) {
    lab.needs(Operation.SAVE, Operation.CREATE);
    Path file = Saves.file(lab);
    DomainRef made = Definitions.create(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    Saves.facet(lab).save(lab.main().call(), SaveRequest.of(made, file.toString()));
    Expect.refusal(ErrorCode.NO_DOMAIN, "info of " + made, () -> lab.main().info(made));
  }

  /** Saves into a folder that is not there. If this fails, the domain is stopped too early. */
  @Test
  @Tag(Ids.SAVE_004)
  default void aFileThatCannotBeWrittenChangesNothing(Lab lab) {
    lab.needs(Operation.SAVE);
    String file = Saves.file(lab).resolve("a.save").toString();
    Guest guest = lab.guest(GuestState.RUNNING);
    DomainInfo before = guest.info();
    Expect.refusal(
        "saving to a folder that is not there",
        () -> Saves.facet(lab).save(lab.main().call(), SaveRequest.of(guest.identity(), file)));
    Steps.unchanged(before, guest.info());
  }

  /** If this fails, look at what of the run state is in the file. */
  @Test
  @Tag(Ids.SAVE_005)
  default void aRunningDomainComesBackRunning(Lab lab) {
    Saves.comesBack(lab, GuestState.RUNNING);
  }

  /** If this fails, the file does not say that the domain was paused. */
  @Test
  @Tag(Ids.SAVE_006)
  default void aPausedDomainComesBackPaused(Lab lab) {
    Saves.comesBack(lab, GuestState.PAUSED);
  }

  /** Restores, destroys, restores. If this fails, the file is used up. */
  @Test
  @Tag(Ids.SAVE_007)
  default void theFileStays(Lab lab) {
    lab.needs(Operation.SAVE, Operation.RESTORE, Operation.DESTROY);
    Guest guest = lab.guest(GuestState.RUNNING);
    Path file = Saves.saved(lab, guest);
    Saves.restore(lab, file);
    Stops.stop(lab, guest);
    Saves.restore(lab, file);
    Expect.that(guest.info().active(), guest + " is not active after a second restore");
  }

  /** If this fails, a definition is made of what was saved. */
  @Test
  @Tag(Ids.SAVE_008)
  default void oneThatIsNotDefinedBecomesTransient(Lab lab) {
    lab.needs(Operation.SAVE, Operation.RESTORE, Operation.UNDEFINE);
    Guest guest = lab.guest(GuestState.RUNNING);
    Path file = Saves.saved(lab, guest);
    lab.main().run(Operation.UNDEFINE, guest.identity());
    lab.removeAfterwards(guest.identity().uuid());
    DomainRef restored = Saves.restore(lab, file);
    Optional<Boolean> persistent = lab.main().info(restored).persistent();
    Expect.same(Optional.of(false), persistent, "whether it is persistent");
  }

  /** If this fails, two guests write to the same disks. */
  @Test
  @Tag(Ids.SAVE_009)
  default void restoringAnActiveDomainIsRefused(Lab lab) {
    lab.needs(Operation.SAVE, Operation.RESTORE, Operation.START);
    Guest guest = lab.guest(GuestState.RUNNING);
    Path file = Saves.saved(lab, guest);
    guest.run(Operation.START);
    DomainInfo before = guest.info();
    Expect.refusal(
        ErrorCode.OPERATION_INVALID,
        "restoring a domain that runs",
        () -> Saves.restore(lab, file));
    Steps.unchanged(before, guest.info());
  }

  /** Defines the saved domain anew. If this fails, it comes back with its definition of now. */
  @Test
  @Tag(Ids.SAVE_010)
  default void itComesBackWithWhatItRanWith(Lab lab) {
    lab.needs(Operation.SAVE, Operation.RESTORE, Operation.DEFINE);
    Guest guest = lab.guest(GuestState.RUNNING);
    String before = Saves.title(lab, guest.identity());
    Path file = Saves.saved(lab, guest);
    Saves.entitle(lab, guest.identity(), "defined later");
    Saves.restore(lab, file);
    Expect.same(before, Saves.title(lab, guest.identity()), "the title that it runs with");
  }

  /** If this fails, the domain goes on, or nothing says that there is something to go on from. */
  @Test
  @Tag(Ids.SAVE_011)
  default void aManagedSaveStopsTheDomainAndIsShown(Lab lab) {
    lab.needs(Operation.MANAGED_SAVE);
    Guest guest = lab.guest(GuestState.RUNNING);
    Saves.managed(lab, guest);
    DomainInfo info = guest.info();
    Expect.same(DomainState.SHUTOFF, info.state(), "the state after a managed save");
    Expect.same(true, info.managedSave().orElse(true), "whether there is a managed save");
  }

  /** Saves a paused domain. If this fails, the next start boots. */
  @Test
  @Tag(Ids.SAVE_012)
  default void theNextStartGoesOnFromAManagedSave(Lab lab) {
    lab.needs(Operation.MANAGED_SAVE, Operation.START);
    Guest guest = lab.guest(GuestState.PAUSED);
    Saves.managed(lab, guest);
    Saves.startsAs(lab, DomainState.PAUSED, guest);
    Expect.same(false, guest.info().managedSave().orElse(false), "whether it is still there");
  }

  /** If this fails, an empty save hides the definition. */
  @Test
  @Tag(Ids.SAVE_013)
  default void aManagedSaveOfAStoppedDomainIsRefused(Lab lab) {
    Steps.refused(lab, Operation.MANAGED_SAVE, GuestState.SHUTOFF);
  }

  /** If this fails, a save is kept that nobody can start from. */
  @Test
  @Tag(Ids.SAVE_014)
  default void aManagedSaveOfATransientDomainIsRefused(Lab lab) {
    lab.needs(Operation.MANAGED_SAVE, Operation.CREATE);
    DomainRef made = Definitions.create(lab, Definitions.xml(lab, Definitions.fresh(lab)));
    DomainInfo before = lab.main().info(made);
    Expect.refusal(
        ErrorCode.OPERATION_INVALID,
        "a managed save of a transient domain",
        () -> lab.main().run(Operation.MANAGED_SAVE, made));
    Steps.unchanged(before, lab.main().info(made));
  }

  /** Saves a paused domain. If this fails, the next start still goes on from the save. */
  @Test
  @Tag(Ids.SAVE_015)
  default void withoutItsManagedSaveItBoots(Lab lab) {
    lab.needs(Operation.MANAGED_SAVE, Operation.REMOVE_MANAGED_SAVE, Operation.START);
    Guest guest = lab.guest(GuestState.PAUSED);
    Saves.managed(lab, guest);
    guest.run(Operation.REMOVE_MANAGED_SAVE);
    Saves.startsAs(lab, DomainState.RUNNING, guest);
  }

  /** If this fails, the code is another one. */
  @Test
  @Tag(Ids.SAVE_016)
  default void removingAManagedSaveThatIsNotThereIsRefused(Lab lab) {
    lab.needs(Operation.REMOVE_MANAGED_SAVE);
    Guest guest = lab.guest(GuestState.SHUTOFF);
    Expect.refusal(
        ErrorCode.SYSTEM_ERROR,
        "removing a managed save that is not there",
        () -> guest.run(Operation.REMOVE_MANAGED_SAVE));
  }

  /** If this fails, one of the operations does not look at its flags. */
  @Test
  @Tag(Ids.SAVE_017)
  default void anUnknownFlagOfSavingIsRefused(Lab lab) {
    lab.needs(Operation.SAVE);
    Saves.flagsRefused(lab, lab.guest(GuestState.RUNNING));
  }

  /** If this fails, the flags of restore are not looked at. */
  @Test
  @Tag(Ids.SAVE_018)
  default void anUnknownFlagOfRestoringIsRefused(Lab lab) {
    lab.needs(Operation.SAVE, Operation.RESTORE);
    Guest guest = lab.guest(GuestState.RUNNING);
    Path file = Saves.saved(lab, guest);
    DomainInfo before = guest.info();
    Saves.restoreFlagsRefused(lab, file);
    Steps.unchanged(before, guest.info());
  }
}

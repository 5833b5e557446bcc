package org.polyvisor.conformance.area;

import java.nio.file.Files;
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
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.CoreDumpFacet;
import org.polyvisor.spi.SaveRequest;

/**
 * Memory that is written to a file while the domain goes on.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CoreDumpRequirements {
  private static void dump(Lab lab, Guest guest, Path file, Set<LifecycleFlag> flags) {
    lab.main()
        .facet(CoreDumpFacet.class)
        .coreDump(lab.main().call(), SaveRequest.of(guest.identity(), file.toString(), flags));
  }

  private static void goesOn(Lab lab, GuestState state) {
    lab.needs(Operation.CORE_DUMP);
    Path file = Saves.file(lab);
    Guest guest = lab.guest(state);
    dump(lab, guest, file, Set.of());
    Expect.that(Files.isRegularFile(file), "no file was written");
    Expect.that(file.toFile().length() > 0, "the file is empty");
    Expect.same(state.shown(), guest.info().state(), "the state after a core dump");
  }

  /** If this fails, the domain stays paused, or ends as if it were saved. */
  @Test
  @Tag(Ids.DUMP_001)
  default void aRunningDomainRunsOnOnceItsMemoryIsWritten(Lab lab) {
    goesOn(lab, GuestState.RUNNING);
  }

  /** If this fails, the domain is resumed whatever it did before. */
  @Test
  @Tag(Ids.DUMP_002)
  default void aPausedDomainStaysPausedOnceItsMemoryIsWritten(Lab lab) {
    goesOn(lab, GuestState.PAUSED);
  }

  /** If this fails, a file is made before the state is looked at. */
  @Test
  @Tag(Ids.DUMP_003)
  default void aStoppedDomainHasNoMemoryToWrite(Lab lab) {
    lab.needs(Operation.CORE_DUMP);
    Path file = Saves.file(lab);
    Guest guest = lab.guest(GuestState.SHUTOFF);
    DomainInfo before = guest.info();
    Expect.refusal(
        ErrorCode.OPERATION_INVALID,
        "a core dump of a stopped domain",
        () -> dump(lab, guest, file, Set.of()));
    Expect.that(!Files.exists(file), "a file is there after a refusal");
    Steps.unchanged(before, guest.info());
  }

  /** If this fails, the domain is paused, and left so when writing fails. */
  @Test
  @Tag(Ids.DUMP_004)
  default void aDumpThatCannotBeWrittenChangesNothing(Lab lab) {
    lab.needs(Operation.CORE_DUMP);
    Path file = Saves.file(lab).resolve("a.core");
    Guest guest = lab.guest(GuestState.RUNNING);
    DomainInfo before = guest.info();
    Expect.refusal(
        "a core dump to a folder that is not there", () -> dump(lab, guest, file, Set.of()));
    Steps.unchanged(before, guest.info());
  }

  /** If this fails, flags of a core dump are not looked at. */
  @Test
  @Tag(Ids.DUMP_005)
  default void aDumpWithAnUnknownFlagIsRefused(Lab lab) {
    lab.needs(Operation.CORE_DUMP);
    Path file = Saves.file(lab);
    Guest guest = lab.guest(GuestState.RUNNING);
    DomainInfo before = guest.info();
    Expect.refusal(
        OperationUnsupportedException.class,
        "a core dump with an unknown flag",
        () -> dump(lab, guest, file, Set.of(Flagged.UNKNOWN)));
    Expect.that(!Files.exists(file), "a file is there after a refusal");
    Steps.unchanged(before, guest.info());
  }
}

package org.polyvisor.conformance.area;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.polyvisor.conformance.lab.DomainXml;
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
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.RestoreRequest;
import org.polyvisor.spi.SaveFacet;
import org.polyvisor.spi.SaveRequest;

/** Saves domains and brings them back. */
final class Saves {
  private static final Set<LifecycleFlag> UNKNOWN = Set.of(Flagged.UNKNOWN);

  private Saves() {}

  static SaveFacet facet(Lab lab) {
    return lab.main().facet(SaveFacet.class);
  }

  /** A file that is not there; it is deleted at the end. */
  static Path file(Lab lab) {
    Path folder =
        lab.target()
            .folder()
            .orElseThrow(() -> lab.notDrivable("the target names no folder for saved domains"));
    Path file = folder.resolve(lab.freshName() + ".save");
    lab.afterwards(() -> Files.deleteIfExists(file));
    return file;
  }

  static Path saved(Lab lab, Guest guest) {
    Path file = file(lab);
    facet(lab).save(lab.main().call(), SaveRequest.of(guest.identity(), file.toString()));
    return file;
  }

  static DomainRef restore(Lab lab, Path file) {
    return facet(lab).restore(lab.main().call(), RestoreRequest.of(file.toString()));
  }

  static void managed(Lab lab, Guest guest) {
    guest.run(Operation.MANAGED_SAVE);
  }

  /** A persistent domain in this state, saved to a file. */
  static Path ofA(Lab lab, GuestState state) {
    return saved(lab, lab.guest(state));
  }

  /** Saved and brought back, a domain is in the state that it was in. */
  static void comesBack(Lab lab, GuestState state) {
    lab.needs(Operation.SAVE, Operation.RESTORE);
    Guest guest = lab.guest(state);
    DomainRef restored = restore(lab, saved(lab, guest));
    Expect.same(guest.identity(), restored, "the domain that was restored");
    Expect.same(state.shown(), guest.info().state(), "its state");
  }

  /** The domain's next start goes on from a managed save. */
  static void startsAs(Lab lab, DomainState expected, Guest guest) {
    guest.run(Operation.START);
    Expect.same(expected, guest.info().state(), "the state after the next start");
  }

  /** Defines a domain anew with a title. */
  static void entitle(Lab lab, DomainRef domain, String title) {
    String xml = Definitions.xml(lab, domain);
    Definitions.define(lab, xml.replaceFirst("</uuid>", "</uuid><title>" + title + "</title>"));
  }

  static String title(Lab lab, DomainRef domain) {
    return DomainXml.parse(lab.main().driver().xml(lab.main().call(), domain, Set.of()))
        .child("title");
  }

  /** Each way to save refuses a flag that nobody knows. */
  static void flagsRefused(Lab lab, Guest guest) {
    String file = file(lab).toString();
    DomainInfo before = guest.info();
    unsupported(
        "save",
        () -> facet(lab).save(lab.main().call(), SaveRequest.of(guest.identity(), file, UNKNOWN)));
    if (lab.main().offers(Operation.MANAGED_SAVE)) {
      unsupported(
          "managed save",
          () ->
              facet(lab)
                  .managedSave(lab.main().call(), LifecycleRequest.of(guest.identity(), UNKNOWN)));
    }
    Steps.unchanged(before, guest.info());
  }

  static void restoreFlagsRefused(Lab lab, Path file) {
    unsupported(
        "restore",
        () -> facet(lab).restore(lab.main().call(), RestoreRequest.of(file.toString(), UNKNOWN)));
  }

  private static void unsupported(String name, Runnable body) {
    Expect.refusal(OperationUnsupportedException.class, name + " with an unknown flag", body);
  }
}

package org.polyvisor.conformance.area;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.RenameFacet;
import org.polyvisor.spi.RenameRequest;

/** Gives domains other names. */
final class Renames {
  private Renames() {}

  static Guest of(Lab lab, GuestState state) {
    lab.needs(Operation.RENAME);
    return lab.own(state);
  }

  static DomainRef rename(Lab lab, DomainRef domain, String name) {
    return lab.main()
        .facet(RenameFacet.class)
        .rename(lab.main().call(), RenameRequest.of(domain, name));
  }

  /** Under a name that nobody had. */
  static DomainRef renamed(Lab lab, DomainRef domain) {
    return rename(lab, domain, lab.freshName());
  }

  /** Refused with this code, and each domain is called what it was. */
  static void refused(Lab lab, ErrorCode code, Guest guest, String name) {
    DomainInfo before = guest.info();
    Set<String> names = names(lab);
    Expect.refusal(
        code, "renaming " + guest + " to '" + name + "'", () -> rename(lab, before.domain(), name));
    Expect.same(names, names(lab), "the names after a refusal");
    Steps.unchanged(before, guest.info());
  }

  static Set<String> names(Lab lab) {
    return lab.main().domains().stream()
        .map(DomainRef::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static void nobodyIsCalled(Lab lab, String name) {
    Expect.refusal(
        ErrorCode.NO_DOMAIN,
        "looking up the old name",
        () -> lab.main().lookup(DomainKey.name(name)));
    Expect.that(!names(lab).contains(name), "the old name is listed");
  }
}

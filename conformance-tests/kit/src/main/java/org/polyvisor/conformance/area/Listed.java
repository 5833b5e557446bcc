package org.polyvisor.conformance.area;

import java.util.ArrayList;
import java.util.List;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;

/** Lists and looks up. */
final class Listed {
  private Listed() {}

  static List<DomainRef> with(Lab lab, DomainFilter filter) {
    return lab.main().driver().domains(lab.main().call(), filter);
  }

  /** Fails if a name that is not in the list finds something. */
  static void absent(Lab lab, String name) {
    boolean there = lab.main().domains().stream().anyMatch(domain -> domain.name().equals(name));
    if (!there && !name.isEmpty()) {
      DomainKey key = DomainKey.name(name);
      Expect.refusal(ErrorCode.NO_DOMAIN, "looking up " + key, () -> lab.main().lookup(key));
    }
  }

  /** Whether each way to find a domain, the list included, shows an id. */
  static void hasId(Lab lab, DomainRef domain, boolean wanted) {
    List<DomainRef> found = new ArrayList<>();
    found.add(lab.main().lookup(DomainKey.uuid(domain.uuid())));
    found.add(lab.main().lookup(DomainKey.name(domain.name())));
    lab.main().domains().stream().filter(domain::equals).forEach(found::add);
    for (DomainRef one : found) {
      Expect.same(wanted, one.id().isPresent(), "whether " + one + " has an id");
    }
  }
}

package org.polyvisor.conformance.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;

/** References that are outdated in part. */
final class References {
  /** An id that no domain has. */
  private static final int NOBODYS = 999_999_999;

  /** Requirements of their own look at these. */
  private static final Set<Operation> ELSEWHERE = Set.of(Operation.INFO, Operation.RENAME);

  private References() {}

  /** Calls what is offered; each finds a domain that has another name, whatever else it says. */
  static void eachFindsItsDomain(Lab lab) {
    lab.mayChange();
    DomainRef stopped = misnamed(lab, lab.own(GuestState.SHUTOFF).identity());
    List<Operation> offered = offered(lab);
    offered.forEach(operation -> finds(lab, operation, stopped));
    if (lab.main().offers(Operation.START)) {
      DomainRef running = misnamed(lab, lab.own(GuestState.RUNNING).identity());
      lifecycle(lab).forEach(operation -> finds(lab, operation, running));
    }
    if (lab.main().offers(Operation.UNDEFINE)) {
      finds(lab, Operation.UNDEFINE, stopped);
    }
  }

  private static DomainRef misnamed(Lab lab, DomainRef domain) {
    return DomainRef.of(domain.uuid(), lab.freshName(), NOBODYS);
  }

  /** Those that change no run state, of a domain that stays. */
  private static List<Operation> offered(Lab lab) {
    List<Operation> all = new ArrayList<>(Operations.aboutOneDomain());
    all.removeAll(Operations.lifecycle());
    all.remove(Operation.UNDEFINE);
    all.removeIf(one -> ELSEWHERE.contains(one) || !lab.main().offers(one));
    return all;
  }

  private static List<Operation> lifecycle(Lab lab) {
    List<Operation> all = new ArrayList<>(Operations.lifecycle());
    all.remove(Operation.SUSPEND);
    all.removeIf(one -> !lab.main().offers(one));
    return all;
  }

  private static void finds(Lab lab, Operation operation, DomainRef domain) {
    try {
      lab.main().run(operation, domain);
    } catch (NoSuchDomainException e) {
      throw new AssertionError(operation + " goes by the name " + domain.name(), e);
    } catch (VirtException e) {
      // It was found, and refused for another reason.
      Expect.same(domain, e.subject().orElse(domain), "the domain of the refusal");
    }
  }

  static boolean isPaused(Lab lab, DomainRef domain) {
    return lab.main().info(domain).state() == DomainState.PAUSED;
  }

  static void listed(Lab lab, DomainFilter filter, DomainInfo info, boolean wanted) {
    boolean listed = Listed.with(lab, filter).contains(info.domain());
    Expect.same(wanted, listed, "whether " + info.domain() + " is among the " + filter);
  }
}

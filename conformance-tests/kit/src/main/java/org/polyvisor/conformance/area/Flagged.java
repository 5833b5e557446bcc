package org.polyvisor.conformance.area;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;

/** Lifecycle operations with a flag that nobody knows. */
final class Flagged {
  static final LifecycleFlag UNKNOWN = LifecycleFlag.named("polyvisor-unknown");

  private static final Map<Operation, Step> STEPS = new LinkedHashMap<>();

  static {
    STEPS.put(Operation.SUSPEND, LifecycleFacet::suspend);
    STEPS.put(Operation.RESET, LifecycleFacet::reset);
    STEPS.put(Operation.REBOOT, LifecycleFacet::reboot);
    STEPS.put(Operation.SHUTDOWN, LifecycleFacet::shutdown);
    STEPS.put(Operation.DESTROY, LifecycleFacet::destroy);
  }

  private Flagged() {}

  /** Each that fits a running domain, then resume, then start, as far as they are offered. */
  static void eachRefused(Lab lab) {
    List<Operation> offered = STEPS.keySet().stream().filter(lab.main()::offers).toList();
    if (offered.isEmpty()) {
      throw lab.notOffered("no lifecycle operation");
    }
    lab.mayChange();
    Guest guest = lab.guest(GuestState.RUNNING);
    offered.forEach(operation -> refused(lab, guest, operation.name(), STEPS.get(operation)));
    if (offered.contains(Operation.SUSPEND) && lab.main().offers(Operation.RESUME)) {
      guest.run(Operation.SUSPEND);
      refused(lab, guest, "resume", LifecycleFacet::resume);
    }
    if (lab.target().template().isPresent() && lab.main().offers(Operation.START)) {
      refused(lab, lab.guest(GuestState.SHUTOFF), "start", LifecycleFacet::start);
    }
  }

  private static void refused(Lab lab, Guest guest, String name, @Nullable Step step) {
    DomainInfo before = guest.info();
    LifecycleRequest request = LifecycleRequest.of(guest.identity(), Set.of(UNKNOWN));
    LifecycleFacet facet = lab.main().facet(LifecycleFacet.class);
    Expect.refusal(
        OperationUnsupportedException.class,
        name + " with an unknown flag",
        () -> Objects.requireNonNull(step).run(facet, lab.main().call(), request));
    Steps.unchanged(before, guest.info());
  }

  private interface Step {
    void run(LifecycleFacet facet, Call call, LifecycleRequest request);
  }
}

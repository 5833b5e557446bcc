package org.polyvisor.conformance.mutants;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.spi.MemoryRequest;
import org.polyvisor.spi.TuningFacet;
import org.polyvisor.spi.VcpuCountRequest;
import org.polyvisor.spi.VcpuRequest;

/** What goes wrong with memory and virtual CPUs. */
final class Tuning {
  static final Set<ChangeScope> LIVE = Set.of(ChangeScope.LIVE);
  static final Set<ChangeScope> CONFIG = Set.of(ChangeScope.CONFIG);
  static final Set<ChangeScope> BOTH = Set.of(ChangeScope.LIVE, ChangeScope.CONFIG);

  private Tuning() {}

  static MemoryRequest memory(Invocation call) {
    return call.argument(MemoryRequest.class).orElseThrow();
  }

  static VcpuRequest vcpus(Invocation call) {
    return call.argument(VcpuRequest.class).orElseThrow();
  }

  /** Whether it is the memory in use of these scopes. */
  static Predicate<Invocation> inUse(Set<ChangeScope> scopes) {
    return call -> !memory(call).maximum() && memory(call).scopes().equals(scopes);
  }

  static boolean isTaken(Invocation call) {
    long limit = call.info().map(DomainInfo::maximumMemoryKiB).orElseThrow().orElse(0);
    return memory(call).memoryKiB() > 0 && memory(call).memoryKiB() <= limit;
  }

  /** Memory of other scopes, or another amount, than was asked for. */
  static Defect memory(Predicate<Invocation> when, UnaryOperator<MemoryRequest> change) {
    return Defects.on(
        "setMemory",
        when,
        call -> call.proceedWith(MemoryRequest.class, change.apply(memory(call))));
  }

  static MemoryRequest scoped(MemoryRequest given, Set<ChangeScope> scopes) {
    return MemoryRequest.of(given.domain(), given.memoryKiB(), given.maximum(), scopes);
  }

  /** A number for other scopes than were asked for. */
  static Defect vcpus(Predicate<Invocation> when, Set<ChangeScope> scopes) {
    return Defects.on(
        "setVcpus",
        call -> !vcpus(call).maximum() && call.isActive() && when.test(call),
        call -> {
          VcpuRequest given = vcpus(call);
          return call.proceedWith(
              VcpuRequest.class, VcpuRequest.of(given.domain(), given.count(), false, scopes));
        });
  }

  /** The run is changed before the definition is looked at. */
  static Defect runFirst() {
    return Defects.first(
        "setMemory",
        inUse(BOTH),
        call ->
            call.real(TuningFacet.class).setMemory(Invocation.call(), scoped(memory(call), LIVE)));
  }

  /** What was in use before the limit was lowered is still shown. */
  static Defect aboveItsLimit() {
    AtomicLong before = new AtomicLong();
    return call -> {
      Optional<DomainInfo> info = call.name().equals("setMemory") ? call.info() : Optional.empty();
      Object answer = call.proceed();
      if (info.isPresent() && memory(call).maximum()) {
        before.set(info.get().memoryKiB().orElse(0));
      }
      return answer instanceof DomainInfo now && before.get() > 0
          ? Infos.builder(now, now.domain(), now.reason()).memoryKiB(before.get()).build()
          : answer;
    };
  }

  /** The number before the limit was lowered is still counted. */
  static Defect moreThanItsLimit() {
    AtomicInteger last = new AtomicInteger();
    return call -> {
      Object answer = call.proceed();
      if (call.name().equals("setVcpus")) {
        boolean lowered = vcpus(call).maximum() && vcpus(call).count() < last.get();
        last.set(lowered ? -last.get() : vcpus(call).count());
      }
      boolean counts =
          call.argument(VcpuCountRequest.class).filter(asked -> !asked.maximum()).isPresent();
      return counts && last.get() < 0 ? -last.get() : answer;
    };
  }
}

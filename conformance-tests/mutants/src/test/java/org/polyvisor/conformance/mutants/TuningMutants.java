package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.first;
import static org.polyvisor.conformance.mutants.Defects.idle;
import static org.polyvisor.conformance.mutants.Defects.swallowing;
import static org.polyvisor.conformance.mutants.Mutants.test;
import static org.polyvisor.conformance.mutants.Tuning.BOTH;
import static org.polyvisor.conformance.mutants.Tuning.CONFIG;
import static org.polyvisor.conformance.mutants.Tuning.LIVE;
import static org.polyvisor.conformance.mutants.Tuning.inUse;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.DomainState;
import org.polyvisor.spi.MemoryRequest;
import org.polyvisor.spi.TuningFacet;

/** Mistakes in memory and virtual CPUs, of the run and of the definition. */
final class TuningMutants {
  private static final Predicate<Invocation> PERSISTENT = call -> !call.isTransient();

  private TuningMutants() {}

  static List<Mutant> all() {
    return List.of(
        test(
            "memory-of-the-run-not-set",
            "TUNE-001",
            () -> idle("setMemory", inUse(LIVE).and(Tuning::isTaken).and(Invocation::isActive))),
        test(
            "defined-memory-at-once",
            "TUNE-002",
            () ->
                first(
                    "setMemory",
                    inUse(CONFIG).and(Invocation::isActive).and(PERSISTENT),
                    call ->
                        call.real(TuningFacet.class)
                            .setMemory(
                                Invocation.call(), Tuning.scoped(Tuning.memory(call), LIVE)))),
        test(
            "no-scope-is-both",
            "TUNE-003",
            () ->
                Tuning.memory(
                    inUse(Set.of()).and(Invocation::isActive).and(PERSISTENT),
                    given -> Tuning.scoped(given, BOTH))),
        test(
            "both-scopes-are-the-run",
            "TUNE-004",
            () -> Tuning.memory(inUse(BOTH).and(PERSISTENT), given -> Tuning.scoped(given, LIVE))),
        test("memory-of-the-run-first", "TUNE-005", Tuning::runFirst),
        test(
            "memory-above-the-limit-taken",
            "TUNE-006",
            () ->
                swallowing(
                    "setMemory",
                    ErrorCode.INVALID_ARG,
                    call -> Tuning.memory(call).memoryKiB() > 0)),
        test(
            "no-memory-is-little",
            "TUNE-007",
            () ->
                Tuning.memory(
                    call -> Tuning.memory(call).memoryKiB() == 0,
                    given -> MemoryRequest.of(given.domain(), 1024, false, given.scopes()))),
        test(
            "limit-of-the-run-for-later",
            "TUNE-008",
            () ->
                Tuning.memory(
                    call -> Tuning.memory(call).maximum() && call.isActive(),
                    given -> Tuning.scoped(given, CONFIG))),
        test("memory-above-its-limit", "TUNE-009", Tuning::aboveItsLimit),
        test(
            "run-of-stopped-is-its-definition",
            "TUNE-010",
            () ->
                Tuning.memory(
                    inUse(LIVE).and(call -> call.in(DomainState.SHUTOFF)),
                    given -> Tuning.scoped(given, CONFIG))),
        test(
            "definition-of-transient-is-its-run",
            "TUNE-011",
            () ->
                Tuning.memory(
                    inUse(CONFIG).and(Invocation::isTransient),
                    given -> Tuning.scoped(given, LIVE))),
        test(
            "vcpus-of-the-run-are-defined",
            "TUNE-012",
            () -> Tuning.vcpus(call -> Tuning.vcpus(call).scopes().equals(LIVE), BOTH)),
        test(
            "defined-vcpus-at-once",
            "TUNE-013",
            () ->
                Tuning.vcpus(
                    call -> Tuning.vcpus(call).scopes().equals(CONFIG) && !call.isTransient(),
                    BOTH)),
        test("vcpus-above-their-limit", "TUNE-014", Tuning::moreThanItsLimit));
  }
}

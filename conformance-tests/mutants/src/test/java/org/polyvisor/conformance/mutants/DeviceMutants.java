package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.idle;
import static org.polyvisor.conformance.mutants.Defects.muddling;
import static org.polyvisor.conformance.mutants.Defects.refusing;
import static org.polyvisor.conformance.mutants.Defects.swallowing;
import static org.polyvisor.conformance.mutants.Mutants.test;
import static org.polyvisor.conformance.mutants.Tuning.BOTH;
import static org.polyvisor.conformance.mutants.Tuning.CONFIG;
import static org.polyvisor.conformance.mutants.Tuning.LIVE;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.DomainState;

/** Mistakes in plugging devices in and out. */
final class DeviceMutants {
  private static final Predicate<Invocation> ALWAYS = call -> true;
  private static final Predicate<Invocation> PERSISTENT =
      call -> call.isActive() && !call.isTransient();

  private DeviceMutants() {}

  static List<Mutant> all() {
    return List.of(
        test(
            "attached-disk-not-listed",
            "DEVI-001",
            () ->
                answering(
                    "blockDevices",
                    (Invocation call, List<BlockDevice> all) ->
                        all.stream().filter(one -> !one.target().equals("vdc")).toList())),
        test(
            "attached-again-taken",
            "DEVI-002",
            () ->
                swallowing(
                    "attachDevice",
                    ErrorCode.OPERATION_INVALID,
                    Plugging.of(LIVE).and(Invocation::isActive))),
        test("invalid-device-is-internal", "DEVI-003", () -> muddling("attachDevice")),
        test(
            "device-of-stopped-is-defined",
            "DEVI-004",
            () ->
                Plugging.attaching(
                    Plugging.of(LIVE).and(call -> call.in(DomainState.SHUTOFF)), CONFIG)),
        test(
            "device-of-transient-at-once",
            "DEVI-005",
            () -> Plugging.attaching(Plugging.of(CONFIG).and(Invocation::isTransient), LIVE)),
        test(
            "defined-device-at-once",
            "DEVI-006",
            () -> Plugging.runFirst(Plugging.of(CONFIG).and(PERSISTENT))),
        test(
            "device-without-a-scope-is-defined",
            "DEVI-007",
            () -> Plugging.attaching(Plugging.of(Set.of()).and(PERSISTENT), BOTH)),
        test("device-of-the-run-first", "DEVI-008", () -> Plugging.runFirst(Plugging.of(BOTH))),
        test(
            "disk-known-by-its-source",
            "DEVI-009",
            () -> refusing("detachDevice", ErrorCode.DEVICE_MISSING, Plugging::hasNoSource)),
        test("first-interface-detached", "DEVI-010", Plugging::firstInterface),
        test(
            "missing-device-detached",
            "DEVI-011",
            () -> swallowing("detachDevice", ErrorCode.DEVICE_MISSING, ALWAYS)),
        test(
            "missing-device-updated",
            "DEVI-012",
            () -> swallowing("updateDevice", ErrorCode.DEVICE_MISSING, ALWAYS)),
        test("medium-stays", "DEVI-013", () -> idle("updateDevice", Plugging::hasNoSource)));
  }
}

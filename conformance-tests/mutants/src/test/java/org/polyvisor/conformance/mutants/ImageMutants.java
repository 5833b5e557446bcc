package org.polyvisor.conformance.mutants;

import static org.polyvisor.conformance.mutants.Defects.answering;
import static org.polyvisor.conformance.mutants.Defects.coding;
import static org.polyvisor.conformance.mutants.Defects.on;
import static org.polyvisor.conformance.mutants.Defects.run;
import static org.polyvisor.conformance.mutants.Defects.swallowing;
import static org.polyvisor.conformance.mutants.Defects.then;
import static org.polyvisor.conformance.mutants.Mutants.test;

import java.util.List;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.BlockInfo;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.SaveRequest;

/** Mistakes in core dumps, and in the sizes of block devices. */
final class ImageMutants {
  private static final long GIBIBYTE = 1L << 30;

  private ImageMutants() {}

  static List<Mutant> all() {
    return List.of(
        test(
            "dump-leaves-it-paused",
            "DUMP-001",
            () ->
                then(
                    "coreDump",
                    call -> call.in(DomainState.RUNNING),
                    call -> run(Operation.SUSPEND, call))),
        test(
            "dump-lets-it-run",
            "DUMP-002",
            () ->
                then(
                    "coreDump",
                    call -> call.in(DomainState.PAUSED),
                    call -> run(Operation.RESUME, call))),
        test(
            "dump-of-stopped-taken",
            "DUMP-003",
            () -> swallowing("coreDump", call -> call.in(DomainState.SHUTOFF))),
        test("failed-dump-leaves-it-paused", "DUMP-004", Imaging::pausingWhatCannotBeWritten),
        test(
            "flags-of-dump-ignored",
            "DUMP-005",
            () ->
                on(
                    "coreDump",
                    call -> {
                      SaveRequest given = call.argument(SaveRequest.class).orElseThrow();
                      return call.proceedWith(
                          SaveRequest.class, SaveRequest.of(given.domain(), given.file()));
                    })),
        test(
            "size-of-stopped-is-another",
            "IMAG-001",
            () ->
                answering(
                    "blockInfo",
                    (Invocation call, BlockInfo info) ->
                        call.in(DomainState.SHUTOFF) ? Imaging.larger(info) : info)),
        test("path-is-the-first-device", "IMAG-002", Imaging::pathIsTheFirst),
        test(
            "size-of-no-device-is-internal",
            "IMAG-003",
            () ->
                coding(
                    "blockInfo",
                    ErrorCode.INVALID_ARG,
                    ErrorCode.INTERNAL_ERROR,
                    call -> Imaging.device(call).equals("vdzz"))),
        test(
            "no-medium-is-size-0",
            "IMAG-004",
            () ->
                on(
                    "blockInfo",
                    call -> Imaging.device(call).equals("sda"),
                    call -> BlockInfo.of().capacityBytes(0).build())),
        test(
            "resized-to-whole-gibibytes",
            "IMAG-005",
            () ->
                Imaging.resizing(
                    call -> call.isActive() && Imaging.bytes(call) > 0,
                    call -> (Imaging.bytes(call) + GIBIBYTE - 1) / GIBIBYTE * GIBIBYTE)),
        test("all-devices-resized", "IMAG-006", Imaging::resizingAll),
        test(
            "stopped-resized",
            "IMAG-007",
            () -> swallowing("resizeBlock", call -> call.in(DomainState.SHUTOFF))),
        test(
            "resize-of-no-device-is-internal",
            "IMAG-008",
            () ->
                coding(
                    "resizeBlock",
                    ErrorCode.INVALID_ARG,
                    ErrorCode.INTERNAL_ERROR,
                    call -> Imaging.device(call).equals("vdzz"))),
        test("size-is-of-the-run", "IMAG-009", Imaging::ofTheRun),
        test(
            "negative-size-is-0",
            "IMAG-010",
            () -> Imaging.resizing(call -> Imaging.bytes(call) < 0, call -> 0)),
        test(
            "physical-size-is-0",
            "IMAG-011",
            () ->
                answering(
                    "blockInfo",
                    (Invocation call, BlockInfo info) ->
                        BlockInfo.of()
                            .capacityBytes(info.capacityBytes().orElse(-1))
                            .physicalBytes(0)
                            .build())));
  }
}

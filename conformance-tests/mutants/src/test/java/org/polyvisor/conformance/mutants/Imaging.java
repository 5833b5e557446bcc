package org.polyvisor.conformance.mutants;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockInfo;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockDeviceFacet;
import org.polyvisor.spi.BlockInfoRequest;
import org.polyvisor.spi.BlockResizeRequest;
import org.polyvisor.spi.BlockStatisticsFacet;

/** What goes wrong with core dumps and sizes. */
final class Imaging {
  private Imaging() {}

  static Defect pausingWhatCannotBeWritten() {
    return Defects.on(
        "coreDump",
        Invocation::isActive,
        call -> {
          try {
            return call.proceed();
          } catch (VirtException e) {
            if (e.code() == ErrorCode.SYSTEM_ERROR) {
              Defects.run(Operation.SUSPEND, call);
            }
            throw e;
          }
        });
  }

  static String device(Invocation call) {
    return call.argument(BlockInfoRequest.class)
        .map(BlockInfoRequest::device)
        .orElseGet(() -> resize(call).device());
  }

  private static BlockResizeRequest resize(Invocation call) {
    return call.argument(BlockResizeRequest.class).orElseThrow();
  }

  static long bytes(Invocation call) {
    return resize(call).bytes();
  }

  static BlockInfo larger(BlockInfo info) {
    return BlockInfo.of().capacityBytes(info.capacityBytes().orElse(0) + 512).build();
  }

  private static List<String> targets(Invocation call) {
    return call
        .real(BlockStatisticsFacet.class)
        .blockDevices(Invocation.call(), call.domain().orElseThrow())
        .stream()
        .filter(one -> one.source().isPresent())
        .map(BlockDevice::target)
        .toList();
  }

  static Defect pathIsTheFirst() {
    return Defects.on(
        "blockInfo",
        call -> device(call).startsWith("/"),
        call ->
            call.proceedWith(
                BlockInfoRequest.class,
                BlockInfoRequest.of(call.domain().orElseThrow(), targets(call).get(0))));
  }

  /** To another size than was asked for. */
  static Defect resizing(Predicate<Invocation> when, ToLongFunction<Invocation> size) {
    return Defects.on(
        "resizeBlock",
        when,
        call ->
            call.proceedWith(
                BlockResizeRequest.class,
                BlockResizeRequest.of(
                    call.domain().orElseThrow(), device(call), size.applyAsLong(call))));
  }

  static Defect resizingAll() {
    return Defects.then(
        "resizeBlock", call -> true, call -> targets(call).forEach(one -> to(call, one)));
  }

  private static void to(Invocation call, String target) {
    resize(call, target, bytes(call));
  }

  private static void resize(Invocation call, String target, long size) {
    call.real(BlockDeviceFacet.class)
        .resizeBlock(
            Invocation.call(), BlockResizeRequest.of(call.domain().orElseThrow(), target, size));
  }

  /** The next start has the size of before. */
  static Defect ofTheRun() {
    Map<String, Long> before = new ConcurrentHashMap<>();
    return call -> {
      if (call.name().equals("resizeBlock")
          && call.isActive()
          && targets(call).contains(device(call))) {
        before.computeIfAbsent(device(call), target -> size(call, target));
      }
      Object answer = call.proceed();
      if (call.name().equals("start")) {
        before.forEach((target, size) -> resize(call, target, size));
      }
      return answer;
    };
  }

  private static long size(Invocation call, String target) {
    return call.real(BlockDeviceFacet.class)
        .blockInfo(Invocation.call(), BlockInfoRequest.of(call.domain().orElseThrow(), target))
        .capacityBytes()
        .orElseThrow();
  }
}

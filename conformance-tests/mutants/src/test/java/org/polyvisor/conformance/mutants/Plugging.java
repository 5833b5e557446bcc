package org.polyvisor.conformance.mutants;

import java.util.Set;
import java.util.function.Predicate;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DeviceRequest;

/** What goes wrong with devices. */
final class Plugging {
  private Plugging() {}

  static DeviceRequest request(Invocation call) {
    return call.argument(DeviceRequest.class).orElseThrow();
  }

  static Predicate<Invocation> of(Set<ChangeScope> scopes) {
    return call -> request(call).scopes().equals(scopes);
  }

  private static DeviceRequest scoped(Invocation call, Set<ChangeScope> scopes) {
    return DeviceRequest.of(request(call).domain(), request(call).xml(), scopes);
  }

  /** A device is attached to something else. */
  static Defect attaching(Predicate<Invocation> when, Set<ChangeScope> scopes) {
    return Defects.on(
        "attachDevice", when, call -> call.proceedWith(DeviceRequest.class, scoped(call, scopes)));
  }

  /** Without a scope, run and definition are changed. */
  static Defect withoutAScope(String method) {
    return Defects.on(
        method,
        of(Set.of()).and(call -> call.isActive() && !call.isTransient()),
        call -> call.proceedWith(DeviceRequest.class, scoped(call, Tuning.BOTH)));
  }

  /** A device is attached to the run before. */
  static Defect runFirst(Predicate<Invocation> when) {
    return Defects.first(
        "attachDevice",
        when,
        call ->
            call.real(DeviceFacet.class)
                .attachDevice(Invocation.call(), scoped(call, Tuning.LIVE)));
  }

  static boolean hasNoSource(Invocation call) {
    return !request(call).xml().contains("<source");
  }

  /** Whichever interface is meant, the first goes. */
  static Defect firstInterface() {
    return Defects.on(
        "detachDevice",
        call -> request(call).xml().startsWith("<interface"),
        call ->
            call.proceedWith(
                DeviceRequest.class,
                DeviceRequest.of(
                    request(call).domain(),
                    request(call).xml().replaceFirst("(:..)'/>", ":01'/>"),
                    request(call).scopes())));
  }
}

package org.polyvisor.internal.connect;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.polyvisor.internal.call.CallLimits;
import org.polyvisor.internal.call.CallPool;
import org.polyvisor.internal.call.DriverScheduler;
import org.polyvisor.internal.load.FoundDriver;

/**
 * The threads of one driver, shared by its connections of the same limits. Their threads end when
 * idle, so nothing has to be closed.
 *
 * @param pool for its calls
 * @param scheduler for its timers
 */
record DriverRuntime(CallPool pool, DriverScheduler scheduler) {
  private static final ConcurrentMap<Key, DriverRuntime> ALL = new ConcurrentHashMap<>();

  /** By name, not by class: a class would keep its loader alive. */
  private record Key(String driver, String location, CallLimits limits) {}

  static DriverRuntime of(FoundDriver driver, CallLimits limits) {
    String name = driver.descriptor().name();
    return ALL.computeIfAbsent(
        new Key(name, driver.location(), limits),
        key -> new DriverRuntime(new CallPool(name, limits), new DriverScheduler(name)));
  }
}

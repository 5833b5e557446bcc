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
  private static final ConcurrentMap<String, DriverRuntime> ALL = new ConcurrentHashMap<>();

  /**
   * By name, not by class: a class would keep its loader alive. In one text, since a record's own
   * hash is put together at run time, which would cost a command that is typed once a tenth of it.
   */
  private static String key(FoundDriver driver, CallLimits limits) {
    return String.join(
        "\n",
        driver.descriptor().name(),
        driver.location(),
        String.valueOf(limits.threads()),
        String.valueOf(limits.hungCalls()));
  }

  static DriverRuntime of(FoundDriver driver, CallLimits limits) {
    String name = driver.descriptor().name();
    return ALL.computeIfAbsent(
        key(driver, limits),
        key -> new DriverRuntime(new CallPool(name, limits), new DriverScheduler(name)));
  }
}

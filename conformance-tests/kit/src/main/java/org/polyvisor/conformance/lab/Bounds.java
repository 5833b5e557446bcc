package org.polyvisor.conformance.lab;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.polyvisor.annotation.API;

/**
 * How long is waited. What must come and what must not come have bounds of their own: the first is
 * generous since a good driver never needs it, the second is always waited for in full. The system
 * property {@code polyvisor.conformance.stretch} multiplies both, for a slow machine.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Bounds {
  private static final long POLL_NANOS = 500_000;
  private static final double STRETCH =
      Double.parseDouble(System.getProperty("polyvisor.conformance.stretch", "1"));

  private Bounds() {}

  /** What has not come by then never will. */
  public static Duration mustCome() {
    return stretched(10_000);
  }

  /** What has not come by then is taken to be absent. */
  public static Duration mustNotCome() {
    return stretched(200);
  }

  /** The deadline of a call that is expected to pass. */
  public static Duration shortDeadline() {
    return stretched(300);
  }

  /** The most that one requirement may take. */
  public static Duration requirement() {
    return stretched(60_000);
  }

  /** Waits until a condition holds, at most this long; says whether it does. */
  public static boolean within(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return true;
  }

  private static Duration stretched(long millis) {
    return Duration.ofMillis((long) (millis * STRETCH));
  }
}

package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.util.OptionalLong;
import org.polyvisor.annotation.API;

/**
 * Where counters come from. Safe for any thread.
 *
 * @since 0.1
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CounterSource {
  /**
   * The value of a counter of a guest that has run for so long, as an unsigned number; empty leaves
   * the counter out.
   */
  OptionalLong value(String counter, Duration ran);
}

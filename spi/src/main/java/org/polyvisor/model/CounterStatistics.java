package org.polyvisor.model;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.polyvisor.annotation.API;

/**
 * Values of one observation, by counter. One that the hypervisor did not deliver is absent, never
 * 0; one above 2<sup>63</sup> - 1 is not believed, so absent. Immutable, safe for any thread.
 *
 * @param <C> the counters
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract sealed class CounterStatistics<C extends StatisticsCounter>
    permits BlockStatistics, InterfaceStatistics, MemoryStatistics {
  private final Observation observation;
  private final Map<C, Long> counters;

  CounterStatistics(Observation observation, Map<C, Long> counters) {
    this.observation = Objects.requireNonNull(observation, "observation");
    this.counters = counters;
  }

  /** When and how the values were obtained. */
  public final Observation observation() {
    return observation;
  }

  /** The value of a counter, 0 or more. */
  public final OptionalLong get(C counter) {
    Long value = counters.get(counter);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** What was delivered: known counters in virsh's order, then the others. */
  public final Map<C, Long> counters() {
    return counters;
  }

  @Override
  public String toString() {
    return counters + " (" + observation + ")";
  }
}

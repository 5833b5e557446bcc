package org.polyvisor.model;

import java.util.Map;
import java.util.OptionalLong;
import org.polyvisor.annotation.API;

/**
 * Values of one guest's memory, all of one observation. What the guest does not tell is absent.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MemoryStatistics extends CounterStatistics<MemoryCounter> {
  private MemoryStatistics(Observation observation, Map<MemoryCounter, Long> counters) {
    super(observation, counters);
  }

  /** Begins with nothing known. */
  public static Builder of(Observation observation) {
    return new Builder(observation);
  }

  /** The balloon's current size, in KiB. */
  public OptionalLong actualKiB() {
    return get(MemoryCounter.ACTUAL_KIB);
  }

  /** Left unused by the guest, in KiB. */
  public OptionalLong unusedKiB() {
    return get(MemoryCounter.UNUSED_KIB);
  }

  /** Usable as the guest sees it, in KiB. */
  public OptionalLong availableKiB() {
    return get(MemoryCounter.AVAILABLE_KIB);
  }

  /**
   * Collects values. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final Observation observation;
    private final CounterValues<MemoryCounter> counters =
        new CounterValues<>(MemoryCounter.known());

    private Builder(Observation observation) {
      this.observation = observation;
    }

    /** Sets a counter to a value of 0 or more. */
    public Builder set(MemoryCounter counter, long value) {
      counters.set(counter, value);
      return this;
    }

    /**
     * Sets a counter to an unsigned number of 64 bits; one above 2<sup>63</sup> - 1 stays absent.
     */
    public Builder unsigned(MemoryCounter counter, long value) {
      counters.unsigned(counter, value);
      return this;
    }

    /** The finished value. */
    public MemoryStatistics build() {
      return new MemoryStatistics(observation, counters.ordered());
    }
  }
}

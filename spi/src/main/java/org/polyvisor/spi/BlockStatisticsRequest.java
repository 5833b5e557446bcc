package org.polyvisor.spi;

import java.time.Duration;
import java.util.Objects;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsOptions;

/**
 * Which device's counters, and how to serve them. Made once for each domain handle, device and
 * options, and then used for every read; belongs to one driver connection. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BlockStatisticsRequest {
  /** What {@link #memo()} answers until a driver left something. */
  public static final Object NOTHING = new Object();

  private static final long NO_LIMIT = -1;

  private final DomainRef domain;
  private final String device;
  private final StatisticsOptions options;
  private final long maximumAgeNanos;
  private volatile Object memo = NOTHING;

  private BlockStatisticsRequest(DomainRef domain, String device, StatisticsOptions options) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.device = Objects.requireNonNull(device, "device");
    this.options = Objects.requireNonNull(options, "options");
    this.maximumAgeNanos = options.maximumAge().map(Duration::toNanos).orElse(NO_LIMIT);
  }

  /**
   * A request that leaves it to the driver how old the sample may be.
   *
   * @param device a target or a source path; empty for the sum over all devices
   */
  public static BlockStatisticsRequest of(DomainRef domain, String device) {
    return new BlockStatisticsRequest(domain, device, StatisticsOptions.usual());
  }

  /**
   * The same, for a sample no older than this when it is handed out. 0 asks the hypervisor anew.
   */
  public BlockStatisticsRequest noOlderThan(Duration age) {
    return with(options.noOlderThan(age));
  }

  /** The same, to be served so. */
  public BlockStatisticsRequest with(StatisticsOptions wanted) {
    return new BlockStatisticsRequest(domain, device, wanted);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** Its target or source path; empty for the sum. */
  public String device() {
    return device;
  }

  /** Whether the sum over all devices is wanted. */
  public boolean isSum() {
    return device.isEmpty();
  }

  /** How to serve it. */
  public StatisticsOptions options() {
    return options;
  }

  /** Whether the caller named an age. */
  public boolean hasMaximumAge() {
    return maximumAgeNanos != NO_LIMIT;
  }

  /** The age that the caller named, in nanoseconds; only if {@link #hasMaximumAge()}. */
  public long maximumAgeNanos() {
    return maximumAgeNanos;
  }

  /**
   * What the driver left here by {@link #memo(Object)}, so that the next read need not look up what
   * the last one found; {@link #NOTHING} at first.
   */
  public Object memo() {
    return memo;
  }

  /** Leaves something for the next read. Concurrent writes: one of them stays. */
  public void memo(Object found) {
    memo = Objects.requireNonNull(found, "found");
  }

  @Override
  public String toString() {
    return (device.isEmpty() ? "all devices" : "device '" + device + "'") + " of " + domain;
  }
}

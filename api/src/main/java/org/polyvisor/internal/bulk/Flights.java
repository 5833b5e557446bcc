package org.polyvisor.internal.bulk;

import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.model.StatisticsRow;

/** The flights of one driver connection, and the last good row of each domain. */
final class Flights {
  /** Rows of domains that were read once and are gone must not pile up. */
  private static final int MAXIMUM_ROWS = 100_000;

  private static final int MAXIMUM_PASSES = 4;

  /**
   * Where a domain takes less than this, threads beyond the processors only wait for each other.
   */
  private static final long QUICK_NANOS = 100_000;

  /** Where it takes less than this, two threads lose more by their common queue than they win. */
  private static final long INSTANT_NANOS = 10_000;

  private static final int WEIGHT = 16;

  private final ConcurrentMap<Key, Flight> underWay = new ConcurrentHashMap<>();
  private final Set<HungPass> hungPasses = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<Key, Good> lastGood = new ConcurrentHashMap<>();

  /** Passes that a driver makes by itself and that run now: they must leave threads for others. */
  private final Semaphore passes = new Semaphore(MAXIMUM_PASSES);

  /** How long flights took of late; a lost update does no harm. */
  private volatile long usualNanos = QUICK_NANOS;

  /** Readers that want the same share a flight. */
  record Key(DomainRef domain, Wanted wanted) {}

  /** What is wanted of each domain of a pass, with its hash, which would cost more than a read. */
  record Wanted(int hash, Set<StatisticsGroup<?>> groups, StatisticsOptions options) {
    static Wanted of(BulkPlan plan) {
      int hash = Objects.hash(plan.groups(), plan.options());
      return new Wanted(hash, plan.groups(), plan.options());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** A row without an error, and when it was read. */
  record Good(StatisticsRow row, long atNanos) {}

  /** What a driver that reads many by itself had not answered when its reader left it. */
  record HungPass(Set<DomainRef> domains, long beginNanos) {
    private Duration age() {
      return Duration.ofNanos(System.nanoTime() - beginNanos);
    }
  }

  /** Enters a flight; or answers the one that is under way. */
  Optional<Flight> enter(Key key, Flight mine) {
    return Optional.ofNullable(underWay.putIfAbsent(key, mine));
  }

  void remove(Key key, Flight flight) {
    underWay.remove(key, flight);
  }

  /** A flight to this domain that was given up and has not come back, whatever it reads. */
  Optional<Flight> hungAt(DomainRef domain) {
    for (Flight flight : underWay.values()) {
      if (flight.isGivenUp() && flight.domain().equals(domain)) {
        return Optional.of(flight);
      }
    }
    return Optional.empty();
  }

  /** A flight took this long. */
  void took(Duration time) {
    usualNanos += (time.toNanos() - usualNanos) / WEIGHT;
  }

  /** Whether a domain takes no longer than to wake a thread. */
  boolean areInstant() {
    return usualNanos < INSTANT_NANOS;
  }

  /** How many domains are read in this time at the least, if each is quick. */
  long fewest(long nanos) {
    return Math.max(1, nanos / QUICK_NANOS);
  }

  /** With how many at once to begin, if so many are allowed. */
  int width(int allowed) {
    if (areInstant()) {
      return 1;
    }
    return usualNanos < QUICK_NANOS
        ? Math.min(allowed, Runtime.getRuntime().availableProcessors())
        : allowed;
  }

  /** A pass that its reader left while the driver was still at it. */
  void hangs(HungPass pass) {
    hungPasses.add(pass);
  }

  /** The driver came back from a pass. */
  void hangsNoMore(HungPass pass) {
    hungPasses.remove(pass);
  }

  /** For how long a pass that was left has been at this domain; empty if none is. */
  Optional<Duration> hungFor(DomainRef domain) {
    return hungPasses.stream()
        .filter(pass -> pass.domains().contains(domain))
        .map(HungPass::age)
        .max(Comparator.naturalOrder());
  }

  void remember(Key key, StatisticsRow row) {
    if (lastGood.size() < MAXIMUM_ROWS || lastGood.containsKey(key)) {
      lastGood.put(key, new Good(row, System.nanoTime()));
    }
  }

  Optional<Good> lastGood(Key key) {
    return Optional.ofNullable(lastGood.get(key));
  }

  /** Whether one more pass may run; {@link #passEnded} when it is over. */
  boolean beginPass() {
    return passes.tryAcquire();
  }

  void passEnded() {
    passes.release();
  }
}

package org.polyvisor.internal.bulk;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.call.PendingCall;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.GroupResult;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/**
 * One reading of one domain that is under way, for all readers that want the same. It is given up
 * when its last reader leaves, and stays on the books until the driver comes back: till then nobody
 * asks that domain again.
 *
 * <p>Safe for any thread. What is read so far can be seen at any time.
 */
final class Flight {
  private final BulkRead first;
  private final DomainRef domain;
  private final Set<StatisticsGroup<?>> groups;
  private final long startNanos = System.nanoTime();

  /** In the order of the groups. */
  private final AtomicReferenceArray<@Nullable GroupResult<?>> results;

  private final Set<BulkRead> readers = new CopyOnWriteArraySet<>();
  private final PendingCall<Boolean> call;
  private volatile boolean landed;
  private volatile boolean givenUp;

  Flight(BulkRead first, DomainRef domain, Duration deadline) {
    this.first = first;
    this.domain = domain;
    this.groups = first.plan().groups();
    this.results = new AtomicReferenceArray<>(groups.size());
    readers.add(first);
    this.call =
        new PendingCall<>(
            "reading statistics of domain '" + domain.name() + "'",
            deadline,
            c -> {
              readAll(new GroupReader(first.session(), c, domain, first.plan().options()), first);
              return true;
            },
            late -> {});
  }

  PendingCall<Boolean> call() {
    return call;
  }

  DomainRef domain() {
    return domain;
  }

  /** Whether this reader began it, so that it had all of his time. */
  boolean isBegunBy(BulkRead reader) {
    return first == reader;
  }

  /**
   * Whether all its readers left it without an answer, or stopped reading and are out of time; once
   * so, always.
   */
  boolean isGivenUp() {
    if (!givenUp && !landed && readers.stream().allMatch(BulkRead::isOutOfTime)) {
      givenUp = true;
    }
    return givenUp;
  }

  /** Since when it is under way. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  private void readAll(GroupReader reader, BulkRead first) {
    int index = 0;
    for (StatisticsGroup<?> group : groups) {
      long begin = System.nanoTime();
      results.set(index++, result(reader, first, group, begin));
    }
  }

  private static GroupResult<?> result(
      GroupReader reader, BulkRead first, StatisticsGroup<?> group, long begin) {
    try {
      Object value = reader.read(group);
      if (value == null) {
        throw new IllegalStateException("answered null");
      }
      return GroupResult.of(value, since(begin));
    } catch (Throwable e) { // whatever a driver throws
      return GroupResult.failed(first.named(e), Duration.ZERO, since(begin));
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /** One more reader; false if it has landed already. */
  boolean join(BulkRead reader) {
    readers.add(reader);
    return !landed;
  }

  /**
   * A reader leaves without an answer; true if it was the last one, so that the flight is given up.
   */
  boolean leave(BulkRead reader) {
    readers.remove(reader);
    return isGivenUp();
  }

  /** The driver came back. */
  void land() {
    landed = true;
    readers.forEach(reader -> reader.landed(this));
  }

  /** The row as far as it is known; what is not gets the error. */
  StatisticsRow row(Supplier<VirtException> otherwise, Supplier<Duration> cost) {
    StatisticsRow.Builder row = StatisticsRow.of(domain);
    GroupResult<?> failure = null;
    int index = 0;
    for (StatisticsGroup<?> group : groups) {
      GroupResult<?> result = results.get(index++);
      if (result == null) {
        failure = failure != null ? failure : failed(otherwise, cost);
        result = failure;
      }
      Rows.put(row, group, result);
    }
    return row.build();
  }

  private GroupResult<?> failed(Supplier<VirtException> error, Supplier<Duration> cost) {
    return GroupResult.failed(error.get(), age(), cost.get());
  }
}

package org.polyvisor.internal.bulk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.internal.connect.Session;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.GroupResult;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/**
 * One reader's pass over many domains. Domains are read in the threads of the driver's pool, at
 * most {@code parallel} at once; the reader's own thread starts them whenever it asks for the next
 * row. A domain that has not answered by the deadline is an error row; the others do not wait for
 * it.
 *
 * <p>The lock guards the queues; it is not held while a driver is called. Safe for any thread.
 */
public final class BulkRead {
  /** How often a reader that found all threads busy looks again. */
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Handle handle;
  private final BulkPlan plan;
  private final Flights flights;
  private final Duration deadline;
  private final long beginNanos = System.nanoTime();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<DomainRef> waiting = new ArrayDeque<>();
  private final Set<Flight> flying = new HashSet<>();
  private final Deque<StatisticsRow> rows = new ArrayDeque<>();
  private boolean over;

  /** A pass that has read nothing yet. */
  public BulkRead(Handle handle, BulkPlan plan, List<DomainRef> domains, Duration deadline) {
    this.handle = handle;
    this.plan = plan;
    this.deadline = deadline;
    this.flights = handle.session().attached(Flights.class, Flights::new);
    waiting.addAll(domains);
  }

  BulkPlan plan() {
    return plan;
  }

  Session session() {
    return handle.session();
  }

  VirtException named(Throwable e) {
    return handle.thrown("reading statistics", e);
  }

  /**
   * The next row; empty if none came in time, or if all were taken ({@link #isDone}).
   *
   * @throws InterruptedException if the thread was interrupted
   */
  public Optional<StatisticsRow> next(Duration wait) throws InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      handle.checkOpen("reading statistics");
      boolean busy = !start();
      lock.lockInterruptibly();
      try {
        StatisticsRow row = rows.poll();
        if (row != null || isOver()) {
          return Optional.ofNullable(row);
        }
        long left = Math.min(end, deadlineNanos()) - System.nanoTime();
        if (left > 0) {
          pause(busy ? Math.min(left, RETRY_NANOS) : left);
        } else if (deadlineNanos() - System.nanoTime() > 0) {
          return Optional.empty();
        }
      } finally {
        lock.unlock();
      }
      giveUpAtDeadline();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // the loop is next's
  private void pause(long nanos) throws InterruptedException {
    if (rows.isEmpty()) {
      long ignored = changed.awaitNanos(nanos);
    }
  }

  /** Whether every row was taken. */
  public boolean isDone() {
    lock.lock();
    try {
      return isOver();
    } finally {
      lock.unlock();
    }
  }

  private boolean isOver() {
    return rows.isEmpty() && (over || waiting.isEmpty() && flying.isEmpty());
  }

  /** Wakes a reader that waits, so that it looks at the connection again. */
  public void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Leaves everything that is still under way. Idempotent. */
  public void close() {
    for (Flight flight : leaveAll()) {
      leave(flight);
    }
  }

  private List<Flight> leaveAll() {
    lock.lock();
    try {
      over = true;
      waiting.clear();
      rows.clear();
      List<Flight> left = List.copyOf(flying);
      flying.clear();
      return left;
    } finally {
      lock.unlock();
    }
  }

  private long deadlineNanos() {
    return beginNanos + deadline.toNanos();
  }

  private Duration spent() {
    return Duration.ofNanos(System.nanoTime() - beginNanos);
  }

  /** Starts what may be started; false if the pool had no thread for it. */
  private boolean start() {
    while (true) {
      DomainRef next = takeWaiting();
      if (next == null) {
        return true;
      }
      if (!start(next)) {
        putBack(next);
        return false;
      }
    }
  }

  private @Nullable DomainRef takeWaiting() {
    lock.lock();
    try {
      return flying.size() < plan.parallel() ? waiting.poll() : null;
    } finally {
      lock.unlock();
    }
  }

  private void putBack(DomainRef domain) {
    lock.lock();
    try {
      if (!over) {
        waiting.addFirst(domain);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean start(DomainRef domain) {
    Optional<Flight> hung = flights.hungAt(domain);
    if (hung.isPresent()) {
      offer(hungRow(hung.get(), domain));
      return true;
    }
    Flights.Key key = key(domain);
    Duration left = Duration.ofNanos(Math.max(1, deadlineNanos() - System.nanoTime()));
    Flight mine = new Flight(this, domain, left);
    Optional<Flight> other = flights.enter(key, mine);
    if (other.isPresent()) {
      return join(other.get());
    }
    return launch(key, mine);
  }

  private boolean join(Flight other) {
    add(other);
    if (!other.join(this)) {
      // It landed just now and may have missed us; landing twice does no harm.
      landed(other);
    }
    return true;
  }

  private boolean launch(Flights.Key key, Flight mine) {
    add(mine);
    try {
      boolean started =
          session()
              .pool()
              .tryStart(
                  mine.call(),
                  () -> {
                    flights.remove(key, mine);
                    mine.land();
                  });
      if (!started) {
        withdraw(key, mine);
      }
      return started;
    } catch (VirtException e) {
      withdraw(key, mine);
      offer(mine.row(e, spent()));
      return true;
    }
  }

  private void withdraw(Flights.Key key, Flight mine) {
    flights.remove(key, mine);
    lock.lock();
    try {
      flying.remove(mine);
    } finally {
      lock.unlock();
    }
    // Whoever joined meanwhile starts it anew.
    mine.land();
  }

  private void add(Flight flight) {
    lock.lock();
    try {
      flying.add(flight);
    } finally {
      lock.unlock();
    }
  }

  /** A flight has landed: its row, unless this reader has left it, or a further try. */
  void landed(Flight flight) {
    lock.lock();
    try {
      if (!flying.remove(flight)) {
        return;
      }
      VirtException failure =
          flight.call().failure().map(this::named).orElseGet(() -> tooLate(flight.domain()));
      StatisticsRow row = flight.row(failure, spent());
      if (!flight.call().isOver() || isAnothersTimeout(row)) {
        waiting.addFirst(flight.domain());
      } else {
        rows.add(finished(row));
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Another reader with less time began it; there is time left here for one more try. */
  private boolean isAnothersTimeout(StatisticsRow row) {
    return row.error().filter(OperationTimeoutException.class::isInstance).isPresent()
        && deadlineNanos() - System.nanoTime() > RETRY_NANOS;
  }

  private StatisticsRow finished(StatisticsRow row) {
    if (plan.admitLast().isPresent() && row.error().isEmpty()) {
      flights.remember(key(row.domain()), row);
    }
    return row.error().isEmpty() ? row : withLast(row);
  }

  private StatisticsRow withLast(StatisticsRow row) {
    Optional<StatisticsRow> last =
        plan.admitLast()
            .flatMap(
                age ->
                    flights
                        .lastGood(key(row.domain()))
                        .filter(good -> System.nanoTime() - good.atNanos() <= age.toNanos()))
            .map(Flights.Good::row);
    return last.map(good -> merged(row, good)).orElse(row);
  }

  private static StatisticsRow merged(StatisticsRow row, StatisticsRow last) {
    StatisticsRow.Builder merged = StatisticsRow.of(row.domain());
    row.groups().forEach(group -> merge(merged, group, row, last));
    return merged.build();
  }

  private static <V> void merge(
      StatisticsRow.Builder merged,
      StatisticsGroup<V> group,
      StatisticsRow row,
      StatisticsRow last) {
    GroupResult<V> result = row.result(group);
    Optional<V> old = result.error().isPresent() ? last.get(group) : Optional.empty();
    merged.put(group, old.map(result::withLast).orElse(result));
  }

  private void offer(StatisticsRow row) {
    lock.lock();
    try {
      if (!over) {
        rows.add(finished(row));
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void giveUpAtDeadline() {
    if (deadlineNanos() - System.nanoTime() > 0) {
      return;
    }
    List<Flight> left;
    List<DomainRef> never;
    lock.lock();
    try {
      left = List.copyOf(flying);
      never = List.copyOf(waiting);
      flying.clear();
      waiting.clear();
    } finally {
      lock.unlock();
    }
    left.forEach(
        flight -> {
          leave(flight);
          offer(flight.row(tooLate(flight.domain()), spent()));
        });
    never.forEach(domain -> offer(notReached(domain)));
  }

  private void leave(Flight flight) {
    if (flight.leave(this)) {
      session().pool().giveUp(flight.call(), () -> tooLate(flight.domain()));
    }
  }

  private Flights.Key key(DomainRef domain) {
    return new Flights.Key(domain, plan.groups());
  }

  private StatisticsRow hungRow(Flight hung, DomainRef domain) {
    VirtException error =
        error(
            domain,
            "has not answered for " + hung.age().toMillis() + " ms and was not asked again");
    return allFailed(domain, error, hung.age());
  }

  private StatisticsRow notReached(DomainRef domain) {
    return allFailed(
        domain,
        error(domain, "was not reached within " + deadline.toMillis() + " ms"),
        Duration.ZERO);
  }

  private StatisticsRow allFailed(DomainRef domain, VirtException error, Duration age) {
    StatisticsRow.Builder row = StatisticsRow.of(domain);
    for (StatisticsGroup<?> group : plan.groups()) {
      Flight.put(row, group, GroupResult.failed(error, age, spent()));
    }
    return row.build();
  }

  private VirtException tooLate(DomainRef domain) {
    return error(domain, "did not answer within " + deadline.toMillis() + " ms");
  }

  private VirtException error(DomainRef domain, String what) {
    return VirtException.of(
            ErrorCode.OPERATION_TIMEOUT, ErrorDomain.NONE, "domain '" + domain.name() + "' " + what)
        .about(domain)
        .from(session().driver().descriptor().name());
  }
}

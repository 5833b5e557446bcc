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
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.internal.connect.Session;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.GroupResult;
import org.polyvisor.model.StatisticsRow;

/**
 * One reader's pass over many domains. Domains are read in the threads of the driver's pool, at
 * most {@code parallel} at once; the reader's own thread starts them whenever it asks for the next
 * row. A domain that has not answered by the deadline is an error row; the others do not wait for
 * it.
 *
 * <p>The lock guards the queues; it is not held while a driver is called. Safe for any thread.
 */
public final class BulkRead implements Pass {
  /** How often a reader that found all threads busy looks again. */
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Handle handle;
  private final BulkPlan plan;
  private final Flights flights;
  private final LastGood lastGood;
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
    this.lastGood = new LastGood(plan, flights);
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

  @Override
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

  @Override
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

  @Override
  public void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
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
    } catch (RuntimeException | Error e) {
      withdraw(key, mine);
      offer(mine.row(named(e), spent()));
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
      if (!flight.call().isOver() || isAnothersTimeout(flight, row)) {
        waiting.addFirst(flight.domain());
      } else {
        rows.add(lastGood.finish(row));
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Another reader with less time began it; there is time left here for one more try. */
  private boolean isAnothersTimeout(Flight flight, StatisticsRow row) {
    return !flight.isBegunBy(this)
        && row.error().filter(OperationTimeoutException.class::isInstance).isPresent()
        && deadlineNanos() - System.nanoTime() > RETRY_NANOS;
  }

  private void offer(StatisticsRow row) {
    lock.lock();
    try {
      if (!over) {
        rows.add(lastGood.finish(row));
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
    return new Flights.Key(domain, plan.groups(), plan.options());
  }

  private StatisticsRow hungRow(Flight hung, DomainRef domain) {
    return Rows.hung(plan, domain, hung.age(), session().driver().descriptor().name());
  }

  private StatisticsRow notReached(DomainRef domain) {
    return allFailed(
        domain,
        error(domain, "was not reached within " + deadline.toMillis() + " ms"),
        Duration.ZERO);
  }

  private StatisticsRow allFailed(DomainRef domain, VirtException error, Duration age) {
    return Rows.failed(domain, plan.groups(), GroupResult.failed(error, age, spent()));
  }

  private VirtException tooLate(DomainRef domain) {
    return error(domain, "did not answer within " + deadline.toMillis() + " ms");
  }

  private VirtException error(DomainRef domain, String what) {
    return Rows.timedOut(domain, what, session().driver().descriptor().name());
  }
}

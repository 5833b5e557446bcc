package org.polyvisor.internal.bulk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.call.PendingCall;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.GroupResult;
import org.polyvisor.model.StatisticsRow;
import org.polyvisor.spi.BulkStatisticsFacet;
import org.polyvisor.spi.BulkStatisticsRequest;
import org.polyvisor.spi.Call;

/**
 * One reader's pass that the driver makes by itself, in one thread of the pool. A few run at once
 * for one driver connection, the others wait for their turn in their readers' threads; domains
 * without a row at the deadline, or when the driver has returned, are error rows. Those that an
 * earlier pass left behind while the driver is still at it are error rows from the start.
 *
 * <p>The lock guards the rows; it is not held while the driver is called. Safe for any thread.
 */
public final class DriverPass implements Pass {
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Handle handle;
  private final BulkPlan plan;
  private final Flights flights;
  private final LastGood lastGood;
  private final PassAtDriver atDriver;
  private final PendingCall<Boolean> call;
  private final long beginNanos = System.nanoTime();
  private final long deadlineNanos;
  private final Duration deadline;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<DomainRef> missing = new LinkedHashSet<>();
  private final Set<DomainRef> refused = new HashSet<>();
  private final Deque<StatisticsRow> rows = new ArrayDeque<>();
  private final AtomicBoolean beginning = new AtomicBoolean();
  private boolean begun;

  /** A pass that has read nothing yet. */
  public DriverPass(
      Handle handle,
      BulkStatisticsFacet facet,
      BulkPlan plan,
      List<DomainRef> domains,
      Duration deadline) {
    this.handle = handle;
    this.plan = plan;
    this.deadline = deadline;
    this.deadlineNanos = beginNanos + deadline.toNanos();
    this.flights = handle.session().attached(Flights.class, Flights::new);
    this.lastGood = new LastGood(plan, flights, Flights.Wanted.of(plan));
    this.atDriver = new PassAtDriver(flights, beginNanos);
    domains.forEach(this::ask);
    BulkStatisticsRequest request =
        BulkStatisticsRequest.of(List.copyOf(missing), plan.groups()).with(plan.options());
    call = new PendingCall<>("reading statistics", deadline, c -> ask(facet, c, request), l -> {});
  }

  /** To be asked for, unless an earlier pass still hangs at it. */
  private void ask(DomainRef domain) {
    Optional<Duration> hung = flights.hungFor(domain);
    if (hung.isEmpty()) {
      missing.add(domain);
    } else if (refused.add(domain)) {
      String driver = handle.session().driver().descriptor().name();
      rows.add(lastGood.finish(Rows.hung(plan, domain, hung.get(), driver)));
    }
  }

  private boolean ask(BulkStatisticsFacet facet, Call c, BulkStatisticsRequest request) {
    facet.statistics(c, request, this::row);
    return true;
  }

  /** Takes a row of the driver's; one that nobody asked for, or a second one, is dropped. */
  private void row(StatisticsRow row) {
    lock.lock();
    try {
      if (missing.contains(row.domain()) && row.groups().containsAll(plan.groups())) {
        missing.remove(row.domain());
        rows.add(lastGood.finish(row));
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<StatisticsRow> next(Duration wait) throws InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      handle.checkOpen("reading statistics");
      begin();
      lock.lockInterruptibly();
      try {
        StatisticsRow row = rows.poll();
        if (row != null || missing.isEmpty()) {
          return Optional.ofNullable(row);
        }
        long left = Math.min(end, deadlineNanos) - System.nanoTime();
        if (left > 0) {
          pause(begun ? left : Math.min(left, RETRY_NANOS));
        } else if (deadlineNanos - System.nanoTime() > 0) {
          return Optional.empty();
        }
      } finally {
        lock.unlock();
      }
      if (deadlineNanos - System.nanoTime() <= 0) {
        leave("all domains");
        failMissing(Optional.empty());
      }
    }
  }

  /** Whoever has not answered yet is left to the driver. */
  private void leave(String whom) {
    handle.session().pool().giveUp(call, () -> tooLate(whom));
    lock.lock();
    try {
      if (begun && !missing.isEmpty()) {
        atDriver.leave(missing);
      }
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // the loop is next's
  private void pause(long nanos) throws InterruptedException {
    long ignored = changed.awaitNanos(nanos);
  }

  /** Of several takers one at a time: a call that is begun twice would end at once. */
  private void begin() {
    if (isBegun() || !beginning.compareAndSet(false, true)) {
      return;
    }
    try {
      if (!isBegun() && flights.beginPass()) {
        tryToStart();
      }
    } finally {
      beginning.set(false);
    }
  }

  private void tryToStart() {
    boolean started = false;
    try {
      started = handle.session().pool().tryStart(call, this::landed);
    } catch (RuntimeException | Error e) {
      failMissing(Optional.of(handle.thrown("reading statistics", e)));
    } finally {
      if (!started) {
        flights.passEnded();
      }
      setBegun(started);
    }
  }

  private boolean isBegun() {
    lock.lock();
    try {
      return begun || missing.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private void setBegun(boolean value) {
    lock.lock();
    try {
      begun = value;
    } finally {
      lock.unlock();
    }
  }

  private void landed() {
    flights.passEnded();
    atDriver.land();
    Optional<VirtException> failure =
        call.failure().map(e -> handle.thrown("reading statistics", e));
    if (failure.filter(OperationTimeoutException.class::isInstance).isPresent()) {
      // Said of each domain by its own name.
      failMissing(Optional.empty());
    } else {
      failMissing(
          failure.or(
              () -> Optional.of(handle.broken("reading statistics: a domain without a row"))));
    }
  }

  /** Every domain that has no row yet fails, with this error or for want of time. */
  private void failMissing(Optional<VirtException> error) {
    lock.lock();
    try {
      for (DomainRef domain : missing) {
        VirtException why = error.orElseGet(() -> tooLate("domain '" + domain.name() + "'"));
        Duration spent = Duration.ofNanos(System.nanoTime() - beginNanos);
        rows.add(
            lastGood.finish(
                Rows.failed(domain, plan.groups(), GroupResult.failed(why, Duration.ZERO, spent))));
      }
      missing.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private VirtException tooLate(String what) {
    return handle.timedOut(what + " did not answer within " + deadline.toMillis() + " ms");
  }

  @Override
  public boolean isDone() {
    lock.lock();
    try {
      return rows.isEmpty() && missing.isEmpty();
    } finally {
      lock.unlock();
    }
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
    leave("a reader that left");
    lock.lock();
    try {
      missing.clear();
      rows.clear();
    } finally {
      lock.unlock();
    }
  }
}

package org.polyvisor.internal.bulk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.internal.connect.Session;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsRow;

/**
 * One reader's pass over many domains. Domains are read in the threads of the driver's pool, at
 * most {@code parallel} at once; the reader's own thread starts them whenever it asks for the next
 * row, and a thread that has read one goes on with the next for a while. A domain that has not
 * answered by the deadline is an error row; the others do not wait for it.
 *
 * <p>Where domains are known to answer at once, one thread reads them and wakes the reader seldom;
 * he looks for himself every 2 ms, and if too few came in that time, all that may are started.
 *
 * <p>The lock guards what is waited for and under way, and the adding of rows, which are taken
 * without it; it is not held while a driver is called. Safe for any thread.
 */
public final class BulkRead implements Pass {
  /** How often a reader that found all threads busy looks again. */
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  /** Of domains that answer at once, so many are read before a reader is woken. */
  private static final int BATCH = 1024;

  private final Handle handle;
  private final BulkPlan plan;
  private final Flights flights;
  private final LastGood lastGood;
  private final LateRows late;
  private final Flights.Wanted wanted;
  private final Duration deadline;
  private final long beginNanos = System.nanoTime();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<DomainRef> waiting = new ArrayDeque<>();
  private final Set<Flight> flying = new HashSet<>();

  /** Added to with the lock held, taken from without it. */
  private final Queue<StatisticsRow> rows = new ConcurrentLinkedQueue<>();

  /** A hint for a reader who has rows to take: perhaps one more domain can be begun. */
  private volatile boolean startable = true;

  private int width;
  private boolean quick;
  private int unannounced;
  private boolean over;

  /** A pass that has read nothing yet. */
  public BulkRead(Handle handle, BulkPlan plan, List<DomainRef> domains, Duration deadline) {
    this.handle = handle;
    this.plan = plan;
    this.deadline = deadline;
    this.flights = handle.session().attached(Flights.class, Flights::new);
    this.late = new LateRows(plan, deadline, handle.session().driver().descriptor().name());
    this.wanted = Flights.Wanted.of(plan);
    this.lastGood = new LastGood(plan, flights, wanted);
    this.quick = flights.areInstant();
    this.width = flights.width(plan.parallel());
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
    Optional<StatisticsRow> ready = ready();
    if (ready.isPresent()) {
      return ready;
    }
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
          pause(busy || isNarrow() || isUnannounced() ? Math.min(left, RETRY_NANOS) : left);
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
    if (rows.isEmpty() && changed.awaitNanos(nanos) <= 0) {
      if (unannounced < flights.fewest(nanos)) {
        // Nothing came, or little: those under way are slow or stuck, so that more must be.
        width = plan.parallel();
        quick = false;
      }
      unannounced = 0;
    }
  }

  private boolean isNarrow() {
    return width < plan.parallel() && !waiting.isEmpty();
  }

  /** A row that is there, after what may be started was. */
  private Optional<StatisticsRow> ready() throws InterruptedException {
    handle.checkOpen("reading statistics");
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (startable && !rows.isEmpty()) {
      startable = false;
      if (!start()) {
        startable = true;
      }
    }
    return Optional.ofNullable(rows.poll());
  }

  /** Adds a row, with the lock held. */
  private void add(StatisticsRow row) {
    rows.add(lastGood.finish(row));
    unannounced++;
    if (!isUnannounced() || unannounced >= BATCH) {
      unannounced = 0;
      changed.signalAll();
    }
  }

  /** Whether a row alone wakes nobody: whoever waits looks for himself now and then. */
  private boolean isUnannounced() {
    return quick && !waiting.isEmpty();
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

  /** Whether nothing that comes now is of use to this reader. */
  boolean isOutOfTime() {
    return deadlineNanos() - System.nanoTime() <= 0;
  }

  private Duration spent() {
    return Duration.ofNanos(System.nanoTime() - beginNanos);
  }

  /** Starts what may be started; false if the pool had no thread for it. */
  private boolean start() {
    Optional<Link> next = prepared();
    while (next.isPresent()) {
      if (!start(next.get())) {
        return false;
      }
      next = prepared();
    }
    return true;
  }

  private boolean start(Link link) {
    try {
      boolean started = session().pool().tryStart(link);
      if (!started) {
        withdraw(link);
      }
      return started;
    } catch (RuntimeException | Error e) {
      flights.remove(link.key(), link.flight());
      settle(link.flight(), link.flight().row(() -> named(e), this::spent));
      link.flight().land();
      return true;
    }
  }

  /** The next domain that this reader must read itself, on the books already; empty for none. */
  Optional<Link> prepared() {
    Flight mine = takeWaiting();
    while (mine != null) {
      Flights.Key key = key(mine.domain());
      if (!isSettled(key, mine)) {
        return Optional.of(new Link(this, flights, key, mine));
      }
      mine = takeWaiting();
    }
    return Optional.empty();
  }

  /** A domain leaves the queue and is under way in one step: it is never in neither. */
  private @Nullable Flight takeWaiting() {
    lock.lock();
    try {
      DomainRef domain = flying.size() < width ? waiting.poll() : null;
      if (domain == null) {
        return null;
      }
      Duration left = Duration.ofNanos(Math.max(1, deadlineNanos() - System.nanoTime()));
      Flight mine = new Flight(this, domain, left);
      flying.add(mine);
      return mine;
    } finally {
      lock.unlock();
    }
  }

  /** Whether there is nothing to read: the domain hangs, or another reader is at it. */
  private boolean isSettled(Flights.Key key, Flight mine) {
    Optional<Flight> hung = flights.hungAt(mine.domain());
    if (hung.isPresent()) {
      // Whoever stopped reading did not tell the pool.
      session().pool().giveUp(hung.get().call(), () -> late.error(mine.domain()));
      settle(mine, late.hung(hung.get(), mine.domain()));
      return true;
    }
    Optional<Flight> other = flights.enter(key, mine);
    other.ifPresent(shared -> join(mine, shared));
    return other.isPresent();
  }

  private void join(Flight mine, Flight other) {
    if (replace(mine, other) && !other.join(this)) {
      // It landed just now and may have missed us; landing twice does no harm.
      landed(other);
    }
  }

  private boolean replace(Flight mine, Flight other) {
    lock.lock();
    try {
      return flying.remove(mine) && flying.add(other);
    } finally {
      lock.unlock();
    }
  }

  /** The row instead of the flight, unless this reader has given that up. */
  private void settle(Flight mine, StatisticsRow row) {
    lock.lock();
    try {
      if (flying.remove(mine)) {
        add(row);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes back what was not begun, for another time, unless this reader has given it up. */
  private void withdraw(Link link) {
    flights.remove(link.key(), link.flight());
    lock.lock();
    try {
      if (flying.remove(link.flight())) {
        waiting.addFirst(link.flight().domain());
      }
    } finally {
      lock.unlock();
    }
    // Whoever joined meanwhile starts it anew.
    link.flight().land();
  }

  /** A thread of the pool has come back; perhaps this reader must begin another one. */
  void threadLeft() {
    startable = true;
    wake();
  }

  /** A flight has landed: its row, unless this reader has left it, or a further try. */
  void landed(Flight flight) {
    StatisticsRow row = flight.row(() -> failure(flight), this::spent);
    boolean again = !flight.call().isOver() || isAnothersTimeout(flight, row);
    lock.lock();
    try {
      if (!flying.remove(flight)) {
        return;
      }
      if (again) {
        waiting.addFirst(flight.domain());
        startable = true;
        changed.signalAll();
      } else {
        add(row);
      }
    } finally {
      lock.unlock();
    }
  }

  private VirtException failure(Flight flight) {
    return flight.call().failure().map(this::named).orElseGet(() -> late.error(flight.domain()));
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
        add(row);
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
          offer(flight.row(() -> late.error(flight.domain()), this::spent));
        });
    never.forEach(domain -> offer(late.notReached(domain, spent())));
  }

  private void leave(Flight flight) {
    if (flight.leave(this)) {
      session().pool().giveUp(flight.call(), () -> late.error(flight.domain()));
    }
  }

  private Flights.Key key(DomainRef domain) {
    return new Flights.Key(domain, wanted);
  }
}

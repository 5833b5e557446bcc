package org.polyvisor.driver.parallels.internal.session;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.Scheduler;

/**
 * The jobs of a session whose answers come to its handler: at most a window of them under way, the
 * others in order behind. Each ends exactly once: by its answer, by not getting under way, by its
 * time-out (its real answer is then thrown away), or with the session.
 *
 * <p>An answer may come before the call that issued the job has returned its number: it is parked
 * under that number and taken by whoever issued the job. Both sides put themselves into one map;
 * the second to come finds the first. Safe for any thread; nothing here waits.
 */
public final class JobDesk {
  private static final System.Logger LOG = System.getLogger(JobDesk.class.getName());
  private static final SdkAnswer TIMED_OUT = SdkAnswer.failed(SdkError.TIMEOUT);

  /** After so many time-outs a job that was given up counts as lost, and its place is free. */
  private static final int TIMEOUTS_KEPT = 10;

  private final int window;
  private final long timeoutNanos;
  private final Ticker ticker;
  private final Scheduler scheduler;
  private final AtomicInteger underWay = new AtomicInteger();
  private final Map<Long, Object> byNumber = new ConcurrentHashMap<>();
  private volatile @Nullable SdkAnswer ended;

  /** At most two for each domain and one for each caller: bounded by what uses the desk. */
  private final Queue<Order> waiting = new ConcurrentLinkedQueue<>();

  /**
   * A desk without jobs.
   *
   * @param window how many may be under way
   * @param timeoutNanos after which time one counts as failed
   */
  public JobDesk(int window, long timeoutNanos, Ticker ticker, Scheduler scheduler) {
    this.window = window;
    this.timeoutNanos = timeoutNanos;
    this.ticker = ticker;
    this.scheduler = scheduler;
  }

  /** Issues a job that is wanted whatever happens. */
  public void submit(LongSupplier issue, Consumer<SdkAnswer> end) {
    submit(issue, () -> true, end);
  }

  /**
   * Issues a job, now in this thread if the window has room.
   *
   * @param issue calls the SDK and answers the job's number
   * @param wanted whether anybody still waits for it; if not, one that waits behind the window is
   *     not issued but ends with a time-out
   * @param end is told how it ended, once, possibly in this thread
   */
  public void submit(LongSupplier issue, BooleanSupplier wanted, Consumer<SdkAnswer> end) {
    waiting.add(new Order(issue, wanted, end, ticker.nanos()));
    pump();
  }

  /** For the handler: a job has ended. */
  public void finished(long job, SdkAnswer answer) {
    Object there = byNumber.putIfAbsent(job, answer);
    if (there instanceof Order) {
      byNumber.remove(job);
      end((Order) there, answer);
    }
  }

  /**
   * For the ticker: gives up jobs that are too old, and those behind the window that nobody waits
   * for any more.
   */
  public void expire() {
    long now = ticker.nanos();
    for (Object entry : byNumber.values()) {
      if (entry instanceof Order) {
        giveUp((Order) entry, now);
      }
    }
    for (Order order : waiting) {
      boolean over = now - order.issued > timeoutNanos || !order.wanted.getAsBoolean();
      if (over && waiting.remove(order)) {
        order.finish(TIMED_OUT);
      }
    }
  }

  /** What was given up still keeps the server busy, so it keeps its place, but not for ever. */
  private void giveUp(Order order, long now) {
    long age = now - order.issued;
    if (age > timeoutNanos) {
      order.finish(TIMED_OUT);
    }
    if (age > timeoutNanos * TIMEOUTS_KEPT) {
      leave(order);
    }
  }

  /** Ends all with an error, and those too that come until {@link #begin}: no session. */
  public void endAll(SdkError error) {
    ended = SdkAnswer.failed(error);
    List<Object> entries = new ArrayList<>(byNumber.values());
    byNumber.clear();
    for (Order order = waiting.poll(); order != null; order = waiting.poll()) {
      order.finish(SdkAnswer.failed(error));
    }
    entries.stream()
        .filter(Order.class::isInstance)
        .forEach(entry -> end((Order) entry, SdkAnswer.failed(error)));
  }

  /** There is a session again. */
  public void begin() {
    ended = null;
  }

  /** How many are under way, those included that were given up and not answered yet. */
  public int underWay() {
    return underWay.get();
  }

  private void pump() {
    while (!waiting.isEmpty() && enter()) {
      Order next = waiting.poll();
      if (next == null) {
        underWay.decrementAndGet();
      } else {
        start(next);
      }
    }
  }

  private boolean enter() {
    return underWay.getAndUpdate(count -> count < window ? count + 1 : count) < window;
  }

  private void start(Order order) {
    SdkAnswer end = ended;
    if (end != null || !order.wanted.getAsBoolean()) {
      end(order, end == null ? TIMED_OUT : end);
      return;
    }
    long job;
    try {
      order.issued = ticker.nanos();
      job = order.issue.getAsLong();
    } catch (SdkException e) {
      end(order, SdkAnswer.failed(e.error()));
      return;
    } catch (RuntimeException | Error e) { // whatever a binding throws
      LOG.log(Level.WARNING, "a job could not be issued", e);
      end(order, SdkAnswer.failed(SdkError.OPERATION_FAILED));
      return;
    }
    Object there = byNumber.putIfAbsent(job, order);
    if (there instanceof SdkAnswer) {
      byNumber.remove(job);
      end(order, (SdkAnswer) there);
    } else {
      endIfOver(order);
    }
  }

  /** An order that slipped in while all were being ended may have been missed there. */
  private void endIfOver(Order order) {
    SdkAnswer end = ended;
    if (end != null) {
      end(order, end);
    }
  }

  private void end(Order order, SdkAnswer answer) {
    order.finish(answer);
    leave(order);
  }

  private void leave(Order order) {
    if (order.left.compareAndSet(false, true)) {
      underWay.decrementAndGet();
      if (!waiting.isEmpty()) {
        scheduler.execute(this::pump);
      }
    }
  }

  /** One job; it stays in the map after it was given up, until its answer comes. */
  private static final class Order {
    private final LongSupplier issue;
    private final BooleanSupplier wanted;
    private final Consumer<SdkAnswer> end;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile long issued;

    Order(LongSupplier issue, BooleanSupplier wanted, Consumer<SdkAnswer> end, long now) {
      this.issue = issue;
      this.wanted = wanted;
      this.end = end;
      this.issued = now;
    }

    void finish(SdkAnswer answer) {
      if (ended.compareAndSet(false, true)) {
        end.accept(answer);
      }
    }
  }
}

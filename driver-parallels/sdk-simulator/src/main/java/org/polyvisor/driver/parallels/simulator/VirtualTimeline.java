package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;

/**
 * Time that stands still until somebody moves it; then what is due runs in the mover's thread,
 * notifications included. Only one thread may move it at a time; the rest is safe for any.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class VirtualTimeline implements Timeline {
  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Due> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Due::nanos).thenComparingLong(Due::number));
  private final Instant start;
  private volatile long nanos;
  private long numbers;
  private boolean closed;

  /** Begins at this moment. */
  public VirtualTimeline(Instant start) {
    this.start = start;
  }

  /** How far it has been moved. */
  public long nanos() {
    return nanos;
  }

  /** Moves on, running what is due on the way at its time. */
  public void advance(Duration time) {
    long end = nanos + time.toNanos();
    for (Due due = next(end); due != null; due = next(end)) {
      due.task.run();
    }
  }

  /** When something is due next, by {@link #nanos}; empty if nothing is. */
  public OptionalLong nextDue() {
    lock.lock();
    try {
      Due due = tasks.peek();
      return due == null ? OptionalLong.empty() : OptionalLong.of(due.nanos);
    } finally {
      lock.unlock();
    }
  }

  /** Runs what is due now, without moving. */
  public void settle() {
    advance(Duration.ZERO);
  }

  private @Nullable Due next(long end) {
    lock.lock();
    try {
      Due due = tasks.peek();
      boolean now = due != null && due.nanos <= end;
      nanos = Math.max(nanos, now && due != null ? due.nanos : end);
      return now ? tasks.poll() : null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Instant wall() {
    return start.plusNanos(nanos);
  }

  @Override
  public void after(Duration delay, Runnable task) {
    lock.lock();
    try {
      if (!closed) {
        tasks.add(new Due(nanos + delay.toNanos(), numbers++, task));
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Executor notifications() {
    return task -> after(Duration.ZERO, task);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      tasks.clear();
    } finally {
      lock.unlock();
    }
  }

  private record Due(long nanos, long number, Runnable task) {}
}

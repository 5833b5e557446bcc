package org.polyvisor.internal.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventsLost;
import org.polyvisor.spi.EventSink;

/**
 * The events that one subscriber has not taken yet. A full ring drops its oldest and counts; the
 * subscriber finds one marker in the place of those dropped. Whoever delivers never waits for
 * whoever takes: the lock is held for a few instructions.
 *
 * <p>Safe for any thread.
 */
public final class EventRing implements EventSink {
  private final int capacity;
  private final Runnable signal;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Event> events = new ArrayDeque<>();
  private long dropped;
  private long lost;
  private Instant droppedAt = Instant.EPOCH;
  private @Nullable VirtException end;

  /**
   * An empty ring.
   *
   * @param signal runs, in the deliverer's thread, whenever there is something to take
   */
  public EventRing(int capacity, Runnable signal) {
    this.capacity = capacity;
    this.signal = signal;
  }

  @Override
  public void event(Event event) {
    lock.lock();
    try {
      if (end != null) {
        return;
      }
      if (events.size() == capacity) {
        events.removeFirst();
        // Not the event's own time: events may be of a driver's class, and the lock is held here.
        droppedAt = Instant.now();
        dropped++;
        lost++;
      }
      events.addLast(event);
      changed.signal();
    } finally {
      lock.unlock();
    }
    signal.run();
  }

  @Override
  public void ended(VirtException cause) {
    lock.lock();
    try {
      if (end == null) {
        end = cause;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    signal.run();
  }

  /** How many events this subscriber lost so far. */
  public long lost() {
    lock.lock();
    try {
      return lost;
    } finally {
      lock.unlock();
    }
  }

  /** What is there now, without waiting. */
  public Optional<Event> poll() {
    lock.lock();
    try {
      return take();
    } finally {
      lock.unlock();
    }
  }

  /** Why no more will come; empty while more may come or some are still to be taken. */
  public Optional<VirtException> end() {
    lock.lock();
    try {
      return dropped == 0 && events.isEmpty() ? Optional.ofNullable(end) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next event; empty if none came in time.
   *
   * @throws VirtException the reason, when the stream has ended and all was taken
   * @throws InterruptedException if the thread was interrupted while it waited
   */
  public Optional<Event> next(Duration wait) throws InterruptedException {
    long left = wait.toNanos();
    lock.lockInterruptibly();
    try {
      while (true) {
        Optional<Event> event = take();
        if (event.isPresent()) {
          return event;
        }
        if (end != null) {
          throw end;
        }
        if (left <= 0) {
          return Optional.empty();
        }
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private Optional<Event> take() {
    if (dropped > 0) {
      Event marker = new EventsLost(dropped, droppedAt);
      dropped = 0;
      return Optional.of(marker);
    }
    return Optional.ofNullable(events.pollFirst());
  }
}

package org.polyvisor.driver.support.event;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.Registration;

/**
 * Brings a connection's events to those who listen, all in the one order in which they were posted.
 *
 * <p>A driver calls {@link #post} where it changes state, under its own locks if it likes, and
 * {@link #deliver} once it holds none. One thread at a time delivers; a post from elsewhere
 * meanwhile, or from inside a callback, leaves its event to that thread. So callbacks never overlap
 * and the hub holds no lock that a post could wait for while one runs.
 *
 * <p>The queue is bounded: if callbacks block in spite of their contract, the oldest events are
 * dropped and {@link org.polyvisor.model.EventsLost} stands in their place. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class EventHub {
  private static final System.Logger LOG = System.getLogger(EventHub.class.getName());
  private static final int CAPACITY = 4096;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private final EventQueue queue = new EventQueue(CAPACITY);
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private volatile @Nullable Thread delivering;
  private @Nullable Supplier<VirtException> end;
  private boolean endTaken;

  /** A hub that nobody listens to yet. */
  public EventHub() {}

  /**
   * Listens from now on.
   *
   * @throws VirtException what {@link #end} was given, if that was called
   */
  public Registration listen(Set<EventKind> kinds, EventSink sink) {
    Objects.requireNonNull(sink, "sink");
    lock.lock();
    try {
      if (end != null) {
        throw end.get();
      }
      Subscription added = new Subscription(this, Set.copyOf(kinds), sink, queue.lastNumber());
      subscriptions.add(added);
      return added;
    } finally {
      lock.unlock();
    }
  }

  /** Puts an event into the queue, if the hub has not ended. Never blocks, calls nobody. */
  public void post(Event event) {
    lock.lock();
    try {
      if (end == null) {
        queue.add(event);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Brings what was posted to those who listen, in this thread; does nothing while another thread
   * is at it, which then takes this over. Hold no lock that a sink could want.
   */
  public void deliver() {
    if (!begin()) {
      return;
    }
    try {
      List<Posted> next = take();
      while (!next.isEmpty()) {
        next.forEach(this::dispatch);
        next = take();
      }
    } finally {
      leave();
    }
  }

  /** {@link #post} and {@link #deliver}, for a caller that holds no lock. */
  public void publish(Event event) {
    post(event);
    deliver();
  }

  /**
   * Ends it: what was posted before is delivered, then each sink is told why no more comes. Only
   * the first reason counts.
   */
  public void end(Supplier<VirtException> reason) {
    lock.lock();
    try {
      if (end == null) {
        end = reason;
      }
    } finally {
      lock.unlock();
    }
    deliver();
  }

  /** {@link #end(Supplier)}, and waits until no callback runs any more; not from inside one. */
  public void end(Call call, Supplier<VirtException> reason) {
    end(reason);
    if (isDeliveringHere()) {
      return;
    }
    try (Call.Held held = call.lock(lock, "the event hub")) {
      while (delivering != null) {
        call.await(idle, "a listener to return");
      }
    }
  }

  boolean isDeliveringHere() {
    return delivering == Thread.currentThread();
  }

  void forget(Subscription subscription) {
    subscriptions.remove(subscription);
  }

  private boolean begin() {
    lock.lock();
    try {
      boolean free = delivering == null;
      if (free) {
        delivering = Thread.currentThread();
      }
      return free;
    } finally {
      lock.unlock();
    }
  }

  /** All that waits; with nothing left, this thread is no longer the one that delivers. */
  private List<Posted> take() {
    lock.lock();
    try {
      List<Posted> next = queue.drain();
      if (end != null && !endTaken) {
        endTaken = true;
        next.add(Posted.end(end));
      }
      if (next.isEmpty()) {
        stop();
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  private void leave() {
    lock.lock();
    try {
      if (isDeliveringHere()) {
        stop();
      }
    } finally {
      lock.unlock();
    }
  }

  private void stop() {
    delivering = null;
    idle.signalAll();
  }

  private void dispatch(Posted posted) {
    for (Subscription subscription : subscriptions) {
      try {
        subscription.take(posted);
      } catch (RuntimeException | LinkageError e) {
        LOG.log(Level.WARNING, "a listener threw, which it must not; it gets the next event", e);
      }
    }
  }
}

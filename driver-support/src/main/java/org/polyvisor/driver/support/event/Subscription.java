package org.polyvisor.driver.support.event;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.Registration;

/**
 * One who listens. The delivering thread holds {@link #running} while it calls the sink, so that
 * closing from elsewhere can wait for it; nobody else holds it for longer than a moment.
 */
final class Subscription implements Registration {
  private static final System.Logger LOG = System.getLogger(Subscription.class.getName());

  /** A sink returns at once; one that has not by then is broken and is not waited for. */
  private static final long PATIENCE_SECONDS = 30;

  private final EventHub hub;
  private final Set<EventKind> kinds;
  private final EventSink sink;
  private final long since;
  private final ReentrantLock running = new ReentrantLock();
  private volatile boolean closed;

  Subscription(EventHub hub, Set<EventKind> kinds, EventSink sink, long since) {
    this.hub = hub;
    this.kinds = kinds;
    this.sink = sink;
    this.since = since;
  }

  void take(Posted posted) {
    if (posted.number() <= since) {
      return;
    }
    running.lock();
    try {
      if (!closed) {
        call(posted);
      }
    } finally {
      running.unlock();
    }
  }

  private void call(Posted posted) {
    Event event = posted.event();
    if (posted.reason() != null) {
      closed = true;
      hub.forget(this);
      sink.ended(posted.reason().get());
    } else if (event != null && wants(event.kind())) {
      sink.event(event);
    }
  }

  private boolean wants(EventKind kind) {
    return kind == EventKind.EVENTS_LOST || kinds.contains(kind);
  }

  @Override
  public void close() {
    closed = true;
    hub.forget(this);
    if (!hub.isDeliveringHere()) {
      awaitQuiet();
    }
  }

  private void awaitQuiet() {
    boolean interrupted = false;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      while (true) {
        try {
          quietBy(end);
          return;
        } catch (InterruptedException e) {
          interrupted = true; // and stays so for the caller; what was promised comes first
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void quietBy(long end) throws InterruptedException {
    if (running.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      running.unlock();
    } else {
      LOG.log(Level.WARNING, "a listener blocks, which it must not: closed without waiting for it");
    }
  }
}

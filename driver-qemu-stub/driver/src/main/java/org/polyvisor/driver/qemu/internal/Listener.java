package org.polyvisor.driver.qemu.internal;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.spi.EventSink;

/** One sink: hears one thing at a time, and nothing once it is closed or has been told the end. */
final class Listener {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.qemu");

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<EventKind> kinds;
  private final EventSink sink;
  private volatile boolean over;

  Listener(Set<EventKind> kinds, EventSink sink) {
    this.kinds = Set.copyOf(kinds);
    this.sink = sink;
  }

  void event(Event event) {
    if (kinds.contains(event.kind())) {
      tell(() -> sink.event(event), false);
    }
  }

  void end(VirtException cause) {
    tell(() -> sink.ended(cause), true);
  }

  /** Returns when nothing runs any more; from inside the sink, at once. */
  void close() {
    over = true;
    if (!lock.isHeldByCurrentThread()) {
      lock.lock();
      lock.unlock();
    }
  }

  private void tell(Runnable what, boolean last) {
    lock.lock();
    try {
      if (!over) {
        over = last;
        what.run();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a sink of events threw", e);
    } finally {
      lock.unlock();
    }
  }
}

package org.polyvisor.driver.qemu.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.Registration;

/** Who listens to a connection's events. Delivers in the thread that publishes. */
final class Listeners implements EventFacet {
  private final List<Listener> all = new CopyOnWriteArrayList<>();

  @Override
  public Registration listen(Set<EventKind> kinds, EventSink sink) {
    Listener listener = new Listener(kinds, sink);
    all.add(listener);
    return () -> {
      all.remove(listener);
      listener.close();
    };
  }

  void publish(Event event) {
    all.forEach(listener -> listener.event(event));
  }

  void end(VirtException cause) {
    all.forEach(listener -> listener.end(cause));
    all.clear();
  }
}

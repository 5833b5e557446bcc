package org.polyvisor.driver.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.Event;
import org.polyvisor.spi.EventSink;

/** Keeps what comes. */
class RecordingSink implements EventSink {
  final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  final List<VirtException> ends = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void event(Event event) {
    events.add(event);
  }

  @Override
  public void ended(VirtException cause) {
    ends.add(cause);
  }

  /** Lifecycle events, as {@code STOPPED DESTROYED}. */
  List<String> lifecycle() {
    List<String> texts = new ArrayList<>();
    for (Event event : List.copyOf(events)) {
      DomainEvent domain = (DomainEvent) event;
      domain.detail().ifPresent(detail -> texts.add(detail.type() + " " + detail));
    }
    return texts;
  }
}

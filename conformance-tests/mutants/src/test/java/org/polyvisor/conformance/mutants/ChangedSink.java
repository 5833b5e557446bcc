package org.polyvisor.conformance.mutants;

import java.util.List;
import java.util.function.Function;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Event;
import org.polyvisor.spi.EventSink;

/** A sink whose events go through a function. */
final class ChangedSink implements EventSink {
  private final EventSink sink;
  private final Function<Event, List<Event>> change;

  ChangedSink(EventSink sink, Function<Event, List<Event>> change) {
    this.sink = sink;
    this.change = change;
  }

  @Override
  public void event(Event event) {
    change.apply(event).forEach(sink::event);
  }

  @Override
  public void ended(VirtException cause) {
    sink.ended(cause);
  }
}

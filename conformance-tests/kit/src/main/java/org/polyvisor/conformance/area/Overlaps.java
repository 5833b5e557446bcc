package org.polyvisor.conformance.area;

import java.util.function.Consumer;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;

/** Sees whether a callback about one domain begins while another one runs. Safe for any thread. */
final class Overlaps implements Consumer<Event> {
  private final DomainRef domain;
  private final Meeting meeting = new Meeting();

  Overlaps(DomainRef domain) {
    this.domain = domain;
  }

  @Override
  public void accept(Event event) {
    if (event instanceof DomainEvent about && about.domain().equals(domain)) {
      meeting.pass();
    }
  }

  boolean seen() {
    return meeting.seen();
  }
}

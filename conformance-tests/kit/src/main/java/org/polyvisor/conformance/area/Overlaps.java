package org.polyvisor.conformance.area;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;

/** Sees whether a callback about one domain begins while another one runs. Safe for any thread. */
final class Overlaps implements Consumer<Event> {
  private static final Duration A_WHILE = Duration.ofMillis(20);

  private final DomainRef domain;
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicBoolean seen = new AtomicBoolean();

  Overlaps(DomainRef domain) {
    this.domain = domain;
  }

  @Override
  public void accept(Event event) {
    if (event instanceof DomainEvent about && about.domain().equals(domain)) {
      inside.incrementAndGet();
      if (Bounds.within(A_WHILE, () -> inside.get() > 1)) {
        seen.set(true);
      }
      inside.decrementAndGet();
    }
  }

  boolean seen() {
    return seen.get();
  }
}

package org.polyvisor.conformance.lab;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.opentest4j.AssertionFailedError;
import org.polyvisor.annotation.API;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.LifecycleEventType;
import org.polyvisor.spi.EventSink;

/**
 * Keeps what a driver delivers, to be looked at. Safe for any thread; never blocks the driver.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class EventRecorder implements EventSink {
  private static final int ROOM = 4096;

  private final List<Event> all = new CopyOnWriteArrayList<>();
  private final List<VirtException> ends = new CopyOnWriteArrayList<>();
  private final AtomicInteger afterEnd = new AtomicInteger();
  private final Consumer<Event> inCallback;

  /** One that only keeps. */
  public EventRecorder() {
    this(event -> {});
  }

  /** One that also does something inside the callback. */
  public EventRecorder(Consumer<Event> inCallback) {
    this.inCallback = inCallback;
  }

  @Override
  public void event(Event event) {
    if (!ends.isEmpty()) {
      afterEnd.incrementAndGet();
    }
    if (all.size() < ROOM) {
      all.add(event);
    }
    inCallback.accept(event);
  }

  @Override
  public void ended(VirtException cause) {
    ends.add(cause);
  }

  /** Waits until a domain's life had this event; fails if it does not come. */
  public DomainEvent mustCome(DomainRef domain, LifecycleEventDetail detail) {
    if (!Bounds.within(Bounds.mustCome(), () -> count(domain, detail) > 0)) {
      throw new AssertionFailedError(
          "the event " + text(detail) + " of " + domain + " did not come; came " + all);
    }
    return of(domain).stream()
        .filter(event -> event.detail().equals(Optional.of(detail)))
        .findFirst()
        .orElseThrow();
  }

  /** Waits for the event, and a moment longer that it does not come again. */
  public void mustComeOnce(DomainRef domain, LifecycleEventDetail detail) {
    LifecycleEventType type = mustCome(domain, detail).type().orElseThrow();
    boolean again = Bounds.within(Bounds.mustNotCome(), () -> types(domain, type) > 1);
    Expect.that(!again, text(detail) + " of " + domain + " came more than once: " + all);
  }

  /** Nothing more about a domain comes than this many events. */
  public void mustStayAt(int number, DomainRef domain, String why) {
    boolean more = Bounds.within(Bounds.mustNotCome(), () -> of(domain).size() > number);
    Expect.that(!more, why + ": came " + of(domain));
  }

  /** The events about one domain, in the order in which they came. */
  public List<DomainEvent> of(DomainRef domain) {
    return all.stream()
        .filter(DomainEvent.class::isInstance)
        .map(DomainEvent.class::cast)
        .filter(event -> event.domain().equals(domain))
        .toList();
  }

  /** How often the driver said that no more will come. */
  public List<VirtException> ends() {
    return ends;
  }

  /** How many events came after that. */
  public int afterEnd() {
    return afterEnd.get();
  }

  private long count(DomainRef domain, LifecycleEventDetail detail) {
    return of(domain).stream().filter(event -> event.detail().equals(Optional.of(detail))).count();
  }

  private long types(DomainRef domain, LifecycleEventType type) {
    return of(domain).stream().filter(event -> event.type().equals(Optional.of(type))).count();
  }

  private static String text(LifecycleEventDetail detail) {
    return detail.type() + " " + detail;
  }
}

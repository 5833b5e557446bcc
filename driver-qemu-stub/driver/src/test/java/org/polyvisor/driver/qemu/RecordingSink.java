package org.polyvisor.driver.qemu;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.EventSink;

/** Keeps what it hears, as {@code NAME TYPE DETAIL} or {@code NAME KIND}. */
final class RecordingSink implements EventSink {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>(1000);

  static RecordingSink on(DriverConnection connection) {
    RecordingSink sink = new RecordingSink();
    var registration =
        connection
            .facet(EventFacet.class)
            .orElseThrow()
            .listen(Set.of(EventKind.LIFECYCLE, EventKind.REBOOT), sink);
    assert registration != null;
    return sink;
  }

  @Override
  public void event(Event event) {
    DomainEvent about = (DomainEvent) event;
    heard.add(
        about.domain().name()
            + " "
            + about.detail().map(detail -> detail.type() + " " + detail).orElse("" + about.kind()));
  }

  @Override
  public void ended(VirtException cause) {
    heard.add("ended " + cause.code());
  }

  /** The next so many, waiting for them. */
  List<String> next(int count) throws InterruptedException {
    List<String> events = new ArrayList<>();
    while (events.size() < count) {
      String event = heard.poll(60, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no event after " + events);
      }
      events.add(event);
    }
    return events;
  }
}

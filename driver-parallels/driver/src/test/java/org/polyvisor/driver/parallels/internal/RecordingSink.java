package org.polyvisor.driver.parallels.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.Event;
import org.polyvisor.spi.EventSink;

/** Remembers what it was told. */
final class RecordingSink implements EventSink {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable VirtException> end = new AtomicReference<>();

  @Override
  public void event(Event event) {
    if (!(event instanceof DomainEvent)) {
      heard.add(event.kind().toString());
      return;
    }
    DomainEvent domain = (DomainEvent) event;
    heard.add(
        domain.domain().name()
            + " "
            + domain.type().orElseThrow()
            + " "
            + domain.detail().orElseThrow());
  }

  @Override
  public void ended(VirtException cause) {
    end.set(cause);
  }

  List<String> heard() {
    return heard;
  }

  @Nullable VirtException end() {
    return end.get();
  }
}

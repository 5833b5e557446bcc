package org.polyvisor.conformance.mutants;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Event;
import org.polyvisor.spi.EventSink;

/**
 * A sink whose events are worked off in another thread. Who stops it waits for the callback that
 * runs, or does not.
 */
final class Later implements EventSink {
  private final EventSink sink;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicReference<@Nullable Thread> inside = new AtomicReference<>();
  private final AtomicReference<CompletableFuture<Void>> chain =
      new AtomicReference<>(CompletableFuture.completedFuture(null));

  Later(EventSink sink) {
    this.sink = sink;
  }

  @Override
  public void event(Event event) {
    add(() -> tell(event));
  }

  private void tell(Event event) {
    if (!closed.get()) {
      inside.set(Thread.currentThread());
      sink.event(event);
      inside.set(null);
    }
  }

  @Override
  public void ended(VirtException cause) {
    add(() -> sink.ended(cause));
  }

  private void add(Runnable step) {
    chain.updateAndGet(before -> before.thenRunAsync(step));
  }

  void stop(boolean waits) {
    closed.set(true);
    if (waits && inside.get() != Thread.currentThread()) {
      chain.get().join();
    }
  }
}

package org.polyvisor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.internal.event.EventRing;
import org.polyvisor.internal.event.Pump;
import org.polyvisor.internal.settings.ApiSettings;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Registration;

/** Makes subscriptions: a ring for each, filled by the driver, ended by whoever is first. */
final class Subscribing {
  private static final Logger LOG = System.getLogger(Subscribing.class.getName());

  /** A listener takes so many events before others on its executor get their turn. */
  private static final int SHARE = 64;

  private Subscribing() {}

  static EventSubscription pulled(CallOptions options, EventKind... kinds) {
    EventRing ring = new EventRing(capacity(options.handle()), () -> {});
    return new EventSubscription(ring, register(options, ring, kinds));
  }

  static Subscription pushed(
      CallOptions options, EventListener listener, Executor executor, EventKind... kinds) {
    AtomicReference<@Nullable Pump> pump = new AtomicReference<>();
    EventRing ring =
        new EventRing(
            capacity(options.handle()),
            () -> {
              Pump there = pump.get();
              if (there != null) {
                there.signal();
              }
            });
    Delivery delivery = new Delivery(ring, listener);
    pump.set(new Pump(executor, delivery));
    Registration registration = register(options, ring, kinds);
    return new Pushed(ring, registration, delivery);
  }

  private static int capacity(Handle handle) {
    return handle.target().api().get(ApiSettings.EVENTS_RING);
  }

  private static Registration register(CallOptions options, EventRing ring, EventKind... kinds) {
    Handle handle = options.handle();
    Set<EventKind> wanted = kinds.length == 0 ? Set.of(EventKind.LIFECYCLE) : Set.of(kinds);
    EventFacet facet = handle.facet(EventFacet.class, Operation.EVENTS);
    Registration driver =
        handle.call(
            options.spec(Operation.EVENTS, "listening to events"),
            c -> facet.listen(wanted, ring),
            Registration::close);
    Registration ending = handle.onClose(() -> ring.ended(handle.closedError()));
    return () -> {
      ring.ended(handle.closedError());
      ending.close();
      if (!handle.isClosed()) {
        handle.run(options.spec(Operation.EVENTS, "listening no more"), c -> driver.close());
      }
    };
  }

  /**
   * Takes from the ring and hands to the listener; never twice at once, as {@link Pump} sees to.
   */
  private static final class Delivery implements Pump.Step {
    private final EventRing ring;
    private final EventListener listener;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();

    private Delivery(EventRing ring, EventListener listener) {
      this.ring = ring;
      this.listener = listener;
    }

    @Override
    public boolean runSome() {
      for (int i = 0; i < SHARE && !closed.get(); i++) {
        Optional<Event> event = ring.poll();
        if (event.isEmpty()) {
          ring.end().filter(cause -> told.compareAndSet(false, true)).ifPresent(this::tellEnd);
          return false;
        }
        guarded(() -> listener.onEvent(event.get()));
      }
      return !closed.get();
    }

    private void tellEnd(VirtException cause) {
      guarded(() -> listener.onEnd(cause));
    }

    private static void guarded(Runnable what) {
      try {
        what.run();
      } catch (RuntimeException | Error e) { // the next event comes all the same
        LOG.log(Level.WARNING, "an event listener failed", e);
      }
    }
  }

  private record Pushed(EventRing ring, Registration registration, Delivery delivery)
      implements Subscription {
    @Override
    public long lost() {
      return ring.lost();
    }

    @Override
    public void close() {
      delivery.closed.set(true);
      registration.close();
    }
  }
}

package org.polyvisor.conformance.mutants;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.Registration;

/** Mistakes in how events are handed over. */
final class Handing {
  private static final List<EventSink> ALL = new CopyOnWriteArrayList<>();

  private Handing() {}

  /** Closing a registration, or a connection, does not wait for the callback that runs. */
  static Defect leaving(boolean registrationWaits, boolean connectionWaits) {
    List<Later> all = new CopyOnWriteArrayList<>();
    return call -> {
      if (call.name().equals("close")) {
        all.forEach(one -> one.stop(connectionWaits));
      }
      EventSink sink = call.argument(EventSink.class).orElse(null);
      if (sink == null) {
        return call.proceed();
      }
      Later later = new Later(sink);
      all.add(later);
      Registration made =
          (Registration) Objects.requireNonNull(call.proceedWith(EventSink.class, later));
      return (Registration)
          () -> {
            later.stop(registrationWaits);
            made.close();
          };
    };
  }

  /** Closing one connection ends the listeners of all. */
  static Defect closeEndsAll() {
    return call -> {
      if (call.name().equals("close")) {
        Object a = call.proceed();
        ALL.clear();
        return a;
      }
      EventSink sink = call.argument(EventSink.class).orElse(null);
      if (sink == null) {
        return call.proceed();
      }
      ALL.add(sink);
      return call.proceedWith(
          EventSink.class, new ChangedSink(sink, e -> ALL.contains(sink) ? List.of(e) : List.of()));
    };
  }

  /** Each event in a thread of its own; the order of beginnings is right. */
  static Defect overlapping() {
    return Defects.on(
        "listen",
        call -> {
          EventSink sink = call.argument(EventSink.class).orElseThrow();
          return call.proceedWith(
              EventSink.class,
              new ChangedSink(
                  sink,
                  e -> {
                    CountDownLatch begun = new CountDownLatch(1);
                    Runnable telling =
                        () -> {
                          begun.countDown();
                          sink.event(e);
                        };
                    new Thread(telling).start();
                    try {
                      begun.await();
                    } catch (InterruptedException x) {
                      Thread.currentThread().interrupt();
                    }
                    LockSupport.parkNanos(300_000);
                    return List.of();
                  }));
        });
  }

  static Defect losesOne(int which) {
    return Defects.on(
        "listen",
        call -> {
          AtomicInteger seen = new AtomicInteger();
          return call.proceedWith(
              EventSink.class,
              new ChangedSink(
                  call.argument(EventSink.class).orElseThrow(),
                  e -> seen.incrementAndGet() == which ? List.of() : List.of(e)));
        });
  }
}

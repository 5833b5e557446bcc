package org.polyvisor.conformance.area;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;

/** A callback about one domain that is held for a while. Safe for any thread. */
final class Holding implements Consumer<Event> {
  private final DomainRef domain;
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  Holding(DomainRef domain) {
    this.domain = domain;
  }

  @Override
  public void accept(Event event) {
    if (event instanceof DomainEvent about && about.domain().equals(domain)) {
      entered.countDown();
      await(released);
    }
  }

  /** Closes something while the callback runs: it must not return before the callback has. */
  void mustBeWaitedFor(String what, Runnable close) {
    Expect.that(await(entered), "the event did not come");
    Parallel<Boolean> closing =
        Parallel.start(
            () -> {
              close.run();
              return true;
            });
    boolean early = Bounds.within(Bounds.mustNotCome(), closing::isDone);
    released.countDown();
    closing.mustEnd(what);
    Expect.that(!early, what + " returned while a callback ran");
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(Bounds.mustCome().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

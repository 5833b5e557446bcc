package org.polyvisor.conformance.area;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;

/** Closes something inside the first callback about a domain. Safe for any thread. */
final class Inside implements Consumer<Event> {
  private final DomainRef domain;
  private final AtomicBoolean entered = new AtomicBoolean();
  private final AtomicBoolean returned = new AtomicBoolean();
  private volatile @Nullable Closing closing;

  Inside(DomainRef domain) {
    this.domain = domain;
  }

  void closes(Closing what) {
    closing = what;
  }

  @Override
  public void accept(Event event) {
    Closing what = closing;
    boolean mine = event instanceof DomainEvent about && about.domain().equals(domain);
    if (mine && what != null && entered.compareAndSet(false, true)) {
      what.close();
      returned.set(true);
    }
  }

  void mustReturn(String what) {
    Expect.that(Bounds.within(Bounds.mustCome(), entered::get), "the event did not come");
    Expect.that(Bounds.within(Bounds.mustCome(), returned::get), what + " did not return");
  }

  /** Runs something that may be cut off by the close. */
  static Parallel<Boolean> start(Runnable body) {
    return Parallel.start(
        () -> {
          try {
            body.run();
            return true;
          } catch (VirtException e) {
            return false;
          }
        });
  }

  /** Closes something. */
  interface Closing {
    void close();
  }
}

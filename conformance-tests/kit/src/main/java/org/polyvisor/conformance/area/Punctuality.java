package org.polyvisor.conformance.area;

import java.time.Duration;
import java.util.function.Consumer;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;

/**
 * Calls with a deadline that is much shorter than a second. One that ends late is tried again and
 * again, since a busy machine may be the reason: who rounds up to whole seconds is never in time.
 */
final class Punctuality {
  /** Not stretched, since nobody is to be in time with an answer. */
  static final Duration DEADLINE = Duration.ofMillis(100);

  private static final Duration ROUNDED = Duration.ofSeconds(1);

  private Punctuality() {}

  /** It ends in less than a second; a time-out, a refusal or an answer is an end. */
  static void keeps(String what, Consumer<Call> body) {
    keepsItself(what, () -> body.accept(CallControl.within(DEADLINE).call()));
  }

  /** The same for something that has the deadline already. */
  static void keepsItself(String what, Runnable body) {
    boolean kept =
        Bounds.within(
            Bounds.mustCome(),
            () -> Parallel.start(() -> time(body)).mustEnd(what).compareTo(ROUNDED) < 0);
    Expect.that(
        kept, what + " with a deadline of " + DEADLINE + " never ended in less than " + ROUNDED);
  }

  private static Duration time(Runnable body) {
    long begun = System.nanoTime();
    try {
      body.run();
    } catch (VirtException e) {
      return Duration.ofNanos(System.nanoTime() - begun);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}

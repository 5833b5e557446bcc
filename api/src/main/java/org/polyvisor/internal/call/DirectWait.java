package org.polyvisor.internal.call;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.Selector;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.polyvisor.spi.Exchange;

/**
 * Waits for the answer of an exchange in the caller's own thread. The waiting is done here, at the
 * selector, so that deadline, cancellation, interrupt and close end it whatever the other side
 * does; the driver only takes what is there.
 */
public final class DirectWait {
  private static final long NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private DirectWait() {}

  /** Waits; ends like a call through the pool. */
  public static <T> T run(PendingCall<T> call, Exchange<T> exchange) throws IOException {
    Selector selector = exchange.selector();
    call.onAbandon(selector::wakeup);
    try {
      while (true) {
        Optional<T> answer = exchange.poll();
        if (answer.isPresent()) {
          return answer.get();
        }
        call.throwIfOver(Optional.empty());
        if (Thread.currentThread().isInterrupted()) {
          throw call.interrupted();
        }
        await(selector, call.leftNanos());
      }
    } finally {
      exchange.leave();
    }
  }

  private static void await(Selector selector, long nanos) throws IOException {
    try {
      // The keys themselves say nothing that the next poll does not see.
      selector.select(key -> {}, nanos / NANOS_PER_MILLI + 1);
    } catch (ClosedSelectorException e) {
      Thread.onSpinWait(); // the next poll has the reason
    }
  }
}

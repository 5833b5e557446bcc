package org.polyvisor;

import java.time.Duration;
import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.call.Durations;
import org.polyvisor.internal.event.EventRing;
import org.polyvisor.model.Event;
import org.polyvisor.spi.Registration;

/**
 * Events to be taken one by one. Safe for any thread; an event goes to one taker.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class EventSubscription implements Subscription {
  private final EventRing ring;
  private final Registration registration;

  EventSubscription(EventRing ring, Registration registration) {
    this.ring = ring;
    this.registration = registration;
  }

  /**
   * The next event; empty if none came in time. Where events were dropped, a {@link
   * org.polyvisor.model.EventsLost} says how many.
   *
   * @param wait how long to wait at most; 0 looks and returns
   * @throws VirtException the reason, once no more will come and all was taken
   * @throws org.polyvisor.error.OperationCancelledException if the thread is interrupted; its flag
   *     stays set
   */
  public Optional<Event> next(Duration wait) {
    try {
      return ring.next(Durations.bounded(wait));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw VirtException.of(
          ErrorCode.OPERATION_ABORTED,
          ErrorDomain.NONE,
          "waiting for an event: the caller was interrupted");
    }
  }

  @Override
  public long lost() {
    return ring.lost();
  }

  @Override
  public void close() {
    registration.close();
  }
}

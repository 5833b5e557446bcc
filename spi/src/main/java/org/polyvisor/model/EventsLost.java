package org.polyvisor.model;

import java.time.Instant;
import org.polyvisor.annotation.API;

/**
 * Stands in a subscription where events were dropped because the subscriber did not take them: look
 * at the state anew.
 *
 * @param count how many were dropped at this place, 1 or more
 * @param at when the newest of them was dropped
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EventsLost(long count, Instant at) implements Event {
  @Override
  public EventKind kind() {
    return EventKind.EVENTS_LOST;
  }
}

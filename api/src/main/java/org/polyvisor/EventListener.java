package org.polyvisor;

import org.polyvisor.annotation.API;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Event;

/**
 * Takes events, one at a time, in their order.
 *
 * @since 0.1
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface EventListener {
  /** Takes an event. What it throws is logged; the next event comes all the same. */
  void onEvent(Event event);

  /** No event will come any more, for this reason. At most once, and last. */
  default void onEnd(VirtException cause) {}
}

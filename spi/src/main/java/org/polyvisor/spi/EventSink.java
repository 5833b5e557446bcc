package org.polyvisor.spi;

import org.polyvisor.annotation.API;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Event;

/**
 * Where a driver delivers events. Both methods return at once, never block and never throw; they
 * may be called from any thread, a native one included, but for one domain from one at a time.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface EventSink {
  /** Takes an event. */
  void event(Event event);

  /** No event will come any more: the connection was lost or closed. At most once, and last. */
  void ended(VirtException cause);
}

package org.polyvisor.model;

import java.time.Instant;
import org.polyvisor.annotation.API;

/**
 * Something that happened. Events of one domain come in the order in which they happened; between
 * domains there is no order.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Event {
  /** What it is about. */
  EventKind kind();

  /** When the driver learned of it, by the wall clock. */
  Instant at();
}

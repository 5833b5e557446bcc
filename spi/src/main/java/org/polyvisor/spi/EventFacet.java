package org.polyvisor.spi;

import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.EventKind;

/**
 * Tells of events. A facet, so that <em>not offered</em> differs from <em>lost</em>.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface EventFacet extends Facet {
  /**
   * Delivers events of these kinds from now on, until the registration or the connection is closed.
   * Never blocks on the hypervisor. A kind that the driver does not know brings no events. Those of
   * one domain come in the order in which they happened; an event that an operation of this
   * connection caused comes no later than a moment after the operation has returned.
   */
  Registration listen(Set<EventKind> kinds, EventSink sink);
}

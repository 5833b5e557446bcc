package org.polyvisor.spi;

import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;

/**
 * Asks the guest's own agent.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface GuestFacet extends Facet {
  /**
   * The guest's host name.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain does not run
   * @throws org.polyvisor.error.VirtException with code {@code ARGUMENT_UNSUPPORTED} if it has no
   *     agent
   */
  String hostname(Call call, DomainRef domain);
}

package org.polyvisor.spi;

import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;

/**
 * Adds, changes and removes domains.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DefinitionFacet extends Facet {
  /**
   * Adds a persistent domain, or changes the definition of the one with the same UUID and name; a
   * running domain keeps what it runs with. A UUID is made up where the XML has none.
   *
   * @throws org.polyvisor.error.InvalidDefinitionException if the XML cannot be taken
   * @throws org.polyvisor.error.VirtException with code {@code OPERATION_FAILED} if name and UUID
   *     belong to different domains; nothing changed
   */
  DomainRef define(Call call, DefinitionRequest request);

  /**
   * Creates a transient domain and starts it.
   *
   * @throws org.polyvisor.error.InvalidDefinitionException if the XML cannot be taken
   * @throws org.polyvisor.error.OperationInvalidException if that domain is active already
   */
  DomainRef create(Call call, DefinitionRequest request);

  /** Removes the persistent definition; a running domain becomes transient. */
  void undefine(Call call, LifecycleRequest request);
}

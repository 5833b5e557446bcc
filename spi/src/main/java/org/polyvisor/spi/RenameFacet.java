package org.polyvisor.spi;

import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;

/**
 * Renames domains.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RenameFacet extends Facet {
  /**
   * Gives an inactive domain another name; its UUID stays.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is active or has a managed
   *     save
   * @throws org.polyvisor.error.VirtException with code {@code OPERATION_FAILED} if another domain
   *     has the name; nothing changed
   */
  DomainRef rename(Call call, RenameRequest request);
}

package org.polyvisor.spi;

import java.util.Optional;
import org.polyvisor.annotation.API;
import org.polyvisor.model.Operation;

/**
 * Reads and changes texts about a domain that the hypervisor only keeps: title, description,
 * elements of other programs. A driver that leaves a method as it is here, which refuses, names the
 * operation in {@link DriverConnection#lacks}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface MetadataFacet extends Facet {
  /**
   * A text; empty if there is none.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active, or has no
   *     definition, and that was asked for
   */
  default Optional<String> metadata(Call call, MetadataRequest request) {
    throw NotOffered.refusal(Operation.METADATA);
  }

  /**
   * Sets or removes a text. Removing one that is not there is no error.
   *
   * @throws org.polyvisor.error.InvalidDefinitionException if the XML cannot be taken; nothing
   *     changed
   * @throws org.polyvisor.error.OperationInvalidException as for reading
   */
  default void setMetadata(Call call, MetadataChange request) {
    throw NotOffered.refusal(Operation.SET_METADATA);
  }
}

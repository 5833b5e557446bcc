package org.polyvisor.spi;

import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/**
 * Keeps a domain's memory while it does not run. A driver that leaves a method as it is here, which
 * refuses, names the operation in {@link DriverConnection#lacks}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SaveFacet extends Facet {
  /**
   * Writes the memory of an active domain to a file, with what it runs with, and stops it; a
   * transient one is gone then. If the file cannot be written, nothing has changed.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   */
  default void save(Call call, SaveRequest request) {
    throw NotOffered.refusal(Operation.SAVE);
  }

  /**
   * Starts the domain that a file holds as it was when it was saved. The file stays; one that is
   * not defined becomes a transient domain.
   *
   * @throws org.polyvisor.error.OperationInvalidException if that domain is active
   */
  default DomainRef restore(Call call, RestoreRequest request) {
    throw NotOffered.refusal(Operation.RESTORE);
  }

  /**
   * Saves an active persistent domain where the hypervisor keeps such, and stops it; its next start
   * goes on from there.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active, or is
   *     transient
   */
  default void managedSave(Call call, LifecycleRequest request) {
    throw NotOffered.refusal(Operation.MANAGED_SAVE);
  }

  /**
   * Throws a managed save away, so that the next start boots.
   *
   * @throws org.polyvisor.error.VirtException with code {@code SYSTEM_ERROR} if there is none
   */
  default void removeManagedSave(Call call, DomainRef domain) {
    throw NotOffered.refusal(Operation.REMOVE_MANAGED_SAVE);
  }
}

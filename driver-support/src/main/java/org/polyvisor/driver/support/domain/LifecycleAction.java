package org.polyvisor.driver.support.domain;

import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;

/**
 * What is done to a domain.
 *
 * @param operation which operation
 * @param paused whether the domain is to be started with its CPUs stopped
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LifecycleAction(Operation operation, boolean paused) {
  /** The operation as it is without flags. */
  public static LifecycleAction of(Operation operation) {
    return new LifecycleAction(operation, false);
  }

  /** The operation with the flags that the rules know; others are the driver's business. */
  public static LifecycleAction of(Operation operation, Set<LifecycleFlag> flags) {
    return new LifecycleAction(operation, flags.contains(LifecycleFlag.PAUSED));
  }

  @Override
  public String toString() {
    return paused ? operation + " paused" : operation.toString();
  }
}

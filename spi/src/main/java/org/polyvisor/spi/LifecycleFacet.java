package org.polyvisor.spi;

import org.polyvisor.annotation.API;

/**
 * Changes a domain's run state. Each operation returns when the hypervisor has taken it; {@link
 * #shutdown} and {@link #reboot} ask the guest, which may take its time or not listen.
 *
 * <p>In a state that does not fit: {@link org.polyvisor.error.OperationInvalidException} and
 * nothing changed. A flag that the driver does not know: {@link
 * org.polyvisor.error.OperationUnsupportedException} and nothing changed. Once an operation has
 * returned, {@link DriverConnection#info} and the event stream show its effect.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface LifecycleFacet extends Facet {
  /** Starts an inactive domain, from its managed save if there is one. */
  void start(Call call, LifecycleRequest request);

  /** Stops an active domain's CPUs; no error if they are stopped already. */
  void suspend(Call call, LifecycleRequest request);

  /** Lets a paused domain's CPUs run again. */
  void resume(Call call, LifecycleRequest request);

  /** Asks the guest of an active domain to shut down. */
  void shutdown(Call call, LifecycleRequest request);

  /** Asks the guest of an active domain to reboot. */
  void reboot(Call call, LifecycleRequest request);

  /** Resets an active domain as by its button; it stays paused if it was. */
  void reset(Call call, LifecycleRequest request);

  /** Stops an active domain at once. A transient one is gone then. */
  void destroy(Call call, LifecycleRequest request);
}

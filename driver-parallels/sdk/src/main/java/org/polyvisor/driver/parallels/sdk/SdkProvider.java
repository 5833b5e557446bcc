package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * A way to the vendor's SDK, found by the service loader only where the native SDK was asked for.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SdkProvider {
  /**
   * The SDK, loaded and initialised; the caller closes it. Uses of one library in one process share
   * it.
   *
   * @throws SdkMissingException if it is not there or of no use, with what was tried and why not
   */
  SdkLibrary open(SdkOptions options);

  /**
   * Loads the SDK, without initialising it; it stays loaded. There is nothing to close.
   *
   * @throws SdkMissingException as {@code open}, as far as it shows by then
   */
  default void load(SdkOptions options) {}
}

package org.polyvisor.driver.parallels.internal;

import org.polyvisor.driver.parallels.sdk.SdkLibrary;

/** Where the SDK comes from. */
public interface SdkSource {
  /**
   * The SDK, ready for use; the caller closes it.
   *
   * @throws org.polyvisor.error.ConnectFailedException if it is not there
   */
  SdkLibrary open();
}

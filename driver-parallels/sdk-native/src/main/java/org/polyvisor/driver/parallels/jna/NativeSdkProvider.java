package org.polyvisor.driver.parallels.jna;

import org.polyvisor.annotation.API;
import org.polyvisor.driver.parallels.jna.internal.Runtimes;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkProvider;

/**
 * The vendor's library, loaded when it is first opened and not before.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NativeSdkProvider implements SdkProvider {
  /** For the service loader. */
  public NativeSdkProvider() {}

  @Override
  public SdkLibrary open(SdkOptions options) {
    return Runtimes.open(options);
  }

  @Override
  public void load(SdkOptions options) {
    Runtimes.load(options);
  }
}

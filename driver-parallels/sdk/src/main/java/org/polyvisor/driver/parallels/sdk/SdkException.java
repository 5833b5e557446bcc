package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * The SDK said no.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SdkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SdkError error;

  /** A failure of this function. */
  public SdkException(String function, SdkError error) {
    super(function + ": " + error);
    this.error = error;
  }

  /** What it said. */
  public SdkError error() {
    return error;
  }
}

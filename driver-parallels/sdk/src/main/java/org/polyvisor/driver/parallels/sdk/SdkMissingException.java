package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * There is no SDK that could be used. The message says what was tried, why each was of no use, and
 * what to do.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SdkMissingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With all that there is to say. */
  public SdkMissingException(String message) {
    super(message);
  }
}

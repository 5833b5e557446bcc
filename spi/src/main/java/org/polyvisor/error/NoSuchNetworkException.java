package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * No network answers to the name or UUID asked for ({@link ErrorCode#NO_NETWORK}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NoSuchNetworkException extends VirtException {
  private static final long serialVersionUID = 1L;

  NoSuchNetworkException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.NOTHING_CHANGED, true);
  }
}

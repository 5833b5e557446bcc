package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * The connection could not be opened ({@link ErrorCode#NO_CONNECT}, {@link
 * ErrorCode#UNKNOWN_HOST}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConnectFailedException extends VirtException {
  private static final long serialVersionUID = 1L;

  ConnectFailedException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.NOTHING_CHANGED, false);
  }
}

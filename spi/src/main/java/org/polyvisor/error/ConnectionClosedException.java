package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * This side closed the connection ({@link ErrorCode#INVALID_CONN}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConnectionClosedException extends VirtException {
  private static final long serialVersionUID = 1L;

  ConnectionClosedException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.UNKNOWN, false);
  }
}

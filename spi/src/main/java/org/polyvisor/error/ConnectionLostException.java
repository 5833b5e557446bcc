package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * The other side is gone ({@link ErrorCode#CONNECTION_LOST}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConnectionLostException extends VirtException {
  private static final long serialVersionUID = 1L;

  ConnectionLostException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.UNKNOWN, false);
  }
}

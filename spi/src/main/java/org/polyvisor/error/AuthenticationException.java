package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * The hypervisor did not accept who we are ({@link ErrorCode#AUTH_FAILED}, {@link
 * ErrorCode#AUTH_CANCELLED}, {@link ErrorCode#AUTH_UNAVAILABLE}, {@link ErrorCode#ACCESS_DENIED}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AuthenticationException extends VirtException {
  private static final long serialVersionUID = 1L;

  AuthenticationException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.NOTHING_CHANGED, false);
  }
}

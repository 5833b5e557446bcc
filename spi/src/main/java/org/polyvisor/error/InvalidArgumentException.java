package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * An argument, a URI or a setting cannot be right, whatever the state ({@link
 * ErrorCode#INVALID_ARG}, {@link ErrorCode#CONF_SYNTAX}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InvalidArgumentException extends VirtException {
  private static final long serialVersionUID = 1L;

  InvalidArgumentException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.NOTHING_CHANGED, true);
  }
}

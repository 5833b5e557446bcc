package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * The answer did not come before the deadline ({@link ErrorCode#OPERATION_TIMEOUT}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class OperationTimeoutException extends VirtException {
  private static final long serialVersionUID = 1L;

  OperationTimeoutException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.UNKNOWN, true);
  }
}

package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * The operation does not fit the state that the object is in ({@link ErrorCode#OPERATION_INVALID}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class OperationInvalidException extends VirtException {
  private static final long serialVersionUID = 1L;

  OperationInvalidException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.NOTHING_CHANGED, true);
  }
}

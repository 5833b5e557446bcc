package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * The caller was interrupted or cancelled the call ({@link ErrorCode#OPERATION_ABORTED}). After an
 * interrupt the thread's flag is still set.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class OperationCancelledException extends VirtException {
  private static final long serialVersionUID = 1L;

  OperationCancelledException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.UNKNOWN, true);
  }
}

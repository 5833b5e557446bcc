package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * The driver, or the hypervisor behind it, does not have the operation ({@link
 * ErrorCode#OPERATION_UNSUPPORTED}, {@link ErrorCode#NO_SUPPORT}, {@link
 * ErrorCode#ARGUMENT_UNSUPPORTED}, {@link ErrorCode#CONFIG_UNSUPPORTED}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class OperationUnsupportedException extends VirtException {
  private static final long serialVersionUID = 1L;

  OperationUnsupportedException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.NOTHING_CHANGED, true);
  }
}

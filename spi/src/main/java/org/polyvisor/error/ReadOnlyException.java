package org.polyvisor.error;

import org.polyvisor.annotation.API;

/**
 * The connection is read-only and the operation changes something ({@link
 * ErrorCode#OPERATION_DENIED}).
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ReadOnlyException extends VirtException {
  private static final long serialVersionUID = 1L;

  ReadOnlyException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.NOTHING_CHANGED, true);
  }
}

package org.polyvisor.spi;

import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Operation;

/** What an operation of a facet answers that a driver has left as it is. */
final class NotOffered {
  private NotOffered() {}

  static VirtException refusal(Operation operation) {
    return VirtException.of(
        ErrorCode.OPERATION_UNSUPPORTED,
        ErrorDomain.NONE,
        operation + ": this driver does not have it");
  }
}

package org.polyvisor.driver.qemu.internal.guest;

import org.polyvisor.driver.qemu.internal.qmp.QmpFailure;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;

/** What went wrong on the wire, in the words and codes of the SPI. */
final class GuestErrors {
  private GuestErrors() {}

  static VirtException of(QmpFailure failure, DomainRef ref, String command) {
    String begin = "domain '" + ref.name() + "': ";
    switch (failure.kind()) {
      case REFUSED:
        return refused(failure, begin + "QEMU refused " + command + ": " + failure.getMessage());
      case ENDED:
        return error(
                ErrorCode.NO_DOMAIN,
                begin + "its QEMU is gone, it " + failure.getMessage() + " before " + command)
            .leaving(Outcome.UNKNOWN);
      case NONSENSE:
        return error(
            ErrorCode.INTERNAL_ERROR,
            begin
                + "no answer to "
                + command
                + ": QEMU "
                + failure.getMessage()
                + "; its monitor will be tried again");
      case FULL:
        return error(
                ErrorCode.RESOURCE_BUSY,
                begin
                    + command
                    + " was not sent, "
                    + failure.getMessage()
                    + ": its QEMU is stopped or stuck")
            .leaving(Outcome.NOTHING_CHANGED);
      default:
        return error(
            ErrorCode.INVALID_CONN,
            begin + "no answer to " + command + ": " + failure.getMessage());
    }
  }

  /** An answer that none is, so that nothing is known. */
  static VirtException senseless(DomainRef ref, String command, String what) {
    String begin = "domain '" + ref.name() + "': ";
    return error(ErrorCode.INTERNAL_ERROR, begin + "QEMU's answer to " + command + " " + what)
        .about(ref);
  }

  private static VirtException refused(QmpFailure failure, String message) {
    return failure.isUnknownCommand()
        ? error(ErrorCode.OPERATION_UNSUPPORTED, message).leaving(Outcome.NOTHING_CHANGED)
        : error(ErrorCode.INTERNAL_ERROR, message);
  }

  private static VirtException error(ErrorCode code, String message) {
    return VirtException.of(code, ErrorDomain.QEMU, message);
  }
}

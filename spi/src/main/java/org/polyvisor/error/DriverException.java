package org.polyvisor.error;

import java.util.Optional;
import java.util.OptionalLong;
import org.polyvisor.annotation.API;

/**
 * The driver or what it stands on failed in a way that has no better class ({@link
 * ErrorCode#INTERNAL_ERROR}, {@link ErrorCode#SYSTEM_ERROR}); a native code and its symbol are
 * kept.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DriverException extends VirtException {
  private static final long serialVersionUID = 1L;

  private transient OptionalLong nativeCode = OptionalLong.empty();
  private transient Optional<String> symbol = Optional.empty();

  DriverException(ErrorCode code, ErrorDomain domain, String message) {
    super(code, domain, message, Outcome.UNKNOWN, true);
  }

  /**
   * A failure that native code reported.
   *
   * @param nativeCode the number as the library gave it
   * @param symbol its name, as {@code PRL_ERR_INVALID_ARG}
   */
  public static DriverException ofNative(
      ErrorDomain domain, String message, long nativeCode, String symbol) {
    var exception = new DriverException(ErrorCode.INTERNAL_ERROR, domain, message);
    exception.nativeCode = OptionalLong.of(nativeCode);
    exception.symbol = Optional.of(symbol);
    return exception;
  }

  /** The number that native code returned. */
  public OptionalLong nativeCode() {
    return nativeCode;
  }

  /** The name of that number. */
  public Optional<String> symbol() {
    return symbol;
  }
}

package org.polyvisor.driver.parallels.internal.session;

import java.util.Map;
import java.util.Set;
import org.polyvisor.driver.parallels.internal.statistics.Cause;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.error.DriverException;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

/** What the SDK's errors are to the app. The SDK's symbol and number stay in each message. */
public final class SdkFailures {
  private static final Set<SdkError> NOT_RUNNING =
      Set.of(SdkError.DISP_VM_IS_NOT_STARTED, SdkError.DISP_VM_IS_NOT_RUNNING);

  private static final Map<SdkError, ErrorCode> CODES =
      Map.ofEntries(
          Map.entry(SdkError.DISP_VM_IS_NOT_STARTED, ErrorCode.OPERATION_INVALID),
          Map.entry(SdkError.DISP_VM_IS_NOT_RUNNING, ErrorCode.OPERATION_INVALID),
          Map.entry(SdkError.DISP_VM_IS_NOT_STOPPED, ErrorCode.OPERATION_INVALID),
          Map.entry(SdkError.VM_ALREADY_RUNNING, ErrorCode.OPERATION_INVALID),
          Map.entry(SdkError.VM_PAUSE_ALREADY_PAUSED, ErrorCode.OPERATION_INVALID),
          Map.entry(SdkError.VM_PAUSE_NOT_STARTED, ErrorCode.OPERATION_INVALID),
          Map.entry(SdkError.VM_RESTART_NOT_STARTED, ErrorCode.OPERATION_INVALID),
          Map.entry(SdkError.VM_IS_NOT_SUSPENDED, ErrorCode.OPERATION_INVALID),
          Map.entry(SdkError.WRONG_VM_STATE, ErrorCode.OPERATION_INVALID),
          Map.entry(SdkError.VM_UUID_NOT_FOUND, ErrorCode.NO_DOMAIN),
          Map.entry(SdkError.OBJECT_WAS_REMOVED, ErrorCode.NO_DOMAIN),
          Map.entry(SdkError.WS_DISP_CONNECTION_CLOSED, ErrorCode.CONNECTION_LOST),
          Map.entry(SdkError.NOT_CONNECTED_TO_DISPATCHER, ErrorCode.CONNECTION_LOST),
          Map.entry(SdkError.TIMEOUT, ErrorCode.OPERATION_TIMEOUT),
          Map.entry(SdkError.AUTHENTICATION_FAILED, ErrorCode.AUTH_FAILED),
          Map.entry(SdkError.ACCESS_DENIED, ErrorCode.ACCESS_DENIED));

  private SdkFailures() {}

  /** Whether it says that the domain does not run. */
  public static boolean notRunning(SdkError error) {
    return NOT_RUNNING.contains(error);
  }

  /** As an exception; {@code what} names what was tried. */
  public static VirtException exception(String what, SdkError error) {
    ErrorCode code = CODES.get(error);
    String message = what + ": " + error;
    return code == null
        ? DriverException.ofNative(ErrorDomain.PARALLELS, message, error.code(), error.symbol())
        : VirtException.of(code, ErrorDomain.PARALLELS, message);
  }

  /** As why a read fails. */
  public static Cause cause(String what, SdkError error) {
    ErrorCode code = CODES.getOrDefault(error, ErrorCode.OPERATION_FAILED);
    return code == ErrorCode.CONNECTION_LOST
        ? Cause.LOST
        : new Cause(code, what + " failed: " + error);
  }
}

package org.polyvisor.driver.parallels.sdk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.polyvisor.annotation.API;

/**
 * A failure by the SDK's own name and number. Equal by number: some have two names.
 *
 * @param symbol as {@code PRL_ERR_INVALID_ARG}
 * @param code negative for a failure
 * @param detail what the SDK says beside, in one line; empty if it says nothing
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SdkError(String symbol, int code, String detail) {
  private static final Map<Integer, SdkError> KNOWN = new ConcurrentHashMap<>();

  /** A wrong argument or handle. */
  public static final SdkError INVALID_ARG = of("INVALID_ARG", 0x80000003);

  /** Not allowed. */
  public static final SdkError ACCESS_DENIED = of("ACCESS_DENIED", 0x80000005);

  /** The time for waiting is over; the job lives on. */
  public static final SdkError TIMEOUT = of("TIMEOUT", 0x80000015);

  /** Failed, without a better reason. */
  public static final SdkError OPERATION_FAILED = of("OPERATION_FAILED", 0x80000016);

  /** No such VM. */
  public static final SdkError VM_UUID_NOT_FOUND = of("VM_UUID_NOT_FOUND", 0x80000105);

  /** A wrong user or password. */
  public static final SdkError AUTHENTICATION_FAILED = of("AUTHENTICATION_FAILED", 0x80000330);

  /** A reboot of what does not run. */
  public static final SdkError VM_RESTART_NOT_STARTED = of("VM_RESTART_NOT_STARTED", 0x80000144);

  /** A pause of what does not run. */
  public static final SdkError VM_PAUSE_NOT_STARTED = of("VM_PAUSE_NOT_STARTED", 0x80000146);

  /** A pause of what is paused. */
  public static final SdkError VM_PAUSE_ALREADY_PAUSED = of("VM_PAUSE_ALREADY_PAUSED", 0x80000147);

  /** The connection was lost while the job was under way. */
  public static final SdkError WS_DISP_CONNECTION_CLOSED =
      of("WS_DISP_CONNECTION_CLOSED", 0x80000246);

  /** There is no connection. */
  public static final SdkError NOT_CONNECTED_TO_DISPATCHER =
      of("NOT_CONNECTED_TO_DISPATCHER", 0x80000251);

  /** The library is not initialised, or not any more. */
  public static final SdkError API_WASNT_INITIALIZED = of("API_WASNT_INITIALIZED", 0x80000287);

  /** It does not run. */
  public static final SdkError DISP_VM_IS_NOT_STARTED = of("DISP_VM_IS_NOT_STARTED", 0x80000377);

  /** It runs already. */
  public static final SdkError VM_ALREADY_RUNNING = of("VM_ALREADY_RUNNING", 0x80000402);

  /** The handle's object is gone. */
  public static final SdkError OBJECT_WAS_REMOVED = of("OBJECT_WAS_REMOVED", 0x80000406);

  /** It has no saved state. */
  public static final SdkError VM_IS_NOT_SUSPENDED = of("VM_IS_NOT_SUSPENDED", 0x80000420);

  /** Not possible in this state. */
  public static final SdkError WRONG_VM_STATE = of("WRONG_VM_STATE", 0x80000489);

  /** No such host. */
  public static final SdkError CANT_RESOLVE_HOSTNAME = of("CANT_RESOLVE_HOSTNAME", 0x80000511);

  /** It is not stopped. */
  public static final SdkError DISP_VM_IS_NOT_STOPPED = of("DISP_VM_IS_NOT_STOPPED", 0x80000557);

  /** It does not run. */
  public static final SdkError DISP_VM_IS_NOT_RUNNING = of("DISP_VM_IS_NOT_RUNNING", 0x80000595);

  /** Without details. */
  public SdkError(String symbol, int code) {
    this(symbol, code, "");
  }

  private static SdkError of(String name, int code) {
    SdkError error = new SdkError("PRL_ERR_" + name, code);
    KNOWN.put(code, error);
    return error;
  }

  /** The one of the constants here with this number. */
  public static Optional<SdkError> known(int code) {
    return Optional.ofNullable(KNOWN.get(code));
  }

  /** The same, with what the SDK says beside. */
  public SdkError with(String words) {
    return new SdkError(symbol, code, words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SdkError && ((SdkError) other).code == code;
  }

  @Override
  public int hashCode() {
    return code;
  }

  @Override
  public String toString() {
    String number = symbol + " (0x" + String.format("%08X", code) + ")";
    return detail.isEmpty() ? number : number + ": " + detail;
  }
}

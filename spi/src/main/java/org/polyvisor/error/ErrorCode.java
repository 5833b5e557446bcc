package org.polyvisor.error;

import org.polyvisor.annotation.API;
import org.polyvisor.spi.internal.InternPool;

/**
 * What went wrong, numbered and named as libvirt's {@code virErrorNumber} (without {@code
 * VIR_ERR_}). An open set: a number that a newer peer sends survives as {@code CODE_3000}.
 * Instances are interned, so compare by {@code ==}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ErrorCode {
  private static final InternPool<Integer, ErrorCode> POOL =
      new InternPool<>(number -> new ErrorCode(number, "CODE_" + number));

  /** libvirt's number 1. */
  public static final ErrorCode INTERNAL_ERROR = declare(1, "INTERNAL_ERROR");

  /** libvirt's number 2. */
  public static final ErrorCode NO_MEMORY = declare(2, "NO_MEMORY");

  /** libvirt's number 3. */
  public static final ErrorCode NO_SUPPORT = declare(3, "NO_SUPPORT");

  /** libvirt's number 4. */
  public static final ErrorCode UNKNOWN_HOST = declare(4, "UNKNOWN_HOST");

  /** libvirt's number 5. */
  public static final ErrorCode NO_CONNECT = declare(5, "NO_CONNECT");

  /** libvirt's number 6. */
  public static final ErrorCode INVALID_CONN = declare(6, "INVALID_CONN");

  /** libvirt's number 7. */
  public static final ErrorCode INVALID_DOMAIN = declare(7, "INVALID_DOMAIN");

  /** libvirt's number 8. */
  public static final ErrorCode INVALID_ARG = declare(8, "INVALID_ARG");

  /** libvirt's number 9. */
  public static final ErrorCode OPERATION_FAILED = declare(9, "OPERATION_FAILED");

  /** libvirt's number 27. */
  public static final ErrorCode XML_ERROR = declare(27, "XML_ERROR");

  /** libvirt's number 28. */
  public static final ErrorCode DOM_EXIST = declare(28, "DOM_EXIST");

  /** libvirt's number 29. */
  public static final ErrorCode OPERATION_DENIED = declare(29, "OPERATION_DENIED");

  /** libvirt's number 30. */
  public static final ErrorCode OPEN_FAILED = declare(30, "OPEN_FAILED");

  /** libvirt's number 31. */
  public static final ErrorCode READ_FAILED = declare(31, "READ_FAILED");

  /** libvirt's number 32. */
  public static final ErrorCode PARSE_FAILED = declare(32, "PARSE_FAILED");

  /** libvirt's number 33. */
  public static final ErrorCode CONF_SYNTAX = declare(33, "CONF_SYNTAX");

  /** libvirt's number 34. */
  public static final ErrorCode WRITE_FAILED = declare(34, "WRITE_FAILED");

  /** libvirt's number 35. */
  public static final ErrorCode XML_DETAIL = declare(35, "XML_DETAIL");

  /** libvirt's number 38. */
  public static final ErrorCode SYSTEM_ERROR = declare(38, "SYSTEM_ERROR");

  /** libvirt's number 39. */
  public static final ErrorCode RPC = declare(39, "RPC");

  /** libvirt's number 42. */
  public static final ErrorCode NO_DOMAIN = declare(42, "NO_DOMAIN");

  /** libvirt's number 43. */
  public static final ErrorCode NO_NETWORK = declare(43, "NO_NETWORK");

  /** libvirt's number 45. */
  public static final ErrorCode AUTH_FAILED = declare(45, "AUTH_FAILED");

  /** libvirt's number 49. */
  public static final ErrorCode NO_STORAGE_POOL = declare(49, "NO_STORAGE_POOL");

  /** libvirt's number 55. */
  public static final ErrorCode OPERATION_INVALID = declare(55, "OPERATION_INVALID");

  /** libvirt's number 67. */
  public static final ErrorCode CONFIG_UNSUPPORTED = declare(67, "CONFIG_UNSUPPORTED");

  /** libvirt's number 68. */
  public static final ErrorCode OPERATION_TIMEOUT = declare(68, "OPERATION_TIMEOUT");

  /** libvirt's number 72. */
  public static final ErrorCode NO_DOMAIN_SNAPSHOT = declare(72, "NO_DOMAIN_SNAPSHOT");

  /** libvirt's number 74. */
  public static final ErrorCode ARGUMENT_UNSUPPORTED = declare(74, "ARGUMENT_UNSUPPORTED");

  /** libvirt's number 77: going back to a snapshot where that could lose data, if not forced. */
  public static final ErrorCode SNAPSHOT_REVERT_RISKY = declare(77, "SNAPSHOT_REVERT_RISKY");

  /** libvirt's number 78. */
  public static final ErrorCode OPERATION_ABORTED = declare(78, "OPERATION_ABORTED");

  /** libvirt's number 79. */
  public static final ErrorCode AUTH_CANCELLED = declare(79, "AUTH_CANCELLED");

  /** libvirt's number 80. */
  public static final ErrorCode NO_DOMAIN_METADATA = declare(80, "NO_DOMAIN_METADATA");

  /** libvirt's number 82. */
  public static final ErrorCode OVERFLOW = declare(82, "OVERFLOW");

  /** libvirt's number 84. */
  public static final ErrorCode OPERATION_UNSUPPORTED = declare(84, "OPERATION_UNSUPPORTED");

  /** libvirt's number 87. */
  public static final ErrorCode RESOURCE_BUSY = declare(87, "RESOURCE_BUSY");

  /** libvirt's number 88. */
  public static final ErrorCode ACCESS_DENIED = declare(88, "ACCESS_DENIED");

  /** libvirt's number 92. */
  public static final ErrorCode XML_INVALID_SCHEMA = declare(92, "XML_INVALID_SCHEMA");

  /** libvirt's number 94. */
  public static final ErrorCode AUTH_UNAVAILABLE = declare(94, "AUTH_UNAVAILABLE");

  /** libvirt's number 99. */
  public static final ErrorCode DEVICE_MISSING = declare(99, "DEVICE_MISSING");

  /** The connection is gone and was not closed by us. libvirt has no number for it: 100,001. */
  public static final ErrorCode CONNECTION_LOST = declare(100_001, "CONNECTION_LOST");

  private final int number;
  private final String name;

  private ErrorCode(int number, String name) {
    this.number = number;
    this.name = name;
  }

  private static ErrorCode declare(int number, String name) {
    return POOL.declare(number, new ErrorCode(number, name));
  }

  /** The code with this number, known or not. */
  public static ErrorCode of(int number) {
    return POOL.get(number);
  }

  /** libvirt's number, or 100,000 and more for codes of Polyvisor's own. */
  public int number() {
    return number;
  }

  /** The name, as {@code NO_DOMAIN}. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}

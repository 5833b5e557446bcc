package org.polyvisor.driver.qemu.internal.qmp;

/**
 * Why a command has no answer, or an error for one, as the wire sees it. Never leaves the driver:
 * who knows the domain turns it into an exception of the SPI.
 */
public final class QmpFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String errorClass;

  QmpFailure(Kind kind, String message) {
    this(kind, message, "");
  }

  private QmpFailure(Kind kind, String message, String errorClass) {
    super(message, null, false, false);
    this.kind = kind;
    this.errorClass = errorClass;
  }

  /** QEMU refused the command. */
  static QmpFailure refused(String errorClass, String description) {
    return new QmpFailure(Kind.REFUSED, description, errorClass);
  }

  /** QEMU answered what cannot be an answer. */
  public static QmpFailure nonsense(String message) {
    return new QmpFailure(Kind.NONSENSE, message);
  }

  /** What happened. */
  public Kind kind() {
    return kind;
  }

  /** Whether QEMU said that it has no such command. */
  public boolean isUnknownCommand() {
    return errorClass.equals("CommandNotFound");
  }

  /** What happened to the command, or to the link as a whole. */
  public enum Kind {
    /** QEMU answered with an error. */
    REFUSED,
    /** QEMU closed the connection: it ended. */
    ENDED,
    /** QEMU sent what is no QMP; we closed the connection. */
    NONSENSE,
    /** We closed it. */
    CLOSED,
    /** Too many commands are without an answer already; this one was not sent. */
    FULL
  }
}

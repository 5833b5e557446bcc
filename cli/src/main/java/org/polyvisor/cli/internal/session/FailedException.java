package org.polyvisor.cli.internal.session;

/** The command cannot do what it should, for a reason of this machine's, not the hypervisor's. */
public final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message one line that says what to do
   */
  public FailedException(String message) {
    super(message);
  }

  /** A failure that something else led to. */
  public FailedException(String message, Throwable cause) {
    super(message, cause);
  }
}

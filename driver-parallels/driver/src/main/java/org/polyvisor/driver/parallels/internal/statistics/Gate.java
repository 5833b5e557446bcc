package org.polyvisor.driver.parallels.internal.statistics;

import org.polyvisor.error.ErrorCode;

/**
 * Whether one may read.
 *
 * @param kind which way it stands
 * @param cause what a reader without a sample is told; for {@link Kind#RUN} nobody is
 */
public record Gate(Kind kind, Cause cause) {
  /** Runs: the server sends statistics. */
  public static final Gate RUN =
      new Gate(Kind.RUN, new Cause(ErrorCode.INTERNAL_ERROR, "the domain runs"));

  /** The session is lost. */
  static final Gate DOWN = new Gate(Kind.DOWN, Cause.LOST);

  /** The ways it stands. */
  public enum Kind {
    /** The server sends statistics. */
    RUN,
    /** Active, but the server sends nothing. */
    QUIET,
    /** Not active. */
    OFF,
    /** No session. */
    DOWN,
    /** Never again. */
    CLOSED
  }

  /** A domain in a state like paused or starting. */
  public static Gate quiet(String state) {
    return new Gate(
        Kind.QUIET,
        new Cause(
            ErrorCode.OPERATION_INVALID, "the domain is " + state + ", nothing observed yet"));
  }

  /** A domain that is shut off. */
  public static Gate off() {
    return new Gate(Kind.OFF, new Cause(ErrorCode.OPERATION_INVALID, "the domain is not running"));
  }

  static Gate closed(Cause cause) {
    return new Gate(Kind.CLOSED, cause);
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean ended() {
    return kind == Kind.DOWN || kind == Kind.CLOSED;
  }
}

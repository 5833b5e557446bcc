package org.polyvisor.driver.parallels.internal.statistics;

import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;

/**
 * Why a read fails; each reader gets an exception of his own.
 *
 * @param code what went wrong
 * @param text one line
 */
public record Cause(ErrorCode code, String text) {
  /** The session is lost. */
  public static final Cause LOST =
      new Cause(ErrorCode.CONNECTION_LOST, "the Parallels server closed the connection");

  /** The connection was closed by the app. */
  public static final Cause CLOSED =
      new Cause(ErrorCode.INVALID_CONN, "the connection to the Parallels server is closed");

  static final Cause SILENT =
      new Cause(
          ErrorCode.OPERATION_TIMEOUT,
          "the Parallels server has sent no statistics for six of its cycles");

  static final Cause NO_VALUES =
      new Cause(ErrorCode.OPERATION_FAILED, "the Parallels server's answer had no counters");

  /** An exception about this object. */
  public VirtException exception(ErrorSubject about) {
    return VirtException.of(code, ErrorDomain.PARALLELS, about.name() + ": " + text)
        .about(about)
        .leaving(Outcome.NOTHING_CHANGED);
  }

  Cause plus(String more) {
    return new Cause(code, text + more);
  }
}

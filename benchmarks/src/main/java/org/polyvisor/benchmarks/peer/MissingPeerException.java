package org.polyvisor.benchmarks.peer;

/** What a row is measured against is not installed. */
public final class MissingPeerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is missing. */
  public MissingPeerException(String what) {
    super(what);
  }
}

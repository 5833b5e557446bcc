package org.polyvisor.benchmarks.qemu;

/** What a row is measured against is not installed. */
final class MissingPeerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingPeerException(String what) {
    super(what);
  }
}

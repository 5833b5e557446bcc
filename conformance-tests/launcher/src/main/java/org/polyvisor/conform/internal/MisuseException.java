package org.polyvisor.conform.internal;

/** Nothing was judged; the message says why, and what would be right. */
final class MisuseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MisuseException(String message) {
    super(message);
  }
}

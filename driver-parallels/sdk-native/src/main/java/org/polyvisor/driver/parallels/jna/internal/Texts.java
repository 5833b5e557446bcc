package org.polyvisor.driver.parallels.jna.internal;

/**
 * The convention of texts, in one place: the size goes in and comes back; too small fails, and
 * whatever grew meanwhile is asked for again.
 */
final class Texts {
  private static final int TRIES = 8;
  private static final int LONGEST = 1 << 24;

  private Texts() {}

  /** One of the functions that give a text. */
  interface Getter {
    int get(long handle, long text, long size);
  }

  /**
   * The text of a handle.
   *
   * @throws org.polyvisor.driver.parallels.sdk.SdkException if there is none
   */
  static String get(String function, Getter getter, long handle) {
    try (Scratch scratch = Scratch.take()) {
      into(scratch, function, getter, handle);
      return scratch.string();
    }
  }

  /** The same, into memory of the caller's. */
  static void into(Scratch scratch, String function, Getter getter, long handle) {
    int result = getter.get(handle, scratch.text(), scratch.size());
    for (int i = 0; result == PrlConstants.PRL_ERR_BUFFER_OVERRUN && i < TRIES; i++) {
      scratch.grow(Math.min(LONGEST, Math.max(scratch.needed(), 2 * scratch.room())));
      result = getter.get(handle, scratch.text(), scratch.size());
    }
    Errors.check(function, result);
  }
}

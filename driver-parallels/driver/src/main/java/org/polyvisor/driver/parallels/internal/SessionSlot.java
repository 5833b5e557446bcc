package org.polyvisor.driver.parallels.internal;

import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.internal.statistics.Cause;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

/**
 * The session of a connection, and whether it is good: put in once, good until it is lost or the
 * connection closed. Safe for any thread.
 */
final class SessionSlot {
  private volatile @Nullable SdkLibrary library;
  private volatile @Nullable SdkSession session;
  private volatile @Nullable Cause end;

  void put(SdkLibrary opened, SdkSession made) {
    library = opened;
    session = made;
  }

  /**
   * The session, good or not: what is issued on one that is not good fails by itself.
   *
   * @throws IllegalStateException before it was put in
   */
  SdkSession get() {
    SdkSession there = session;
    if (there == null) {
      throw new IllegalStateException("there is no session yet");
    }
    return there;
  }

  /** Marks it as not good any more; a close counts over a loss, else the first cause. */
  void end(Cause cause) {
    if (end == null || cause == Cause.CLOSED) {
      end = cause;
    }
  }

  boolean good() {
    return end == null;
  }

  /**
   * Throws if it is not good.
   *
   * @throws VirtException connection lost or closed
   */
  void check() {
    Cause cause = end;
    if (cause != null) {
      throw exception(cause);
    }
  }

  static VirtException exception(Cause cause) {
    return VirtException.of(cause.code(), ErrorDomain.PARALLELS, cause.text());
  }

  void close() {
    SdkSession there = session;
    if (there != null) {
      there.close();
    }
    SdkLibrary opened = library;
    if (opened != null) {
      opened.close();
    }
  }
}

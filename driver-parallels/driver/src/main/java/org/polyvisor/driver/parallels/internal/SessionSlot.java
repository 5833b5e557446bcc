package org.polyvisor.driver.parallels.internal;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.internal.statistics.Cause;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;

/**
 * The session of a connection, and whether it is good: not while it is lost, and never again once
 * the connection is closed. Losses are counted, each is a round of its own. Safe for any thread.
 */
public final class SessionSlot {
  private static final AtomicReferenceFieldUpdater<SessionSlot, Phase> PHASE =
      AtomicReferenceFieldUpdater.newUpdater(SessionSlot.class, Phase.class, "phase");

  private volatile Phase phase = new Phase(null, 0);
  private volatile @Nullable SdkLibrary library;
  private volatile @Nullable SdkSession session;

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

  /** It is lost; the number of the round that begins, or none if the connection is closed. */
  OptionalLong lost() {
    Phase now = change(before -> before.closed() ? before : before.lost());
    return now.closed() ? OptionalLong.empty() : OptionalLong.of(now.round);
  }

  /** The connection is closed, whatever was before. */
  void end() {
    change(before -> new Phase(Cause.CLOSED, before.round));
  }

  private Phase change(UnaryOperator<Phase> how) {
    while (true) {
      Phase before = phase;
      Phase after = how.apply(before);
      if (PHASE.compareAndSet(this, before, after)) {
        return after;
      }
    }
  }

  /** It is good again, if it was not lost anew or closed since that round began. */
  boolean up(long round) {
    Phase now = phase;
    return now.round == round
        && now.end == Cause.LOST
        && PHASE.compareAndSet(this, now, new Phase(null, round));
  }

  /** Whether it was neither lost anew nor closed since that round began. */
  boolean isRound(long round) {
    Phase now = phase;
    return now.round == round && !now.closed();
  }

  boolean good() {
    return phase.end == null;
  }

  /**
   * Throws if it is not good.
   *
   * @throws VirtException connection lost or closed
   */
  void check() {
    Cause cause = phase.end;
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

  /** Why it is not good, null if it is, and how often it was lost. */
  private record Phase(@Nullable Cause end, long round) {
    boolean closed() {
      return end == Cause.CLOSED;
    }

    private Phase lost() {
      return new Phase(Cause.LOST, round + 1);
    }
  }
}

package org.polyvisor.driver.parallels.internal.statistics;

/**
 * When a kind of job may be tried again: 1 s after the first failure, twice as long after each
 * further one, at most 60 s, give or take 20 %.
 *
 * @param failures in a row
 * @param retryAt by the ticker; only with failures
 * @param cause of the last one
 */
record Backoff(int failures, long retryAt, Cause cause) {
  static final Backoff NONE = new Backoff(0, 0, Cause.SILENT);

  private static final long FIRST = 1_000_000_000L;
  private static final long LONGEST = 60 * FIRST;
  private static final int DOUBLINGS = 6;

  boolean ok(long now) {
    return failures == 0 || now - retryAt >= 0;
  }

  /** After one more failure; the serial of the job stands for chance. */
  Backoff failed(Cause why, long now, long serial) {
    long pause = Math.min(LONGEST, FIRST << Math.min(failures, DOUBLINGS));
    long chance = Math.floorMod(serial * 0x9E3779B97F4A7C15L, 401L) - 200;
    return new Backoff(failures + 1, now + Math.min(LONGEST, pause + pause / 1000 * chance), why);
  }

  Cause causeWithRetry(long now) {
    long millis = Math.max(0, retryAt - now) / 1_000_000;
    return cause.plus("; next try in " + millis + " ms");
  }
}

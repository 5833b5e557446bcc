package org.polyvisor.driver.parallels.internal.policy;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * When somebody reads: one of the kinds, with this many seconds between polls. Timers are never
 * exact: each interval is up to 3.6 % longer or shorter.
 */
record Pattern(Kind kind, double seconds) {
  static final long SECOND = 1_000_000_000L;
  static final long DURATION = 48 * 3600 * SECOND;
  private static final double UNEVEN = 0.036;
  private static final int BURST = 5;
  private static final long WITHIN_BURST = SECOND / 5;
  private static final int SHORTEST_SESSION = 15;
  private static final int LONGEST_SESSION = 46;
  private static final double AWAY = 600;

  /** The kinds. */
  enum Kind {
    REGULAR,
    BURSTS,
    RANDOM,
    SESSIONS
  }

  /** The reads of 48 hours. */
  long[] reads(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LongStream.Builder times = LongStream.builder();
    int left = session(random);
    for (long at = 0; at < DURATION; at += interval(random)) {
      for (int i = 0; i < (kind == Kind.BURSTS ? BURST : 1); i++) {
        times.add(at + i * WITHIN_BURST);
      }
      if (kind == Kind.SESSIONS && --left == 0) {
        left = session(random);
        at += (long) (AWAY * (1 + 2 * random.nextDouble()) * SECOND);
      }
    }
    return times.build().sorted().toArray();
  }

  private static int session(SplittableRandom random) {
    return random.nextInt(SHORTEST_SESSION, LONGEST_SESSION);
  }

  private long interval(SplittableRandom random) {
    double uneven =
        kind == Kind.RANDOM
            ? -Math.log(1 - random.nextDouble())
            : 1 + UNEVEN * (2 * random.nextDouble() - 1);
    return Math.max(1, (long) (seconds * uneven * SECOND));
  }
}

package org.polyvisor.driver.test.internal;

/**
 * How long a domain's CPUs have run since it was started.
 *
 * @param counted nanoseconds up to {@code since}
 * @param since the ticker when it last started or stopped counting
 * @param running whether it counts on
 */
record Meter(long counted, long since, boolean running) {
  static final Meter ZERO = new Meter(0, 0, false);

  static Meter started(Moment now, boolean running) {
    return new Meter(0, now.nanos(), running);
  }

  long at(long nanos) {
    return running ? counted + Math.max(0, nanos - since) : counted;
  }

  Meter turn(Moment now, boolean on) {
    return on == running ? this : new Meter(at(now.nanos()), now.nanos(), on);
  }
}

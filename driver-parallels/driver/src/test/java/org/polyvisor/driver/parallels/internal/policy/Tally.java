package org.polyvisor.driver.parallels.internal.policy;

/** What a way of serving reads cost. For one thread. */
final class Tally {
  private static final double MILLI = 1e6;
  private static final double HOUR = 3600e9;

  private final long duration;
  private long reads;
  private long latency;
  private long longest;
  private long events;
  private long unused;
  private long jobs;
  private boolean used = true;

  Tally(long duration) {
    this.duration = duration;
  }

  void read(long waited) {
    reads++;
    latency += waited;
    longest = Math.max(longest, waited);
  }

  void job() {
    jobs++;
  }

  /** An event takes the place of the one before. */
  void event() {
    events++;
    unused += used ? 0 : 1;
    used = false;
  }

  /** Somebody got the last event's values. */
  void use() {
    used = true;
  }

  double meanMillis() {
    return latency / MILLI / Math.max(1, reads);
  }

  double longestMillis() {
    return longest / MILLI;
  }

  double unusedPerHour() {
    return unused * HOUR / duration;
  }

  double jobsPerHour() {
    return jobs * HOUR / duration;
  }

  double cost(int jobCost) {
    return events + (double) jobCost * jobs;
  }
}

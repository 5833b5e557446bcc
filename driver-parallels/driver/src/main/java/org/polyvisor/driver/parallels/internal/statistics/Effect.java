package org.polyvisor.driver.parallels.internal.statistics;

/** What follows from a transition, done by whoever made it, after he made it. */
public sealed interface Effect {
  /** Issue a job under a number of the cell's. */
  record Issue(Job job, long serial) implements Effect {}

  /** Give a flight's waiters the sample. */
  record Complete(Waiters waiters, Sample sample) implements Effect {}

  /** Give a flight's waiters the cause. */
  record Fail(Waiters waiters, Cause cause) implements Effect {}

  /** Learn from the time between two events. */
  record Gap(long nanos) implements Effect {}

  /** The jobs. */
  enum Job {
    /** Subscribe. */
    SUBSCRIBE,
    /** Unsubscribe. */
    UNSUBSCRIBE,
    /** Read once. */
    ONE_SHOT
  }
}

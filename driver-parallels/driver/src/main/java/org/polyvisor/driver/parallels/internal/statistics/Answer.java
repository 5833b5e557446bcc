package org.polyvisor.driver.parallels.internal.statistics;

/** What a reader is told. */
public sealed interface Answer {
  /** Nothing, since nobody asked. */
  Answer NONE = new None();

  /** For inputs that are no reads. */
  record None() implements Answer {}

  /** Take this. */
  record Serve(Sample sample) implements Answer {}

  /** Wait there. */
  record Wait(Waiters waiters) implements Answer {}

  /** It fails. */
  record Fail(Cause cause) implements Answer {}
}

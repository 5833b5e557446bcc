package org.polyvisor.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.polyvisor.annotation.API;

/**
 * When and how a sample was obtained. The moment of observation is when the values reached us (for
 * an event) or were asked for (otherwise); the hypervisor may have taken them earlier, so an age is
 * a lower bound.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Observation {
  private final Instant at;
  private final long atNanos;
  private final Instant changedAt;
  private final SampleSource source;
  private final long generation;
  private final boolean asOfPause;

  private Observation(
      Instant at,
      long atNanos,
      Instant changedAt,
      SampleSource source,
      long generation,
      boolean asOfPause) {
    this.at = Objects.requireNonNull(at, "at");
    this.atNanos = atNanos;
    this.changedAt = Objects.requireNonNull(changedAt, "changedAt");
    this.source = Objects.requireNonNull(source, "source");
    this.generation = generation;
    this.asOfPause = asOfPause;
  }

  /**
   * Values observed now, and new.
   *
   * @param at the wall clock
   * @param atNanos the connection's {@link Ticker} at the same moment
   */
  public static Observation of(Instant at, long atNanos, SampleSource source) {
    return new Observation(at, atNanos, at, source, 0, false);
  }

  /** The same, whose values last differed from the ones before at another time. */
  public Observation changedAt(Instant when) {
    return new Observation(at, atNanos, when, source, generation, asOfPause);
  }

  /**
   * The same, of a numbered generation.
   *
   * @param number another one wherever counters may have started again
   */
  public Observation generation(long number) {
    return new Observation(at, atNanos, changedAt, source, number, asOfPause);
  }

  /**
   * The same, marked as the last values of a domain that is paused: they cannot have moved since.
   */
  public Observation asOfPause(boolean paused) {
    return new Observation(at, atNanos, changedAt, source, generation, paused);
  }

  /** When it was observed, by the wall clock; for display only. */
  public Instant at() {
    return at;
  }

  /** When it was observed, by the connection's monotonic {@link Ticker}, in nanoseconds. */
  public long atNanos() {
    return atNanos;
  }

  /** When the values last differed from those before, by the wall clock. */
  public Instant changedAt() {
    return changedAt;
  }

  /** How it was obtained. */
  public SampleSource source() {
    return source;
  }

  /** Differs between two samples if counters may have started again between them. */
  public long generation() {
    return generation;
  }

  /**
   * Whether these are the last values of a domain that is paused. True for each sample of one that
   * was paused when it was read, however it was obtained, and for no sample of one that ran.
   */
  public boolean isAsOfPause() {
    return asOfPause;
  }

  /** How old it is at the least, never negative. */
  public Duration age(Ticker ticker) {
    return Duration.ofNanos(Math.max(0, ticker.nanos() - atNanos));
  }

  /** The time from another observation of the same process to this one; negative if it is later. */
  public Duration since(Observation earlier) {
    return Duration.ofNanos(atNanos - earlier.atNanos);
  }

  @Override
  public String toString() {
    return source + " at " + at + (asOfPause ? ", as of before the pause" : "");
  }
}

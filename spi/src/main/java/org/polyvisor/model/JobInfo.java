package org.polyvisor.model;

import java.util.Objects;
import java.util.OptionalLong;
import org.polyvisor.annotation.API;

/**
 * A job that a domain is busy with, perhaps none. What is not known is absent. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JobInfo {
  private final JobKind kind;
  private final OptionalLong elapsedNanos;
  private final OptionalLong totalBytes;
  private final OptionalLong doneBytes;

  private JobInfo(Builder builder) {
    kind = builder.kind;
    elapsedNanos = builder.elapsedNanos;
    totalBytes = builder.totalBytes;
    doneBytes = builder.doneBytes;
  }

  /** Begins with nothing else known. */
  public static Builder of(JobKind kind) {
    return new Builder(kind);
  }

  /** What kind of job. */
  public JobKind kind() {
    return kind;
  }

  /** Since when, in nanoseconds. */
  public OptionalLong elapsedNanos() {
    return elapsedNanos;
  }

  /** How much there is to do, in bytes. */
  public OptionalLong totalBytes() {
    return totalBytes;
  }

  /** How much of it is done, in bytes. */
  public OptionalLong doneBytes() {
    return doneBytes;
  }

  @Override
  public String toString() {
    return kind + " " + elapsedNanos + " " + totalBytes + " " + doneBytes;
  }

  /**
   * Collects what is known. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final JobKind kind;
    private OptionalLong elapsedNanos = OptionalLong.empty();
    private OptionalLong totalBytes = OptionalLong.empty();
    private OptionalLong doneBytes = OptionalLong.empty();

    private Builder(JobKind kind) {
      this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** Since when, in nanoseconds. A negative number is not believed, so absent. */
    public Builder elapsedNanos(long value) {
      elapsedNanos = value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
      return this;
    }

    /** How much there is to do, in bytes. A negative number is not believed, so absent. */
    public Builder totalBytes(long value) {
      totalBytes = value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
      return this;
    }

    /** How much of it is done, in bytes. A negative number is not believed, so absent. */
    public Builder doneBytes(long value) {
      doneBytes = value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
      return this;
    }

    /** The finished value. */
    public JobInfo build() {
      return new JobInfo(this);
    }
  }
}

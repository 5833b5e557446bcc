package org.polyvisor.driver.parallels.internal.statistics;

import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkParameters;

/** What can happen to a cell. */
public sealed interface Input {
  /** Whether it comes on the SDK's thread or the ticker's, on which nothing may be issued. */
  default boolean fromHandler() {
    return true;
  }

  /**
   * Somebody reads.
   *
   * @param started when he began
   * @param maximumAge how old it may be; negative if he leaves that to us
   * @param anyWill whether he is content with any values, without a word on disks
   * @param manner what else he wishes
   */
  record Read(long started, long maximumAge, boolean anyWill, Manner manner) implements Input {
    /** Of whatever there is, in the usual manner. */
    public Read(long started, long maximumAge, boolean anyWill) {
      this(started, maximumAge, anyWill, Manner.USUAL);
    }

    /** Of disks, in the usual manner. */
    public Read(long started, long maximumAge) {
      this(started, maximumAge, false);
    }

    @Override
    public boolean fromHandler() {
      return false;
    }

    /** Whether his own bound, if he has one, admits a sample. */
    boolean admits(Sample sample, long now) {
      return maximumAge < 0 || sample.at() - started >= 0 || now - sample.at() <= maximumAge;
    }

    /** Whether his own bound admits a sample that is not fresh. */
    boolean admitsOld(@Nullable Sample sample, long now) {
      return sample != null && maximumAge >= 0 && now - sample.at() <= maximumAge;
    }
  }

  /** An event with statistics. */
  record Event(SdkParameters parameters) implements Input {}

  /** The answer to a subscribe job; a null cause is success. */
  record Subscribed(long job, @Nullable Cause cause) implements Input {}

  /** The answer to an unsubscribe job; a null cause is success. */
  record Unsubscribed(long job, @Nullable Cause cause) implements Input {}

  /** The answer to a one-shot job. */
  record OneShot(long serial, ShotAnswer answer) implements Input {}

  /** What a one-shot job brought: values, or why not, and whether that is for not running. */
  record ShotAnswer(SdkParameters parameters, @Nullable Cause cause, boolean notRunning) {}

  /** Time has passed. */
  record Tick() implements Input {}

  /** The domain's state changed. */
  record StateChanged(Gate gate) implements Input {}

  /** The domain's devices changed. */
  record DevicesChanged(Layout layout) implements Input {}

  /** The session is lost. */
  record Lost() implements Input {}

  /** There is a session again. */
  record Up(Gate gate) implements Input {}

  /** The domain or the connection is gone. */
  record Close(Cause cause) implements Input {}
}

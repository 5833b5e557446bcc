package org.polyvisor.driver.parallels.jna.internal;

import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;

/** What the SDK has to say of a failed job beside its number. Asks no server. */
final class Details {
  private static final int LONGEST = 400;

  private Details() {}

  /** The error with this number, whether or not its details can be had: it stays the error. */
  static SdkError of(long job, int code) {
    return Errors.of(code).with(words(job));
  }

  private static String words(long job) {
    try (Handle event = Numbers.handle("PrlJob_GetError", Prl::PrlJob_GetError, job)) {
      String text = Texts.get("PrlEvent_GetErrString", Details::text, event.value());
      String line = text.strip().replaceAll("\\s+", " ");
      return line.substring(0, Math.min(LONGEST, line.length()));
    } catch (SdkException e) {
      return "";
    }
  }

  /** Brief, and without markup. */
  private static int text(long event, long text, long size) {
    return Prl.PrlEvent_GetErrString(event, 1, 0, text, size);
  }
}

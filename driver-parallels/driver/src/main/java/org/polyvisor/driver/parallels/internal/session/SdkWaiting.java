package org.polyvisor.driver.parallels.internal.session;

import java.util.concurrent.TimeUnit;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.spi.Call;

/**
 * Waits for jobs in slices, so that no wait outlives its call's deadline, and none stays in the
 * library for long when the call is cancelled.
 */
public final class SdkWaiting {
  private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(5);

  private SdkWaiting() {}

  /**
   * The result of a job.
   *
   * @param what completes "waiting for ..."
   * @throws SdkException if the job failed
   */
  public static <T> T await(Call call, SdkJob<T> job, String what) {
    try (job) {
      while (true) {
        call.check(what);
        try {
          return job.await(SLICE);
        } catch (SdkException e) {
          if (!e.error().equals(SdkError.TIMEOUT)) {
            throw e;
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}

package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.spi.Scheduler;

/**
 * Looks now and then whether a job is done, so that no thread waits for it; half a minute long.
 * Each job has one end: its value, or why there is none.
 */
final class Looking {
  private static final Duration LOOK = Duration.ofMillis(25);
  private static final int LOOKS = 1200;

  private final Scheduler scheduler;

  @Inject
  Looking(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Looks until there is a result.
   *
   * @param wanted whether it is still worth looking
   */
  <T> void at(SdkJob<T> job, BooleanSupplier wanted, Taker<T> taker) {
    look(new Look<>(job, wanted, taker), LOOKS);
  }

  private <T> void look(Look<T> look, int left) {
    T value;
    try {
      value = look.job.await(0);
    } catch (SdkException e) {
      boolean under = e.error().equals(SdkError.TIMEOUT);
      if (under && left > 0 && look.wanted.getAsBoolean()) {
        scheduler.after(LOOK, () -> look(look, left - 1));
      } else {
        look.fail(e.error());
      }
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      look.fail(SdkError.TIMEOUT);
      return;
    }
    look.job.close();
    look.taker.done(value);
  }

  /** Who takes the result. */
  interface Taker<T> {
    /** There it is; what it holds is the taker's. */
    void done(T value);

    /** There is none. */
    void failed(SdkError error);
  }

  private record Look<T>(SdkJob<T> job, BooleanSupplier wanted, Taker<T> taker) {
    private void fail(SdkError error) {
      job.close();
      taker.failed(error);
    }
  }
}

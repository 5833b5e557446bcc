package org.polyvisor.driver.parallels.simulator;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkJob;

/** A job that may be waited for; the first end counts. */
final class SimulatedJob<T> implements SdkJob<T> {
  private final CountDownLatch done = new CountDownLatch(1);
  private final JobKind kind;
  private volatile @Nullable T result;
  private volatile SdkError error = SdkError.OPERATION_FAILED;

  SimulatedJob(JobKind kind) {
    this.kind = kind;
  }

  void succeed(T value) {
    if (done.getCount() > 0) {
      result = value;
      done.countDown();
    }
  }

  void fail(SdkError cause) {
    if (done.getCount() > 0) {
      error = cause;
      done.countDown();
    }
  }

  @Override
  public T await(long nanos) throws InterruptedException {
    if (!done.await(nanos, TimeUnit.NANOSECONDS)) {
      throw new SdkException(kind.name(), SdkError.TIMEOUT);
    }
    T value = result;
    if (value == null) {
      throw new SdkException(kind.name(), error);
    }
    return value;
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}

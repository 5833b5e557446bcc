package org.polyvisor.driver.parallels.simulator;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkJob;

/**
 * A job that may be waited for; the first end counts. A result that nobody took before it was
 * closed is given back. Safe for any thread.
 */
final class SimulatedJob<T> implements SdkJob<T> {
  private final CountDownLatch done = new CountDownLatch(1);
  private final AtomicReference<@Nullable T> result = new AtomicReference<>();
  private final JobKind kind;
  private final Consumer<T> giveBack;
  private volatile boolean closed;
  private volatile SdkError error = SdkError.OPERATION_FAILED;

  SimulatedJob(JobKind kind, Consumer<T> giveBack) {
    this.kind = kind;
    this.giveBack = giveBack;
  }

  void succeed(T value) {
    if (done.getCount() > 0) {
      result.set(value);
      done.countDown();
      if (closed) {
        giveBack();
      }
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
    T value = result.getAndSet(null);
    if (value == null) {
      throw new SdkException(kind.name(), error);
    }
    return value;
  }

  @Override
  public void close() {
    closed = true;
    giveBack();
  }

  private void giveBack() {
    T value = result.getAndSet(null);
    if (value != null) {
      giveBack.accept(value);
    }
  }
}

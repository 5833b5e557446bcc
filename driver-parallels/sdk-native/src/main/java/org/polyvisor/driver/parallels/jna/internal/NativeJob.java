package org.polyvisor.driver.parallels.jna.internal;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkJob;

/**
 * A job that is waited for, in slices: so that no wait outlives a deadline, and none keeps the end
 * of the library waiting for long. Whoever forgets to close it has it closed with the session. For
 * one thread at a time.
 */
final class NativeJob<T> implements SdkJob<T>, Given.Item {
  private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(20);

  private final CallGate gate;
  private final String function;
  private final LongFunction<T> reader;
  private final Handle job;
  private final Given given;
  private @Nullable T value;

  private NativeJob(Given given, String function, Handle job, LongFunction<T> reader) {
    this.given = given;
    this.gate = given.gate();
    this.function = function;
    this.job = job;
    this.reader = reader;
  }

  /**
   * Issues it.
   *
   * @param reader makes the value of the finished job's handle
   */
  static <T> NativeJob<T> of(
      Given given, String function, LongSupplier issue, LongFunction<T> reader) {
    AtomicReference<@Nullable NativeJob<T>> made = new AtomicReference<>();
    given.gate().run(function, () -> made.set(owned(given, function, issue.getAsLong(), reader)));
    return Objects.requireNonNull(made.get(), function);
  }

  /** Inside one counted call, so that the end of the library never finds a job without an owner. */
  private static <T> NativeJob<T> owned(
      Given given, String function, long job, LongFunction<T> reader) {
    if (job == 0) {
      throw new SdkException(function, SdkError.API_WASNT_INITIALIZED);
    }
    NativeJob<T> made = new NativeJob<>(given, function, new Handle(job), reader);
    given.add(made);
    return made;
  }

  @Override
  public T await(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    long left = nanos;
    while (!finished(Math.min(SLICE, left))) {
      if (Thread.interrupted()) {
        throw new InterruptedException(function);
      }
      left = end - System.nanoTime();
      if (left <= 0) {
        throw new SdkException(function, SdkError.TIMEOUT);
      }
    }
    return value();
  }

  private boolean finished(long nanos) {
    int millis = (int) Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanos));
    int result = (int) gate.call("PrlJob_Wait", () -> waited(millis));
    if (result == PrlConstants.PRL_ERR_TIMEOUT) {
      return false;
    }
    Errors.check("PrlJob_Wait", result);
    return true;
  }

  private long waited(int millis) {
    return job.use(function, mine -> Prl.PrlJob_Wait(mine, millis));
  }

  private T value() {
    if (value == null) {
      gate.run(function, () -> job.with(function, this::read));
    }
    return Objects.requireNonNull(value, function);
  }

  private void read(long mine) {
    int code = Numbers.get("PrlJob_GetRetCode", Prl::PrlJob_GetRetCode, mine);
    if (code < 0) {
      throw new SdkException(function, Details.of(mine, code));
    }
    value = reader.apply(mine);
  }

  @Override
  public void close() {
    given.remove(this);
    gate.tryRun(this::free);
  }

  @Override
  public void free() {
    job.close();
  }
}

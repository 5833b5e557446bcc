package org.polyvisor.driver.parallels.jna.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.LongUnaryOperator;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;

/**
 * Owns one reference to a handle and gives it back once, if the library still lives in which it was
 * got: in its next life the number may be another's. Whoever is in a call with it keeps it until
 * that call is back, so that nobody asks by a number that is another's by now. Safe for any thread.
 */
final class Handle implements AutoCloseable {
  private final long value;
  private final int epoch = Runtimes.epoch();
  private final AtomicBoolean freed = new AtomicBoolean();

  /** The owner and whoever uses it now. */
  private final AtomicInteger holders = new AtomicInteger(1);

  Handle(long value) {
    this.value = value;
  }

  long value() {
    return value;
  }

  /**
   * Calls with it, inside a counted call.
   *
   * @throws SdkException not connected, without a call, if it was given back
   */
  long use(String function, LongUnaryOperator call) {
    return use(function, SdkError.NOT_CONNECTED_TO_DISPATCHER, call);
  }

  /** The same with another error where it was given back. */
  long use(String function, SdkError gone, LongUnaryOperator call) {
    if (!hold()) {
      throw new SdkException(function, gone);
    }
    try {
      return call.applyAsLong(value);
    } finally {
      leave();
    }
  }

  /** The same where nothing comes back. */
  void with(String function, LongConsumer call) {
    use(
        function,
        mine -> {
          call.accept(mine);
          return 0;
        });
  }

  private boolean hold() {
    int before = holders.get();
    while (!freed.get() && before > 0) {
      if (holders.compareAndSet(before, before + 1)) {
        return true;
      }
      before = holders.get();
    }
    return false;
  }

  private void leave() {
    if (holders.decrementAndGet() == 0 && value != 0 && epoch == Runtimes.epoch()) {
      Prl.PrlHandle_Free(value);
    }
  }

  @Override
  public void close() {
    if (freed.compareAndSet(false, true)) {
      leave();
    }
  }
}

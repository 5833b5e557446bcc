package org.polyvisor.driver.parallels.jna.internal;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Owns one reference to a handle and gives it back once, if the library still lives in which it was
 * got: in its next life the number may be another's. Safe for any thread.
 */
final class Handle implements AutoCloseable {
  private final long value;
  private final int epoch = Runtimes.epoch();
  private final AtomicBoolean freed = new AtomicBoolean();

  Handle(long value) {
    this.value = value;
  }

  long value() {
    return value;
  }

  /** Whether it was given back: its number may be another's now. */
  boolean isFreed() {
    return freed.get();
  }

  @Override
  public void close() {
    if (freed.compareAndSet(false, true) && value != 0 && epoch == Runtimes.epoch()) {
      Prl.PrlHandle_Free(value);
    }
  }
}

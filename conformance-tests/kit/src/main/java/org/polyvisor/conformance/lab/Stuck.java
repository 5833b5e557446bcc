package org.polyvisor.conformance.lab;

import java.util.concurrent.atomic.AtomicBoolean;
import org.opentest4j.AssertionFailedError;
import org.polyvisor.annotation.API;

/**
 * A hypervisor that answers nothing until this is closed. Closing is idempotent.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Stuck implements AutoCloseable {
  private final AutoCloseable hook;
  private final AtomicBoolean closed = new AtomicBoolean();

  Stuck(AutoCloseable hook) {
    this.hook = hook;
  }

  /** Lets the hypervisor go on. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        hook.close();
      } catch (Exception e) {
        throw new AssertionFailedError("the hypervisor could not be made to go on: " + e, e);
      }
    }
  }
}

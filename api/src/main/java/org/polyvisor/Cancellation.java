package org.polyvisor;

import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.call.CancelSource;

/**
 * Ends calls from another thread: every call made through {@link Connection#with(Cancellation)}
 * ends with {@link org.polyvisor.error.OperationCancelledException} once {@link #cancel()} was
 * called, those that come later at once. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Cancellation {
  private final CancelSource source = new CancelSource();

  /** One that was not used yet. */
  public Cancellation() {}

  /** Ends the calls. Idempotent; never blocks. */
  public void cancel() {
    source.abandonAll(
        () ->
            VirtException.of(
                ErrorCode.OPERATION_ABORTED, ErrorDomain.NONE, "the call was cancelled"));
  }

  /** Whether {@link #cancel()} was called. */
  public boolean isCancelled() {
    return source.isUsed();
  }

  CancelSource source() {
    return source;
  }
}

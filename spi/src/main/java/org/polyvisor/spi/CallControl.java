package org.polyvisor.spi;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Ticker;

/**
 * The other end of a {@link Call}: makes it and may cancel it. For the facade, the kit and tests;
 * drivers see the call alone. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CallControl {
  private final CallState state;
  private final Call call;

  private CallControl(Ticker ticker, Duration deadline) {
    state = new CallState(ticker);
    call = new Call(state, ticker.nanos() + Call.nanos(deadline), deadline);
  }

  /** A call that must end within this time from now. */
  public static CallControl within(Duration deadline) {
    return within(deadline, Ticker.system());
  }

  /** A call that must end within this time from now, by this clock. */
  public static CallControl within(Duration deadline, Ticker ticker) {
    return new CallControl(ticker, deadline);
  }

  /** What the driver gets. */
  public Call call() {
    return call;
  }

  /** Ends the call for the reason that its caller does not want it any more. */
  public void cancel() {
    cancel(
        () ->
            VirtException.of(
                ErrorCode.OPERATION_ABORTED, ErrorDomain.NONE, "the call was cancelled"));
  }

  /**
   * Ends the call: waits in it end with what the supplier makes, hooks run in this thread. Only the
   * first reason counts.
   */
  public void cancel(Supplier<VirtException> reason) {
    cancel(reason, Runnable::run);
  }

  /** The same, with the hooks, which are the driver's code, run by an executor. */
  public void cancel(Supplier<VirtException> reason, Executor forHooks) {
    state.cancel(reason, forHooks);
  }
}

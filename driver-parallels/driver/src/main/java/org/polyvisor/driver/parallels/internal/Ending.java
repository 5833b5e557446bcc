package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.polyvisor.driver.parallels.internal.statistics.Cause;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.Registration;

/**
 * How a connection ends for a while or for good: lost by the server's doing, or closed by the app.
 * Safe for any thread.
 */
final class Ending {
  private final SessionSlot session;
  private final Domains domains;
  private final Outlet outlet;
  private final Reconnecting reconnecting;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Registration ticking = () -> {};

  @Inject
  Ending(SessionSlot session, Domains domains, Outlet outlet, Reconnecting reconnecting) {
    this.session = session;
    this.domains = domains;
    this.outlet = outlet;
    this.reconnecting = reconnecting;
  }

  /** What ticks until the end. */
  void ticking(Registration ticker) {
    ticking = ticker;
  }

  /** The server closed the session: whoever waits is told so, and a new login is tried. */
  void lost() {
    session.lost().ifPresent(this::lost);
  }

  private void lost(long round) {
    domains.all().forEach(domain -> domain.cell().take(new Input.Lost()));
    outlet.jobs().endAll(SdkError.WS_DISP_CONNECTION_CLOSED);
    reconnecting.begin(round);
  }

  /** The app closes the connection: wakes who waits, ends who listens, lets the session go. */
  void close(Call call) {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    session.end();
    domains.close(Cause.CLOSED);
    outlet.jobs().endAll(SdkError.NOT_CONNECTED_TO_DISPATCHER);
    try {
      outlet.hub().end(call, () -> SessionSlot.exception(Cause.CLOSED));
    } finally {
      ticking.close();
      session.close();
    }
  }
}

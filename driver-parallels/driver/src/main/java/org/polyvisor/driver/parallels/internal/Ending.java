package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.polyvisor.driver.parallels.internal.session.JobDesk;
import org.polyvisor.driver.parallels.internal.statistics.Cause;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.support.event.EventHub;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.Registration;

/** How a connection ends: lost by the server's doing, or closed by the app. Safe for any thread. */
final class Ending {
  private final SessionSlot session;
  private final Domains domains;
  private final JobDesk jobs;
  private final EventHub hub;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Registration ticking = () -> {};

  @Inject
  Ending(SessionSlot session, Domains domains, JobDesk jobs, EventHub hub) {
    this.session = session;
    this.domains = domains;
    this.jobs = jobs;
    this.hub = hub;
  }

  /** What ticks until the end. */
  void ticking(Registration ticker) {
    ticking = ticker;
  }

  /** The server closed the session. */
  void lost() {
    if (session.good()) {
      session.end(Cause.LOST);
      domains.all().forEach(domain -> domain.cell().take(new Input.Lost()));
      jobs.endAll(SdkError.WS_DISP_CONNECTION_CLOSED);
      hub.end(() -> SessionSlot.exception(Cause.LOST));
    }
  }

  /** The app closes the connection: wakes who waits, ends who listens, lets the session go. */
  void close(Call call) {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    session.end(Cause.CLOSED);
    domains.close(Cause.CLOSED);
    jobs.endAll(SdkError.NOT_CONNECTED_TO_DISPATCHER);
    try {
      hub.end(call, () -> SessionSlot.exception(Cause.CLOSED));
    } finally {
      ticking.close();
      session.close();
    }
  }
}

package org.polyvisor.driver.parallels.internal;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.time.Clock;
import org.polyvisor.driver.parallels.internal.session.JobDesk;
import org.polyvisor.driver.parallels.internal.statistics.Policy;
import org.polyvisor.driver.support.event.EventHub;
import org.polyvisor.model.Settings;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.Scheduler;

/** One connection, but for its SDK. */
final class ParallelsModule extends AbstractModule {
  private final OpenRequest request;
  private final Scheduler scheduler;
  private final Login login;

  /** What is refused, is so here: what a module throws later comes out as a mistake in wiring. */
  ParallelsModule(OpenRequest request, Scheduler scheduler) {
    this.request = request;
    this.scheduler = scheduler;
    this.login = Login.of(request);
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    bind(Settings.class).toInstance(request.settings());
    bind(Ticker.class).toInstance(request.ticker());
    bind(Clock.class).toInstance(request.clock());
    bind(Scheduler.class).toInstance(scheduler);
    bind(Policy.class).toInstance(ParallelsSettings.policy(request.settings()));
    bind(Login.class).toInstance(login);
    // What is public in a package that is opened only, Guice cannot call on the module path.
    bind(SessionSlot.class).toInstance(new SessionSlot());
    bind(Outlet.class).in(Singleton.class);
    bind(StateNews.class).in(Singleton.class);
    bind(Looking.class).in(Singleton.class);
    bind(Arrivals.class).in(Singleton.class);
    bind(Reunion.News.class).in(Singleton.class);
    bind(Reunion.class).in(Singleton.class);
    bind(Reconnecting.class).in(Singleton.class);
    bind(Connector.Made.class).in(Singleton.class);
    bind(Connector.Arrival.class).in(Singleton.class);
    bind(Ticking.class).in(Singleton.class);
    bind(Parts.class).in(Singleton.class);
    bind(Domains.class).in(Singleton.class);
    bind(ConfigRefresh.class).in(Singleton.class);
    bind(SessionEvents.class).in(Singleton.class);
    bind(Lifecycle.class).in(Singleton.class);
    bind(Serving.class).in(Singleton.class);
    bind(SampleReader.class).in(Singleton.class);
    bind(BlockReader.class).in(Singleton.class);
    bind(GuestReader.class).in(Singleton.class);
    bind(Ending.class).in(Singleton.class);
    bind(ParallelsConnection.class).in(Singleton.class);
    bind(Connector.class).in(Singleton.class);
  }

  @Provides
  @Singleton
  EventHub hub() {
    return new EventHub();
  }

  @Provides
  @Singleton
  JobDesk jobs(Settings settings, Ticker ticker, Scheduler scheduler) {
    return new JobDesk(
        settings.get(ParallelsSettings.JOB_WINDOW),
        settings.get(ParallelsSettings.JOB_TIMEOUT).toNanos(),
        ticker,
        scheduler);
  }

  @Provides
  @Singleton
  CellService.Calls calls(SessionSlot session, JobDesk jobs, Scheduler threads) {
    return new CellService.Calls(session, jobs, threads);
  }

  @Provides
  @Singleton
  CellService cells(Policy policy, Ticker ticker, Clock clock, CellService.Calls calls) {
    return new CellService(policy, ticker, clock, calls);
  }
}

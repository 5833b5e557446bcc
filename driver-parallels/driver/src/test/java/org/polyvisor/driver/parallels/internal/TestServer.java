package org.polyvisor.driver.parallels.internal;

import com.google.inject.AbstractModule;
import java.time.Clock;
import java.time.Duration;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.Scheduler;

/** Opens connections to a server that the test made. */
final class TestServer {
  private TestServer() {}

  static ParallelsConnection connect(
      SdkLibrary server, Scheduler scheduler, Times times, FixedSettings settings) {
    ConnectionUri uri = ConnectionUri.parse("parallels:///system?sdk=simulated");
    OpenRequest request =
        OpenRequest.of(uri, CallControl.within(Duration.ofSeconds(30)).call(), settings, scheduler)
            .ticker(times.ticker)
            .clock(times.clock)
            .build();
    return Composition.open(request, new ServerModule(server));
  }

  record Times(Ticker ticker, Clock clock) {}

  private static final class ServerModule extends AbstractModule {
    private final SdkLibrary server;

    ServerModule(SdkLibrary server) {
      this.server = server;
    }

    @Override
    protected void configure() {
      bind(SdkSource.class).toInstance(() -> server);
    }
  }
}

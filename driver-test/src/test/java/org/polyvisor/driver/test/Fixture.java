package org.polyvisor.driver.test;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.polyvisor.driver.test.internal.TestDriverProvider;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Setting;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.SettingOrigin;
import org.polyvisor.model.Settings;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.Scheduler;

/** A connection to the test driver, as a facade would open it. */
final class Fixture implements AutoCloseable {
  static final UUID TEST = UUID.fromString("6695eb01-f6a4-8304-79aa-97f2502e193f");

  final DriverConnection connection;

  private Fixture(DriverConnection connection) {
    this.connection = connection;
  }

  static Fixture open(String uri) {
    return open(uri, Map.of(), Ticker.system());
  }

  static Fixture open(String uri, Map<String, String> settings, Ticker ticker) {
    OpenRequest request =
        OpenRequest.of(ConnectionUri.parse(uri), call(), new GivenSettings(settings), NO_THREADS)
            .ticker(ticker)
            .clock(Clock.systemUTC())
            .build();
    return new Fixture(new TestDriverProvider().open(request));
  }

  static Call call() {
    return CallControl.within(Duration.ofSeconds(30)).call();
  }

  LifecycleFacet lifecycle() {
    return connection.facet(LifecycleFacet.class).orElseThrow();
  }

  DefinitionFacet definitions() {
    return connection.facet(DefinitionFacet.class).orElseThrow();
  }

  BlockStatisticsFacet blocks() {
    return connection.facet(BlockStatisticsFacet.class).orElseThrow();
  }

  <F extends Facet> F facet(Class<F> type) {
    return connection.facet(type).orElseThrow();
  }

  EventFacet events() {
    return connection.facet(EventFacet.class).orElseThrow();
  }

  TestControlFacet control() {
    return connection.facet(TestControlFacet.class).orElseThrow();
  }

  DomainRef domain(String name) {
    return connection.lookup(call(), DomainKey.name(name));
  }

  @Override
  public void close() {
    connection.close(call());
  }

  private static final Scheduler NO_THREADS =
      new Scheduler() {
        @Override
        public void execute(Runnable task) {
          throw new UnsupportedOperationException("the test driver needs no thread");
        }

        @Override
        public Registration after(Duration delay, Runnable task) {
          throw new UnsupportedOperationException("the test driver needs no timer");
        }

        @Override
        public Registration every(Duration period, Runnable task) {
          throw new UnsupportedOperationException("the test driver needs no timer");
        }
      };

  /** Values for the driver's keys, defaults otherwise. */
  private record GivenSettings(Map<String, String> values) implements Settings {
    @Override
    public <T> T get(Setting<T> setting) {
      return find(setting).orElseThrow();
    }

    @Override
    public <T> Optional<T> find(Setting<T> setting) {
      return Optional.ofNullable(values.get(setting.name()))
          .map(value -> setting.parse(List.of(value)))
          .or(setting::defaultValue);
    }

    @Override
    public SettingOrigin origin(Setting<?> setting) {
      return new SettingOrigin(SettingLayer.DEFAULT, "");
    }

    @Override
    public List<Setting<?>> keys() {
      return new TestDriverProvider().descriptor().settings();
    }
  }
}

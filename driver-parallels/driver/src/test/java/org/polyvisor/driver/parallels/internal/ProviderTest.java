package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.driver.parallels.ParallelsProvider;
import org.polyvisor.driver.parallels.simulator.OwnServers;
import org.polyvisor.driver.parallels.simulator.RealTimeline;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;
import org.polyvisor.driver.parallels.simulator.Timeline;
import org.polyvisor.error.ConnectFailedException;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.OpenRequest;

class ProviderTest {
  private final RealScheduler scheduler = new RealScheduler();

  @AfterEach
  void close() {
    scheduler.close();
  }

  private DriverConnection open(String uri, FixedSettings settings) {
    return new ParallelsProvider()
        .open(
            OpenRequest.of(ConnectionUri.parse(uri), RealWorld.call(), settings, scheduler)
                .build());
  }

  @Test
  void theServiceLoaderFindsIt() {
    assertThat(ServiceLoader.load(DriverProvider.class))
        .anyMatch(provider -> provider.descriptor().schemes().contains("parallels"));
  }

  @Test
  void withoutTheLibraryItSaysHowToGetItAndNamesTheSimulator() {
    assertThatThrownBy(() -> open("parallels:///system", new FixedSettings()))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageContainingAll("libprl_sdk", "?sdk=simulated");
  }

  @Test
  void anotherPathHostOrTransportIsRefusedNamingWhatIsRight() {
    for (String uri :
        new String[] {"parallels:///session", "parallels:///", "parallels+ssh:///system"}) {
      assertThatThrownBy(() -> open(uri, new FixedSettings()))
          .isInstanceOf(InvalidArgumentException.class)
          .hasMessageContaining("parallels:///system");
    }
  }

  @Test
  void aSimulatedServerIsOnNoHost() {
    FixedSettings simulated = new FixedSettings().with("sdk", "simulated");
    assertThatThrownBy(() -> open("parallels://host/system", simulated))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContainingAll("'host'", "parallels:///system");
  }

  @Test
  void twoConnectionsInARowSeeTheSameGuestsWithStatesThatLasted(@TempDir Path folder) {
    FixedSettings settings =
        new FixedSettings()
            .with("sdk", "simulated")
            .with("simulator.latency", "1ms")
            .with("simulator.state", folder.resolve("deep/er/state.properties").toString());
    DriverConnection first = open("parallels:///system?sdk=simulated", settings);
    var build = first.lookup(RealWorld.call(), DomainKey.name("build"));
    var web = first.lookup(RealWorld.call(), DomainKey.name("web"));
    long bytes = readBytes(first, web);
    first
        .facet(LifecycleFacet.class)
        .orElseThrow()
        .start(RealWorld.call(), LifecycleRequest.of(build));
    first.close(RealWorld.call());
    DriverConnection second = open("parallels:///system?sdk=simulated", settings);
    assertThat(second.info(RealWorld.call(), build).state()).isEqualTo(DomainState.RUNNING);
    assertThat(readBytes(second, web)).isGreaterThan(bytes);
    second.close(RealWorld.call());
    assertThat(Files.exists(folder.resolve("deep/er/state.properties"))).isTrue();
  }

  @Test
  void whatOneConnectionDoesTheOtherHearsOfThroughTheFile(@TempDir Path folder) {
    FixedSettings settings =
        new FixedSettings()
            .with("sdk", "simulated")
            .with("simulator.state", folder.resolve("state.properties").toString());
    DriverConnection one = open("parallels:///system?sdk=simulated", settings);
    DriverConnection other = open("parallels:///system?sdk=simulated", settings);
    var web = one.lookup(RealWorld.call(), DomainKey.name("web"));
    one.facet(LifecycleFacet.class)
        .orElseThrow()
        .suspend(RealWorld.call(), LifecycleRequest.of(web));
    Eventually.holds(() -> other.info(RealWorld.call(), web).state().equals(DomainState.PAUSED));
    one.close(RealWorld.call());
    other.close(RealWorld.call());
  }

  @Test
  void aStateFileThatCannotBeReadIsNamedTogetherWithTheSetting(@TempDir Path folder) {
    FixedSettings settings =
        new FixedSettings().with("sdk", "simulated").with("simulator.state", folder.toString());
    assertThatThrownBy(() -> open("parallels:///system?sdk=simulated", settings))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageContainingAll(folder.toString(), "simulator.state");
  }

  private static long readBytes(DriverConnection connection, DomainRef domain) {
    return connection
        .facet(BlockStatisticsFacet.class)
        .orElseThrow()
        .blockStatistics(RealWorld.call(), BlockStatisticsRequest.of(domain, "sda"))
        .readBytes()
        .orElseThrow();
  }

  @Test
  void aScenarioIsPlayedAndAWrongOneIsRefusedNamingFileAndLine(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("web.scenario");
    FixedSettings settings =
        new FixedSettings()
            .with("sdk", "simulated")
            .with("simulator.state", "off")
            .with("simulator.scenario", file.toString());
    Files.writeString(file, "at 0s web sda.read_bytes 4711\n");
    DriverConnection connection = open("parallels:///system?sdk=simulated", settings);
    DomainRef web = connection.lookup(RealWorld.call(), DomainKey.name("web"));
    assertThat(readBytes(connection, web)).isEqualTo(4711);
    connection.close(RealWorld.call());
    Files.writeString(file, "# first\nat 0s web sda.read_bits 4711\n");
    assertThatThrownBy(() -> open("parallels:///system?sdk=simulated", settings))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContainingAll("simulator.scenario", "web.scenario:2", "sda.read_bytes 10MiB");
  }

  @Test
  void withStateOffNothingIsWritten() {
    DriverConnection connection =
        open(
            "parallels:///system?sdk=simulated",
            new FixedSettings().with("sdk", "simulated").with("simulator.state", "off"));
    assertThat(connection.alive()).isTrue();
    connection.close(RealWorld.call());
  }

  @Test
  void aTestsOwnServerIsFoundByNameAndOutlivesItsConnections() {
    FixedSettings settings =
        new FixedSettings().with("sdk", "simulated").with("simulator.server", "mine");
    Timeline timeline = new RealTimeline(Clock.systemUTC());
    SimulatedServer server =
        new SimulatedServer(SimulatorOptions.defaults(), timeline, StateStore.memory());
    try (server;
        OwnServers.Offer offer = OwnServers.offer("mine", server)) {
      assertThatThrownBy(() -> OwnServers.offer("mine", server))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("mine");
      for (int times = 0; times < 2; times++) {
        DriverConnection connection = open("parallels:///system", settings);
        assertThat(connection.domains(RealWorld.call(), DomainFilter.all())).hasSize(5);
        connection.close(RealWorld.call());
      }
      assertThat(OwnServers.names()).contains("mine");
      offer.close();
    }
    assertThat(server.ledger().isEmpty()).isTrue();
    assertThatThrownBy(() -> open("parallels:///system", settings))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageContaining("nobody offers 'mine'");
  }
}

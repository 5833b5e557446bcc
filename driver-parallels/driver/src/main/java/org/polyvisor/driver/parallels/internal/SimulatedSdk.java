package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.simulator.FileStateStore;
import org.polyvisor.driver.parallels.simulator.OwnServers;
import org.polyvisor.driver.parallels.simulator.RealTimeline;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;
import org.polyvisor.driver.parallels.simulator.Timeline;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Settings;

/** A simulated server in this process, only where it was asked for by name. */
final class SimulatedSdk implements SdkSource {
  private static final String SEED = "seed:";

  private final Settings settings;
  private final Clock clock;

  @Inject
  SimulatedSdk(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public SdkLibrary open() {
    return settings.find(ParallelsSettings.SERVER).map(SimulatedSdk::offered).orElseGet(this::make);
  }

  private static SdkLibrary offered(String name) {
    return OwnServers.find(name)
        .orElseThrow(
            () ->
                VirtException.of(
                    ErrorCode.NO_CONNECT,
                    ErrorDomain.PARALLELS,
                    "simulator.server: nobody offers '"
                        + name
                        + "'; offered are "
                        + OwnServers.names()));
  }

  private SdkLibrary make() {
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .seed(settings.get(ParallelsSettings.SEED))
            .latency(settings.get(ParallelsSettings.LATENCY));
    Timeline timeline = new RealTimeline(clock);
    try {
      SimulatedServer server = new SimulatedServer(options, timeline, store());
      scenario(server.names()).ifPresent(server::play);
      return server;
    } catch (IllegalArgumentException e) {
      timeline.close();
      throw VirtException.of(
              ErrorCode.INVALID_ARG, ErrorDomain.PARALLELS, "simulator.scenario: " + e.getMessage())
          .causedBy(e);
    } catch (UncheckedIOException e) {
      timeline.close();
      throw VirtException.of(
              ErrorCode.NO_CONNECT,
              ErrorDomain.PARALLELS,
              e.getMessage() + "; another file, or off, can be set as simulator.state")
          .causedBy(e);
    }
  }

  private Optional<Scenario> scenario(List<String> guests) {
    return settings.find(ParallelsSettings.SCENARIO).map(given -> scenario(given, guests));
  }

  private static Scenario scenario(String given, List<String> guests) {
    if (!given.startsWith(SEED)) {
      return Scenario.read(Path.of(given));
    }
    try {
      long seed = Long.parseLong(given.substring(SEED.length()));
      return Scenario.ofSeed(seed, Duration.ofHours(1), guests);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + given + "' should be a file or as seed:42", e);
    }
  }

  private StateStore store() {
    Optional<String> given = settings.find(ParallelsSettings.STATE);
    return given.filter(ParallelsSettings.NO_STATE::equals).isPresent()
        ? StateStore.memory()
        : new FileStateStore(given.map(Path::of).orElseGet(SimulatorState::usualFile));
  }
}

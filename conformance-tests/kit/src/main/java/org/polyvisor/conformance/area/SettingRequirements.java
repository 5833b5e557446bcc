package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.Polyvisor;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.Setting;
import org.polyvisor.spi.DriverDescriptor;

/**
 * What a driver says of itself and its settings.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SettingRequirements {

  /** If this fails, look at the descriptor. */
  @Test
  @Tag(Ids.SETT_001)
  default void settingsHaveNamesOfTheirOwn(Lab lab) {
    List<Setting<?>> settings = lab.provider().descriptor().settings();
    Set<String> names = settings.stream().map(Setting::name).collect(Collectors.toSet());
    Expect.same(settings.size(), names.size(), "how many names are in " + settings);
  }

  /** If this fails, look at the descriptor. */
  @Test
  @Tag(Ids.SETT_006)
  default void settingsHaveDescriptions(Lab lab) {
    for (Setting<?> setting : lab.provider().descriptor().settings()) {
      Expect.that(!setting.description().isBlank(), setting + " has no description");
    }
  }

  /** If this fails, the facade is broken, not the driver. */
  @Test
  @Tag(Ids.SETT_002)
  default void anUnknownParameterIsRefused(Lab lab) {
    String uri = Uris.with(lab, "polyvisor-unknown", "1");
    VirtException refusal =
        Expect.refusal("opening " + uri, () -> Polyvisor.builder().uri(uri).open().close());
    Expect.oneLineWith("polyvisor-unknown", refusal);
  }

  /** If this fails, an example was not tried. */
  @Test
  @Tag(Ids.SETT_003)
  default void examplesAreUrisOfTheDriver(Lab lab) {
    DriverDescriptor descriptor = lab.provider().descriptor();
    for (String example : descriptor.examples()) {
      String scheme = ConnectionUri.parse(example).driver();
      Expect.that(descriptor.schemes().contains(scheme), example + " is not of " + descriptor);
    }
  }

  /** If this fails, a default is not among the values allowed. */
  @Test
  @Tag(Ids.SETT_004)
  default void aSettingTakesItsDefault(Lab lab) {
    lab.provider().descriptor().settings().forEach(Uris::takesItsDefault);
  }

  /** If this fails, a probe waits for something that is not there. */
  @Test
  @Tag(Ids.SETT_005)
  default void aProbeEnds(Lab lab) {
    Optional<ConnectionUri> ignored = Parallel.start(lab::probe).mustEnd("the probe");
  }

  /** If this fails, a probe finds what another driver serves. */
  @Test
  @Tag(Ids.SETT_007)
  default void aProbeFindsItsOwn(Lab lab) {
    Optional<ConnectionUri> found = Parallel.start(lab::probe).mustEnd("the probe");
    String scheme = found.map(ConnectionUri::driver).orElse(lab.target().uri().driver());
    Expect.that(lab.provider().descriptor().schemes().contains(scheme), "the probe found " + found);
  }

  /**
   * Opens the target's URI on a host that is nowhere. If this fails, the descriptor says that the
   * driver takes a host, and {@code open} connects without heeding {@code uri().host()}.
   */
  @Test
  @Tag(Ids.SETT_008)
  default void aHostThatIsNowhereIsRefused(Lab lab) {
    String uri = Uris.on(lab, Uris.NOWHERE);
    VirtException refusal =
        Expect.refusal("opening " + uri, () -> Polyvisor.builder().uri(uri).open().close());
    Expect.oneLineWith(Uris.NOWHERE, refusal);
  }

  /** If this fails, close leaves something that is in the way. */
  @Test
  @Tag(Ids.OPEN_007)
  default void whatWasClosedCanBeOpenedAgain(Lab lab) {
    lab.main().domains();
    lab.main().close();
    lab.open().domains();
  }

  /** If this fails, facet throws for what it does not know. */
  @Test
  @Tag(Ids.OPEN_008)
  default void anUnknownFacetIsNothing(Lab lab) {
    Expect.same(
        Optional.empty(),
        lab.main().driver().facet(Facets.Unknown.class),
        "a facet that nobody has");
  }
}

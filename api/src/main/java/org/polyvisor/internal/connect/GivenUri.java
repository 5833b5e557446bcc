package org.polyvisor.internal.connect;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.settings.Aliases;
import org.polyvisor.internal.settings.ApiSettings;
import org.polyvisor.internal.settings.Effective;
import org.polyvisor.internal.settings.Layers;
import org.polyvisor.model.ConnectionUri;

/**
 * The URI that an app named, by itself or by an alias, or that the setting {@code uri.default}
 * names for it. What is wrong with one that stands in a setting is said with the place of that
 * setting. Immutable.
 */
final class GivenUri {
  private final String text;
  private final String defaultPlace;
  private final Aliases aliases;

  private GivenUri(String text, String defaultPlace, Aliases aliases) {
    this.text = text;
    this.defaultPlace = defaultPlace;
    this.aliases = aliases;
  }

  /** Empty if nobody named any. */
  static Optional<GivenUri> of(OpenPlan plan, Layers layers) {
    Aliases aliases = new Aliases(layers);
    if (plan.uri().isPresent()) {
      return plan.uri().map(text -> new GivenUri(text, "", aliases));
    }
    Effective api = Effective.ofApi(layers);
    return api.find(ApiSettings.DEFAULT_URI)
        .map(text -> new GivenUri(text, api.place(ApiSettings.DEFAULT_URI), aliases));
  }

  /**
   * Decides what to open by the URI that is meant.
   *
   * @throws org.polyvisor.error.InvalidArgumentException if it is neither alias nor URI
   */
  Target decide(Function<ConnectionUri, Target> decision) {
    ConnectionUri meant = saying(defaultPlace, () -> aliases.resolve(text));
    String place = defaultPlace + aliases.place(text);
    return saying(place, () -> decision.apply(meant)).in(place);
  }

  private static <T> T saying(String place, Supplier<T> decision) {
    try {
      return decision.get();
    } catch (VirtException e) {
      throw place.isEmpty()
          ? e
          : VirtException.of(e.code(), e.domain(), place + e.getMessage()).causedBy(e);
    }
  }
}

package org.polyvisor.spi;

import java.util.Objects;
import org.polyvisor.annotation.API;
import org.polyvisor.model.Settings;

/**
 * What a driver gets when it is asked for a URI that would work here. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ProbeRequest {
  private final Settings settings;
  private final Call call;

  private ProbeRequest(Settings settings, Call call) {
    this.settings = Objects.requireNonNull(settings, "settings");
    this.call = Objects.requireNonNull(call, "call");
  }

  /** A request; for the facade and the kit. */
  public static ProbeRequest of(Settings settings, Call call) {
    return new ProbeRequest(settings, call);
  }

  /** The driver's settings, without any from a URI. */
  public Settings settings() {
    return settings;
  }

  /** The deadline for the answer. */
  public Call call() {
    return call;
  }
}

package org.polyvisor.spi;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.Settings;
import org.polyvisor.model.Ticker;

/**
 * Everything a driver gets when it opens a connection. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class OpenRequest {
  private final ConnectionUri uri;
  private final Call call;
  private final Settings settings;
  private final Scheduler scheduler;
  private final Ticker ticker;
  private final Clock clock;
  private final @Nullable Credentials credentials;
  private final boolean readOnly;

  private OpenRequest(Builder builder) {
    uri = builder.uri;
    call = builder.call;
    settings = builder.settings;
    scheduler = builder.scheduler;
    ticker = builder.ticker;
    clock = builder.clock;
    credentials = builder.credentials;
    readOnly = builder.readOnly;
  }

  /** Begins with what every request has; for the facade and the kit. */
  public static Builder of(ConnectionUri uri, Call call, Settings settings, Scheduler scheduler) {
    return new Builder(uri, call, settings, scheduler);
  }

  /** Where to connect. Its scheme is one of the driver's; its query holds the driver's settings. */
  public ConnectionUri uri() {
    return uri;
  }

  /** The deadline for opening, and how to wait until then. */
  public Call call() {
    return call;
  }

  /** The driver's settings, checked and merged from all layers. */
  public Settings settings() {
    return settings;
  }

  /** Threads and timers, for as long as the connection is open. */
  public Scheduler scheduler() {
    return scheduler;
  }

  /** The only monotonic clock a driver may use. */
  public Ticker ticker() {
    return ticker;
  }

  /** The wall clock, for display alone. */
  public Clock clock() {
    return clock;
  }

  /**
   * Who asks: as the app said, or for a URI with a host as a file of credentials or the app's
   * prompt does.
   */
  public Optional<Credentials> credentials() {
    return Optional.ofNullable(credentials);
  }

  /** Whether nothing will be changed over this connection; the facade enforces it, too. */
  public boolean isReadOnly() {
    return readOnly;
  }

  /** The SPI that the facade was built with. */
  public SpiVersion spiVersion() {
    return SpiVersion.current();
  }

  /**
   * Collects a request. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final ConnectionUri uri;
    private final Call call;
    private final Settings settings;
    private final Scheduler scheduler;
    private Ticker ticker = Ticker.system();
    private Clock clock = Clock.systemUTC();
    private @Nullable Credentials credentials;
    private boolean readOnly;

    private Builder(ConnectionUri uri, Call call, Settings settings, Scheduler scheduler) {
      this.uri = Objects.requireNonNull(uri, "uri");
      this.call = Objects.requireNonNull(call, "call");
      this.settings = Objects.requireNonNull(settings, "settings");
      this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
    }

    /** Another monotonic clock. */
    public Builder ticker(Ticker value) {
      ticker = value;
      return this;
    }

    /** Another wall clock. */
    public Builder clock(Clock value) {
      clock = value;
      return this;
    }

    /** Who asks. */
    public Builder credentials(Credentials value) {
      credentials = value;
      return this;
    }

    /** Whether nothing will be changed. */
    public Builder readOnly(boolean value) {
      readOnly = value;
      return this;
    }

    /** The finished request. */
    public OpenRequest build() {
      return new OpenRequest(this);
    }
  }
}

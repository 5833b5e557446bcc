package org.polyvisor.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;

/**
 * What is known of a network. What is not known is absent. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class NetworkInfo {
  private final NetworkRef network;
  private final boolean active;
  private final @Nullable Boolean persistent;
  private final @Nullable Boolean autostart;
  private final @Nullable String bridge;

  private NetworkInfo(Builder builder) {
    network = builder.network;
    active = builder.active;
    persistent = builder.persistent;
    autostart = builder.autostart;
    bridge = builder.bridge;
  }

  /** Begins with what is always known. */
  public static Builder of(NetworkRef network, boolean active) {
    return new Builder(network, active);
  }

  /** Which network, with its name as of now. */
  public NetworkRef network() {
    return network;
  }

  /** Whether it is active, so that guests can use it. */
  public boolean active() {
    return active;
  }

  /** Whether it has a definition that stays when it is stopped. */
  public Optional<Boolean> persistent() {
    return Optional.ofNullable(persistent);
  }

  /** Whether it is started with the host. */
  public Optional<Boolean> autostart() {
    return Optional.ofNullable(autostart);
  }

  /** The name of its bridge on the host. */
  public Optional<String> bridge() {
    return Optional.ofNullable(bridge);
  }

  @Override
  public String toString() {
    return network + (active ? " active" : " inactive");
  }

  /**
   * Collects what is known. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final NetworkRef network;
    private final boolean active;
    private @Nullable Boolean persistent;
    private @Nullable Boolean autostart;
    private @Nullable String bridge;

    private Builder(NetworkRef network, boolean active) {
      this.network = Objects.requireNonNull(network, "network");
      this.active = active;
    }

    /** Whether it has a definition that stays when it is stopped. */
    public Builder persistent(boolean value) {
      persistent = value;
      return this;
    }

    /** Whether it is started with the host. */
    public Builder autostart(boolean value) {
      autostart = value;
      return this;
    }

    /** The name of its bridge on the host. */
    public Builder bridge(String value) {
      bridge = value;
      return this;
    }

    /** The finished value. */
    public NetworkInfo build() {
      return new NetworkInfo(this);
    }
  }
}

package org.polyvisor.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;

/**
 * What is known of a storage pool. What is not known is absent. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StoragePoolInfo {
  private final StoragePoolRef pool;
  private final StoragePoolState state;
  private final @Nullable Boolean persistent;
  private final @Nullable Boolean autostart;
  private final @Nullable String type;
  private final OptionalLong capacityBytes;
  private final OptionalLong allocationBytes;
  private final OptionalLong availableBytes;

  private StoragePoolInfo(Builder builder) {
    pool = builder.pool;
    state = builder.state;
    persistent = builder.persistent;
    autostart = builder.autostart;
    type = builder.type;
    capacityBytes = builder.capacityBytes;
    allocationBytes = builder.allocationBytes;
    availableBytes = builder.availableBytes;
  }

  /** Begins with what is always known. */
  public static Builder of(StoragePoolRef pool, StoragePoolState state) {
    return new Builder(pool, state);
  }

  /** Which pool, with its name as of now. */
  public StoragePoolRef pool() {
    return pool;
  }

  /** Its state. */
  public StoragePoolState state() {
    return state;
  }

  /** Whether it is active, so that guests can use it. */
  public boolean active() {
    return state.isActive();
  }

  /** Whether it has a definition that stays when it is stopped. */
  public Optional<Boolean> persistent() {
    return Optional.ofNullable(persistent);
  }

  /** Whether it is started with the host. */
  public Optional<Boolean> autostart() {
    return Optional.ofNullable(autostart);
  }

  /** What it is made of, as {@code dir}. */
  public Optional<String> type() {
    return Optional.ofNullable(type);
  }

  /** How much it holds, in bytes. */
  public OptionalLong capacityBytes() {
    return capacityBytes;
  }

  /** How much of it is used, in bytes. */
  public OptionalLong allocationBytes() {
    return allocationBytes;
  }

  /** How much of it is free, in bytes. */
  public OptionalLong availableBytes() {
    return availableBytes;
  }

  @Override
  public String toString() {
    return pool + " " + state;
  }

  /**
   * Collects what is known. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final StoragePoolRef pool;
    private final StoragePoolState state;
    private @Nullable Boolean persistent;
    private @Nullable Boolean autostart;
    private @Nullable String type;
    private OptionalLong capacityBytes = OptionalLong.empty();
    private OptionalLong allocationBytes = OptionalLong.empty();
    private OptionalLong availableBytes = OptionalLong.empty();

    private Builder(StoragePoolRef pool, StoragePoolState state) {
      this.pool = Objects.requireNonNull(pool, "pool");
      this.state = Objects.requireNonNull(state, "state");
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

    /** What it is made of, as {@code dir}. */
    public Builder type(String value) {
      type = value;
      return this;
    }

    /** How much it holds, in bytes. A negative number is not believed, so absent. */
    public Builder capacityBytes(long value) {
      capacityBytes = believed(value);
      return this;
    }

    /** How much of it is used, in bytes. A negative number is not believed, so absent. */
    public Builder allocationBytes(long value) {
      allocationBytes = believed(value);
      return this;
    }

    /** How much of it is free, in bytes. A negative number is not believed, so absent. */
    public Builder availableBytes(long value) {
      availableBytes = believed(value);
      return this;
    }

    private static OptionalLong believed(long value) {
      return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** The finished value. */
    public StoragePoolInfo build() {
      return new StoragePoolInfo(this);
    }
  }
}

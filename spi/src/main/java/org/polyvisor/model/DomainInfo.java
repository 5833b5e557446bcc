package org.polyvisor.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;

/**
 * What is known of a domain at one moment. What a hypervisor does not say is absent.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DomainInfo {
  private final DomainRef domain;
  private final StateReason reason;
  private final OptionalLong maximumMemoryKiB;
  private final OptionalLong memoryKiB;
  private final OptionalInt vcpus;
  private final OptionalLong cpuTimeNanos;
  private final Optional<Boolean> persistent;
  private final Optional<Boolean> autostart;
  private final Optional<Boolean> managedSave;
  private final Optional<Boolean> updated;
  private final Optional<String> osType;

  private DomainInfo(Builder builder) {
    domain = builder.domain;
    reason = builder.reason;
    maximumMemoryKiB = builder.maximumMemoryKiB;
    memoryKiB = builder.memoryKiB;
    vcpus = builder.vcpus;
    cpuTimeNanos = builder.cpuTimeNanos;
    persistent = Optional.ofNullable(builder.persistent);
    autostart = Optional.ofNullable(builder.autostart);
    managedSave = Optional.ofNullable(builder.managedSave);
    updated = Optional.ofNullable(builder.updated);
    osType = Optional.ofNullable(builder.osType);
  }

  /** Begins with what every hypervisor knows; the reason says the state. */
  public static Builder of(DomainRef domain, StateReason reason) {
    return new Builder(domain, reason);
  }

  /** Which domain, with name and id as of this moment. */
  public DomainRef domain() {
    return domain;
  }

  /** Its state. */
  public DomainState state() {
    return reason.state();
  }

  /** Why it is in that state. */
  public StateReason reason() {
    return reason;
  }

  /** Whether it is active, paused included: it then has an id. */
  public boolean active() {
    return domain.id().isPresent();
  }

  /** The most memory it may have, in KiB. */
  public OptionalLong maximumMemoryKiB() {
    return maximumMemoryKiB;
  }

  /** The memory it has, in KiB. */
  public OptionalLong memoryKiB() {
    return memoryKiB;
  }

  /** The number of its virtual CPUs. */
  public OptionalInt vcpus() {
    return vcpus;
  }

  /** The CPU time it has used since it was started, in nanoseconds. */
  public OptionalLong cpuTimeNanos() {
    return cpuTimeNanos;
  }

  /** Whether its definition outlives it. */
  public Optional<Boolean> persistent() {
    return persistent;
  }

  /** Whether it is started with the host. */
  public Optional<Boolean> autostart() {
    return autostart;
  }

  /** Whether a managed save is there to be restored at its next start. */
  public Optional<Boolean> managedSave() {
    return managedSave;
  }

  /** Whether its definition was changed since it was started, so that the next start differs. */
  public Optional<Boolean> updated() {
    return updated;
  }

  /** What it boots, as {@code hvm}, {@code linux} or {@code exe}. */
  public Optional<String> osType() {
    return osType;
  }

  @Override
  public String toString() {
    return domain + ": " + state() + " (" + reason + ")";
  }

  /**
   * Collects what is known. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final DomainRef domain;
    private final StateReason reason;
    private OptionalLong maximumMemoryKiB = OptionalLong.empty();
    private OptionalLong memoryKiB = OptionalLong.empty();
    private OptionalInt vcpus = OptionalInt.empty();
    private OptionalLong cpuTimeNanos = OptionalLong.empty();
    private @Nullable Boolean persistent;
    private @Nullable Boolean autostart;
    private @Nullable Boolean managedSave;
    private @Nullable Boolean updated;
    private @Nullable String osType;

    private Builder(DomainRef domain, StateReason reason) {
      this.domain = Objects.requireNonNull(domain, "domain");
      this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** The most memory it may have, in KiB, 0 or more. */
    public Builder maximumMemoryKiB(long value) {
      maximumMemoryKiB = OptionalLong.of(notNegative("maximumMemoryKiB", value));
      return this;
    }

    /** The memory it has, in KiB, 0 or more. */
    public Builder memoryKiB(long value) {
      memoryKiB = OptionalLong.of(notNegative("memoryKiB", value));
      return this;
    }

    /** The number of its virtual CPUs, 0 or more. */
    public Builder vcpus(int value) {
      vcpus = OptionalInt.of((int) notNegative("vcpus", value));
      return this;
    }

    /** The CPU time used, in nanoseconds, 0 or more. */
    public Builder cpuTimeNanos(long value) {
      cpuTimeNanos = OptionalLong.of(notNegative("cpuTimeNanos", value));
      return this;
    }

    /** Whether its definition outlives it. */
    public Builder persistent(boolean value) {
      persistent = value;
      return this;
    }

    /** Whether it is started with the host. */
    public Builder autostart(boolean value) {
      autostart = value;
      return this;
    }

    /** Whether a managed save is there. */
    public Builder managedSave(boolean value) {
      managedSave = value;
      return this;
    }

    /** Whether its definition was changed since it was started. */
    public Builder updated(boolean value) {
      updated = value;
      return this;
    }

    /** What it boots. */
    public Builder osType(String value) {
      osType = value;
      return this;
    }

    /** The finished value. */
    public DomainInfo build() {
      return new DomainInfo(this);
    }

    private static long notNegative(String name, long value) {
      if (value < 0) {
        throw new IllegalArgumentException(name + " " + value + ": must be 0 or more");
      }
      return value;
    }
  }
}

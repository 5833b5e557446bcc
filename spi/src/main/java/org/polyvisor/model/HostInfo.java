package org.polyvisor.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;

/**
 * What is known of the host and its hypervisor. What is not known is absent.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class HostInfo {
  private final String hypervisor;
  private final Optional<String> hypervisorVersion;
  private final Optional<String> hostname;
  private final OptionalLong memoryKiB;
  private final OptionalInt cpus;

  private HostInfo(Builder builder) {
    hypervisor = builder.hypervisor;
    hypervisorVersion = Optional.ofNullable(builder.hypervisorVersion);
    hostname = Optional.ofNullable(builder.hostname);
    memoryKiB = builder.memoryKiB;
    cpus = builder.cpus;
  }

  /**
   * Begins with the kind of hypervisor.
   *
   * @param hypervisor as libvirt spells it: {@code QEMU}, {@code Parallels}, {@code TEST}
   */
  public static Builder of(String hypervisor) {
    return new Builder(hypervisor);
  }

  /** The kind of hypervisor, as {@code QEMU}. */
  public String hypervisor() {
    return hypervisor;
  }

  /** Its version, as it writes it. */
  public Optional<String> hypervisorVersion() {
    return hypervisorVersion;
  }

  /** The host's name. */
  public Optional<String> hostname() {
    return hostname;
  }

  /** The host's memory, in KiB. */
  public OptionalLong memoryKiB() {
    return memoryKiB;
  }

  /** The number of the host's CPUs. */
  public OptionalInt cpus() {
    return cpus;
  }

  @Override
  public String toString() {
    return hypervisor
        + hypervisorVersion.map(version -> " " + version).orElse("")
        + hostname.map(name -> " on " + name).orElse("");
  }

  /**
   * Collects what is known. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final String hypervisor;
    private @Nullable String hypervisorVersion;
    private @Nullable String hostname;
    private OptionalLong memoryKiB = OptionalLong.empty();
    private OptionalInt cpus = OptionalInt.empty();

    private Builder(String hypervisor) {
      this.hypervisor = Objects.requireNonNull(hypervisor, "hypervisor");
    }

    /** The hypervisor's version, as it writes it. */
    public Builder hypervisorVersion(String value) {
      hypervisorVersion = value;
      return this;
    }

    /** The host's name. */
    public Builder hostname(String value) {
      hostname = value;
      return this;
    }

    /** The host's memory, in KiB. */
    public Builder memoryKiB(long value) {
      memoryKiB = OptionalLong.of(value);
      return this;
    }

    /** The number of the host's CPUs. */
    public Builder cpus(int value) {
      cpus = OptionalInt.of(value);
      return this;
    }

    /** The finished value. */
    public HostInfo build() {
      return new HostInfo(this);
    }
  }
}

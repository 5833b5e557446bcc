package org.polyvisor.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;

/**
 * A block device of a domain.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BlockDevice {
  private final String target;
  private final String device;
  private final @Nullable String source;
  private final @Nullable String type;
  private final @Nullable String bus;

  private BlockDevice(Builder builder) {
    target = builder.target;
    device = builder.device;
    source = builder.source;
    type = builder.type;
    bus = builder.bus;
  }

  /**
   * Begins with what each has.
   *
   * @param target the name within the domain, as {@code vda}; not empty, one of its kind
   * @param device {@code disk}, {@code cdrom}, {@code floppy} or {@code lun}
   */
  public static Builder of(String target, String device) {
    return new Builder(target, device);
  }

  /** The name within the domain, by which its statistics are asked for. */
  public String target() {
    return target;
  }

  /** What the guest sees: {@code disk}, {@code cdrom}, {@code floppy}, {@code lun}. */
  public String device() {
    return device;
  }

  /** The path or name of the medium; empty for a drive without one. */
  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  /** What the source is: {@code file}, {@code block}, {@code network}... */
  public Optional<String> type() {
    return Optional.ofNullable(type);
  }

  /** Where it is plugged in: {@code ide}, {@code sata}, {@code scsi}, {@code virtio}... */
  public Optional<String> bus() {
    return Optional.ofNullable(bus);
  }

  @Override
  public String toString() {
    return target + " (" + device + (source == null ? "" : ", " + source) + ")";
  }

  /**
   * Collects what is known. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private final String target;
    private final String device;
    private @Nullable String source;
    private @Nullable String type;
    private @Nullable String bus;

    private Builder(String target, String device) {
      this.target = Objects.requireNonNull(target, "target");
      this.device = Objects.requireNonNull(device, "device");
    }

    /** The path or name of the medium. */
    public Builder source(String value) {
      source = value;
      return this;
    }

    /** What the source is. */
    public Builder type(String value) {
      type = value;
      return this;
    }

    /** Where it is plugged in. */
    public Builder bus(String value) {
      bus = value;
      return this;
    }

    /** The finished value. */
    public BlockDevice build() {
      return new BlockDevice(this);
    }
  }
}

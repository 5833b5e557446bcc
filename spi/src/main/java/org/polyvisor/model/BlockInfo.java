package org.polyvisor.model;

import java.util.OptionalLong;
import org.polyvisor.annotation.API;

/**
 * How large a block device is. What is not known is absent. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BlockInfo {
  private final OptionalLong capacityBytes;
  private final OptionalLong allocationBytes;
  private final OptionalLong physicalBytes;

  private BlockInfo(Builder builder) {
    capacityBytes = builder.capacityBytes;
    allocationBytes = builder.allocationBytes;
    physicalBytes = builder.physicalBytes;
  }

  /** Begins with nothing known. */
  public static Builder of() {
    return new Builder();
  }

  /** What the guest sees, in bytes. */
  public OptionalLong capacityBytes() {
    return capacityBytes;
  }

  /** What it takes on the host now, in bytes. */
  public OptionalLong allocationBytes() {
    return allocationBytes;
  }

  /** The size of what holds it on the host, in bytes. */
  public OptionalLong physicalBytes() {
    return physicalBytes;
  }

  @Override
  public String toString() {
    return capacityBytes + " " + allocationBytes + " " + physicalBytes;
  }

  /**
   * Collects what is known. For one thread.
   *
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public static final class Builder {
    private OptionalLong capacityBytes = OptionalLong.empty();
    private OptionalLong allocationBytes = OptionalLong.empty();
    private OptionalLong physicalBytes = OptionalLong.empty();

    private Builder() {}

    /** What the guest sees, in bytes. A negative number is not believed, so absent. */
    public Builder capacityBytes(long value) {
      capacityBytes = value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
      return this;
    }

    /** What it takes on the host now, in bytes. A negative number is not believed, so absent. */
    public Builder allocationBytes(long value) {
      allocationBytes = value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
      return this;
    }

    /**
     * The size of what holds it on the host, in bytes. A negative number is not believed, so
     * absent.
     */
    public Builder physicalBytes(long value) {
      physicalBytes = value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
      return this;
    }

    /** The finished value. */
    public BlockInfo build() {
      return new BlockInfo(this);
    }
  }
}

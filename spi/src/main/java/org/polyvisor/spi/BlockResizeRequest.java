package org.polyvisor.spi;

import java.util.Objects;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;

/**
 * Which block device to resize. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BlockResizeRequest {
  private final DomainRef domain;
  private final String device;
  private final long bytes;

  private BlockResizeRequest(DomainRef domain, String device, long bytes) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.device = Objects.requireNonNull(device, "device");
    this.bytes = bytes;
  }

  /** A request. */
  public static BlockResizeRequest of(DomainRef domain, String device, long bytes) {
    return new BlockResizeRequest(domain, device, bytes);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** A target, as {@code vda}, or a source path. */
  public String device() {
    return device;
  }

  /** The new capacity, 0 or more. */
  public long bytes() {
    return bytes;
  }

  @Override
  public String toString() {
    return domain + " " + device + " " + bytes;
  }
}

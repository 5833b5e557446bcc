package org.polyvisor.spi;

import java.util.Objects;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;

/**
 * Which block device to look at. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class BlockInfoRequest {
  private final DomainRef domain;
  private final String device;

  private BlockInfoRequest(DomainRef domain, String device) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.device = Objects.requireNonNull(device, "device");
  }

  /** A request. */
  public static BlockInfoRequest of(DomainRef domain, String device) {
    return new BlockInfoRequest(domain, device);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** A target, as {@code vda}, or a source path. */
  public String device() {
    return device;
  }

  @Override
  public String toString() {
    return domain + " " + device;
  }
}

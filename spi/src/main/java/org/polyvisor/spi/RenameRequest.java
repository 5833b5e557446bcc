package org.polyvisor.spi;

import java.util.Objects;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;

/**
 * Which domain to rename, and how it is to be called. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RenameRequest {
  private final DomainRef domain;
  private final String newName;

  private RenameRequest(DomainRef domain, String newName) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.newName = Objects.requireNonNull(newName, "newName");
  }

  /** A request. */
  public static RenameRequest of(DomainRef domain, String newName) {
    return new RenameRequest(domain, newName);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** The new name. */
  public String newName() {
    return newName;
  }

  @Override
  public String toString() {
    return domain + " " + newName;
  }
}

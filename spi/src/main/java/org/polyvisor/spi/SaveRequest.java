package org.polyvisor.spi;

import java.util.Objects;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleFlag;

/**
 * Which domain's memory to write, and where. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SaveRequest {
  private final DomainRef domain;
  private final String file;
  private final Set<LifecycleFlag> flags;

  private SaveRequest(DomainRef domain, String file, Set<LifecycleFlag> flags) {
    this.domain = Objects.requireNonNull(domain, "domain");
    this.file = Objects.requireNonNull(file, "file");
    this.flags = Set.copyOf(flags);
  }

  /** A request without flags. */
  public static SaveRequest of(DomainRef domain, String file) {
    return new SaveRequest(domain, file, Set.of());
  }

  /** A request with flags. */
  public static SaveRequest of(DomainRef domain, String file, Set<LifecycleFlag> flags) {
    return new SaveRequest(domain, file, flags);
  }

  /** Which domain. */
  public DomainRef domain() {
    return domain;
  }

  /** The file, as the hypervisor's host names it. */
  public String file() {
    return file;
  }

  /** How it is wanted; a driver refuses what it does not know. */
  public Set<LifecycleFlag> flags() {
    return flags;
  }

  @Override
  public String toString() {
    return domain + " " + file + " " + flags;
  }
}

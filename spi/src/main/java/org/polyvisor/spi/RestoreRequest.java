package org.polyvisor.spi;

import java.util.Objects;
import java.util.Set;
import org.polyvisor.annotation.API;
import org.polyvisor.model.LifecycleFlag;

/**
 * Which saved domain to bring back. Immutable; made by the facade or the kit.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RestoreRequest {
  private final String file;
  private final Set<LifecycleFlag> flags;

  private RestoreRequest(String file, Set<LifecycleFlag> flags) {
    this.file = Objects.requireNonNull(file, "file");
    this.flags = Set.copyOf(flags);
  }

  /** A request without flags. */
  public static RestoreRequest of(String file) {
    return new RestoreRequest(file, Set.of());
  }

  /** A request with flags. */
  public static RestoreRequest of(String file, Set<LifecycleFlag> flags) {
    return new RestoreRequest(file, flags);
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
    return file + " " + flags;
  }
}

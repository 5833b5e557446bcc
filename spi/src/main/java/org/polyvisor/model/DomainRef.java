package org.polyvisor.model;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorSubject;

/**
 * Which domain: equal by UUID. Name and id are hints as last seen; where they disagree with the
 * hypervisor, the UUID wins.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DomainRef implements ErrorSubject {
  private static final int INACTIVE = -1;

  private final UUID uuid;
  private final String name;
  private final int id;

  private DomainRef(UUID uuid, String name, int id) {
    this.uuid = Objects.requireNonNull(uuid, "uuid");
    this.name = Objects.requireNonNull(name, "name");
    this.id = id;
  }

  /** An inactive domain, or one whose id is not known. */
  public static DomainRef of(UUID uuid, String name) {
    return new DomainRef(uuid, name, INACTIVE);
  }

  /**
   * An active domain.
   *
   * @param id 0 or more
   */
  public static DomainRef of(UUID uuid, String name, int id) {
    if (id < 0) {
      throw new IllegalArgumentException("id " + id + " of domain " + name + ": must be 0 or more");
    }
    return new DomainRef(uuid, name, id);
  }

  @Override
  public String kind() {
    return "domain";
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public UUID uuid() {
    return uuid;
  }

  /** The number it has while it is active; empty if it was inactive when last seen. */
  public OptionalInt id() {
    return id == INACTIVE ? OptionalInt.empty() : OptionalInt.of(id);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DomainRef && ((DomainRef) other).uuid.equals(uuid);
  }

  @Override
  public int hashCode() {
    return uuid.hashCode();
  }

  @Override
  public String toString() {
    return name + " (" + uuid + (id == INACTIVE ? "" : ", id " + id) + ")";
  }
}

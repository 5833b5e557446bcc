package org.polyvisor.model;

import java.util.UUID;
import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorSubject;

/**
 * What a network or a storage pool is looked up by.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface ResourceKey {
  /** By name, exactly as given. */
  static ResourceKey name(String name) {
    return new ByName(name);
  }

  /** By UUID. */
  static ResourceKey uuid(UUID uuid) {
    return new ByUuid(uuid);
  }

  /** Whether this one, as last seen, is the one meant. */
  boolean matches(ErrorSubject resource);

  /**
   * A name.
   *
   * @param name not empty
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  record ByName(String name) implements ResourceKey {
    /** Refuses an empty name. */
    public ByName {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("the name must not be empty");
      }
    }

    @Override
    public boolean matches(ErrorSubject resource) {
      return resource.name().equals(name);
    }

    @Override
    public String toString() {
      return "name '" + name + "'";
    }
  }

  /**
   * An identity.
   *
   * @param uuid the UUID
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  record ByUuid(UUID uuid) implements ResourceKey {
    @Override
    public boolean matches(ErrorSubject resource) {
      return resource.uuid().equals(uuid);
    }

    @Override
    public String toString() {
      return "UUID " + uuid;
    }
  }
}

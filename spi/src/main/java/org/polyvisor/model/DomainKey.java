package org.polyvisor.model;

import java.util.UUID;
import org.polyvisor.annotation.API;

/**
 * What a domain is looked up by.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface DomainKey {
  /** By name, exactly as given. */
  static DomainKey name(String name) {
    return new ByName(name);
  }

  /** By UUID. */
  static DomainKey uuid(UUID uuid) {
    return new ByUuid(uuid);
  }

  /** By the number of an active domain. */
  static DomainKey id(int id) {
    return new ById(id);
  }

  /** Whether this domain, as last seen, is the one meant. */
  boolean matches(DomainRef domain);

  /**
   * A domain's name.
   *
   * @param name not empty
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  record ByName(String name) implements DomainKey {
    /** Refuses an empty name. */
    public ByName {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("the name of a domain must not be empty");
      }
    }

    @Override
    public boolean matches(DomainRef domain) {
      return domain.name().equals(name);
    }

    @Override
    public String toString() {
      return "name '" + name + "'";
    }
  }

  /**
   * A domain's identity.
   *
   * @param uuid its UUID
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  record ByUuid(UUID uuid) implements DomainKey {
    @Override
    public boolean matches(DomainRef domain) {
      return domain.uuid().equals(uuid);
    }

    @Override
    public String toString() {
      return "UUID " + uuid;
    }
  }

  /**
   * An active domain's number.
   *
   * @param id 0 or more
   * @since 0.1
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  record ById(int id) implements DomainKey {
    /** Refuses a negative id. */
    public ById {
      if (id < 0) {
        throw new IllegalArgumentException("id " + id + ": must be 0 or more");
      }
    }

    @Override
    public boolean matches(DomainRef domain) {
      return domain.id().isPresent() && domain.id().getAsInt() == id;
    }

    @Override
    public String toString() {
      return "id " + id;
    }
  }
}

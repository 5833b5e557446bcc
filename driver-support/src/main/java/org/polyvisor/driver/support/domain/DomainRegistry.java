package org.polyvisor.driver.support.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.Call;

/**
 * The domains of a host, each once, found by UUID, name and id. No two have the same of any of
 * these. Ids count up from 1 and are given to a domain when it becomes active, for as long as it
 * is.
 *
 * <p>Safe for any thread, and linearizable for each domain: reads take no lock and see a domain as
 * it was at one moment, by whatever key. Who reads, decides and changes does it all within {@link
 * #exclusively}.
 *
 * @param <T> what the driver keeps with each domain; best immutable
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DomainRegistry<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<UUID, RegisteredDomain<T>> byUuid = new ConcurrentHashMap<>();
  private final Map<String, UUID> byName = new ConcurrentHashMap<>();
  private final Map<Integer, UUID> byId = new ConcurrentHashMap<>();
  private int lastId;

  /** An empty registry. */
  public DomainRegistry() {}

  /** Keeps other threads from changing anything until it is closed. */
  public Call.Held exclusively(Call call) {
    return call.lock(lock, "another change of domains");
  }

  /** The domain with this key, if there is one. */
  public Optional<RegisteredDomain<T>> find(DomainKey key) {
    return Optional.ofNullable(uuid(key))
        .map(byUuid::get)
        .filter(domain -> key.matches(domain.ref()));
  }

  /** The domain with this UUID, if there is one. */
  public Optional<RegisteredDomain<T>> find(UUID uuid) {
    return Optional.ofNullable(byUuid.get(uuid));
  }

  /** All that pass the filter, in no particular order. */
  public List<RegisteredDomain<T>> list(DomainFilter filter) {
    return byUuid.values().stream()
        .filter(domain -> filter.admits(domain.life().active(), domain.life().persistent()))
        .toList();
  }

  /**
   * The domain that a definition with this identity is about, if there is one.
   *
   * @throws org.polyvisor.error.VirtException with code {@code OPERATION_FAILED} if the name or the
   *     UUID belongs to a domain that differs in the other
   */
  public Optional<RegisteredDomain<T>> findForDefinition(UUID uuid, String name) {
    RegisteredDomain<T> same = byUuid.get(uuid);
    if (same != null && !same.ref().name().equals(name)) {
      throw DomainErrors.clash(
          same.ref(),
          "domain '"
              + same.ref().name()
              + "' has UUID "
              + uuid
              + " already, so '"
              + name
              + "' cannot");
    }
    checkName(uuid, name);
    return Optional.ofNullable(same);
  }

  /**
   * Adds a domain or changes it, its name perhaps; one whose life is over is removed. What becomes
   * active gets an id, what is active keeps its.
   *
   * @return the domain as it is now
   * @throws org.polyvisor.error.VirtException with code {@code OPERATION_FAILED} if another domain
   *     has the name; nothing changed
   */
  public RegisteredDomain<T> put(UUID uuid, String name, DomainLife life, T detail) {
    lock.lock();
    try {
      checkName(uuid, name);
      RegisteredDomain<T> old = byUuid.get(uuid);
      RegisteredDomain<T> now = new RegisteredDomain<>(ref(uuid, name, life, old), life, detail);
      index(old, now);
      return now;
    } finally {
      lock.unlock();
    }
  }

  /** Forgets a domain, whatever its life. */
  public void remove(UUID uuid) {
    lock.lock();
    try {
      RegisteredDomain<T> old = byUuid.remove(uuid);
      if (old != null) {
        unindex(old.ref());
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many ids lead somewhere: as many as are active, or it grows with each start. */
  int ids() {
    return byId.size();
  }

  private @Nullable UUID uuid(DomainKey key) {
    if (key instanceof DomainKey.ByUuid) {
      return ((DomainKey.ByUuid) key).uuid();
    }
    return key instanceof DomainKey.ByName
        ? byName.get(((DomainKey.ByName) key).name())
        : byId.get(((DomainKey.ById) key).id());
  }

  private void checkName(UUID uuid, String name) {
    UUID holder = byName.get(name);
    if (holder != null && !holder.equals(uuid)) {
      throw DomainErrors.clash(
          DomainRef.of(holder, name), "domain '" + name + "' exists already with UUID " + holder);
    }
  }

  private DomainRef ref(
      UUID uuid, String name, DomainLife life, @Nullable RegisteredDomain<T> old) {
    if (!life.active()) {
      return DomainRef.of(uuid, name);
    }
    OptionalInt id = old == null ? OptionalInt.empty() : old.ref().id();
    return DomainRef.of(uuid, name, id.isPresent() ? id.getAsInt() : ++lastId);
  }

  /**
   * The ways to the domain first, then the domain, in one moment, and what leads nowhere last: a
   * way that is there too early or too late is not taken, since the domain's own name and id
   * decide.
   */
  private void index(@Nullable RegisteredDomain<T> old, RegisteredDomain<T> now) {
    UUID uuid = now.ref().uuid();
    if (!now.life().exists()) {
      remove(uuid);
      return;
    }
    byName.put(now.ref().name(), uuid);
    now.ref().id().ifPresent(id -> byId.put(id, uuid));
    byUuid.put(uuid, now);
    if (old != null && !old.ref().name().equals(now.ref().name())) {
      byName.remove(old.ref().name());
    }
    if (old != null && now.ref().id().isEmpty()) {
      old.ref().id().ifPresent(byId::remove);
    }
  }

  private void unindex(DomainRef old) {
    byName.remove(old.name());
    old.id().ifPresent(byId::remove);
  }
}

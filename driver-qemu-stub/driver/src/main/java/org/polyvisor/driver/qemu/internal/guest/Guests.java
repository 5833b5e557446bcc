package org.polyvisor.driver.qemu.internal.guest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;

/**
 * The domains of a connection. No two have the same UUID or id, and no two that have said who they
 * are the same name; ids count up and are not used again. Safe for any thread.
 */
public final class Guests {
  private static final int REMEMBERED = 256;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<UUID, Guest> byUuid = new LinkedHashMap<>();
  private final Map<UUID, String> gone = new LinkedHashMap<>();
  private int lastId;

  /**
   * Takes a guest in.
   *
   * @throws org.polyvisor.error.DomainExistsException if another has its UUID or name; the message
   *     names both monitors
   */
  public Guest admit(Candidate candidate) {
    Identity identity = candidate.identity();
    Path path = candidate.path();
    lock.lock();
    try {
      find(other -> other.identity().uuid().equals(identity.uuid()))
          .ifPresent(other -> refuse("UUID " + identity.uuid(), path, other));
      find(other -> other.isIntroduced() && other.ref().name().equals(identity.name()))
          .ifPresent(other -> refuse("name '" + identity.name() + "'", path, other));
      find(other -> other.ref().name().equals(identity.name())).ifPresent(Guest::yieldName);
      DomainRef ref = DomainRef.of(identity.uuid(), identity.name(), ++lastId);
      Guest guest = new Guest(ref, candidate);
      byUuid.put(identity.uuid(), guest);
      gone.remove(identity.uuid());
      return guest;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes in somebody who has not said who it is, under the name of its monitor's file, or of its
   * whole path if a domain is called so.
   *
   * @param why what is wrong, asked at each question
   */
  public Guest admitUnknown(Path path, Path canonical, Function<DomainRef, VirtException> why) {
    Identity identity = Identity.ofMonitor(canonical);
    lock.lock();
    try {
      boolean taken = find(other -> other.ref().name().equals(identity.name())).isPresent();
      String name = taken ? canonical.toString() : identity.name();
      Guest guest = new Guest(DomainRef.of(identity.uuid(), name, ++lastId), path, identity, why);
      byUuid.put(identity.uuid(), guest);
      gone.remove(identity.uuid());
      return guest;
    } finally {
      lock.unlock();
    }
  }

  private static void refuse(String what, Path path, Guest other) {
    throw VirtException.of(
            ErrorCode.DOM_EXIST,
            ErrorDomain.QEMU,
            "monitor '"
                + path
                + "' is refused: its QEMU has the "
                + what
                + " of the one at monitor '"
                + other.path()
                + "'; start it with another -uuid and -name, or name one monitor of each only")
        .about(other.ref());
  }

  /** Lets a guest go, with a word on how it went, for later messages; whether it was here. */
  public boolean remove(Guest guest, String how) {
    lock.lock();
    try {
      if (!byUuid.remove(guest.identity().uuid(), guest)) {
        return false;
      }
      gone.put(guest.identity().uuid(), how);
      if (gone.size() > REMEMBERED) {
        gone.remove(gone.keySet().iterator().next());
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** All of them, in the order of their coming. */
  public List<Guest> all() {
    lock.lock();
    try {
      return List.copyOf(byUuid.values());
    } finally {
      lock.unlock();
    }
  }

  /** The one with this UUID. */
  public Optional<Guest> find(UUID uuid) {
    lock.lock();
    try {
      return Optional.ofNullable(byUuid.get(uuid));
    } finally {
      lock.unlock();
    }
  }

  /**
   * The one that is meant.
   *
   * @throws org.polyvisor.error.NoSuchDomainException if it is not here, or not any more
   */
  public Guest get(DomainRef ref) {
    return find(ref.uuid()).orElseThrow(() -> missing(ref));
  }

  private VirtException missing(DomainRef ref) {
    lock.lock();
    try {
      return VirtException.of(
              ErrorCode.NO_DOMAIN,
              ErrorDomain.QEMU,
              "no domain '"
                  + ref.name()
                  + "' with UUID "
                  + ref.uuid()
                  + ": "
                  + gone.getOrDefault(ref.uuid(), "none of the monitors has it"))
          .about(ref);
    } finally {
      lock.unlock();
    }
  }

  private Optional<Guest> find(Predicate<Guest> wanted) {
    return byUuid.values().stream().filter(wanted).findFirst();
  }
}

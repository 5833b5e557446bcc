package org.polyvisor.driver.support.linear;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.support.domain.DomainLife;
import org.polyvisor.driver.support.domain.DomainRegistry;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StateReason;

/**
 * Changes of the registry and look-ups by UUID, name and id, which take no lock: each looks as if
 * it had happened at one moment.
 */
@Tag("lincheck")
class RegistryLincheckTest {
  private static final DomainLife[] LIVES = {
    DomainLife.NONE, DomainLife.DEFINED, new DomainLife(StateReason.RUNNING_BOOTED, true)
  };

  @Test
  void whatHappensAtTheSameTimeLooksAsIfInOneOrder() {
    Checks.ofTheReal().check(Registry.class);
  }

  @Test
  void aDomainThatIsRenamedIsNeverMissing() {
    Checks.ofOneDetail().check(Renaming.class);
  }

  @Test
  void aRegistryThatChangesTheDomainBeforeItsNameIsFound() {
    assertThatThrownBy(
            () -> Checks.ofTheBroken().threads(2).actorsPerThread(4).check(TornRegistry.class))
        .hasMessageContaining("Invalid execution results");
  }

  /** The real one, with two domains of two names. */
  @Param(name = "which", gen = IntGen.class, conf = "0:1")
  @Param(name = "life", gen = IntGen.class, conf = "0:2")
  @Param(name = "id", gen = IntGen.class, conf = "1:3")
  public static class Registry {
    private final DomainRegistry<String> registry = new DomainRegistry<>();

    /** Adds, changes, renames or ends a domain. */
    @Operation
    public String put(
        @Param(name = "which") int uuid,
        @Param(name = "which") int name,
        @Param(name = "life") int life) {
      try {
        return text(registry.put(uuid(uuid), name(name), LIVES[life], ""));
      } catch (VirtException e) {
        return e.code().name();
      }
    }

    /** Forgets one. */
    @Operation
    public void remove(@Param(name = "which") int uuid) {
      registry.remove(uuid(uuid));
    }

    /** By UUID. */
    @Operation
    public String byUuid(@Param(name = "which") int uuid) {
      return text(registry.find(uuid(uuid)));
    }

    /** By name. */
    @Operation
    public String byName(@Param(name = "which") int name) {
      return text(registry.find(DomainKey.name(name(name))));
    }

    /** By id. */
    @Operation
    public String byId(@Param(name = "id") int id) {
      return text(registry.find(DomainKey.id(id)));
    }
  }

  /** The real one, with a domain that changes its name and its id all the time. */
  @Param(name = "which", gen = IntGen.class, conf = "0:1")
  public static class Renaming {
    private final DomainRegistry<String> registry = new DomainRegistry<>();

    /** Adds or renames it. */
    @Operation
    public void put(@Param(name = "which") int name) {
      registry.put(uuid(0), name(name), DomainLife.DEFINED, "");
    }

    /** By name. */
    @Operation
    public boolean byName(@Param(name = "which") int name) {
      return registry.find(DomainKey.name(name(name))).isPresent();
    }
  }

  /** One that puts the domain in place before its name: for a moment, a long one, it has none. */
  @Param(name = "which", gen = IntGen.class, conf = "0:1")
  public static class TornRegistry {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, DomainRef> byUuid = new ConcurrentHashMap<>();
    private final Map<String, UUID> byName = new ConcurrentHashMap<>();

    /** Adds or renames the one domain. */
    @Operation
    public void put(@Param(name = "which") int name) {
      lock.lock();
      try {
        DomainRef old = byUuid.put(uuid(0), DomainRef.of(uuid(0), name(name)));
        Checks.aWhile();
        byName.put(name(name), uuid(0));
        if (old != null && !old.name().equals(name(name))) {
          byName.remove(old.name());
        }
      } finally {
        lock.unlock();
      }
    }

    /** By name. */
    @Operation
    public boolean byName(@Param(name = "which") int name) {
      return Optional.ofNullable(byName.get(name(name)))
          .map(byUuid::get)
          .filter(DomainKey.name(name(name))::matches)
          .isPresent();
    }
  }

  private static UUID uuid(int which) {
    return new UUID(0, which + 10L);
  }

  private static String name(int which) {
    return which == 0 ? "a" : "b";
  }

  private static String text(Optional<RegisteredDomain<String>> found) {
    return found.map(RegistryLincheckTest::text).orElse("none");
  }

  private static String text(RegisteredDomain<String> domain) {
    DomainRef ref = domain.ref();
    return ref.uuid().getLeastSignificantBits() + ref.name() + ref.id() + domain.life().state();
  }
}

package org.polyvisor.driver.test.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.polyvisor.driver.support.xml.ResourceDefinition;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.ResourceKey;

/**
 * The networks of a host, or its storage pools, and what may be done to them when. Names and UUIDs
 * are unique, and what only one can have. Safe for any thread; the lock guards the map and is held
 * for no longer than a change takes.
 */
final class TestResources {
  private final ResourceKind kind;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<UUID, TestResource> all = new LinkedHashMap<>();

  TestResources(ResourceKind kind) {
    this.kind = kind;
  }

  ResourceKind kind() {
    return kind;
  }

  List<TestResource> list(ResourceFilter filter) {
    return locked(() -> all.values().stream().filter(each -> each.passes(filter)).toList());
  }

  TestResource find(ResourceKey key) {
    return locked(
        () ->
            all.values().stream()
                .filter(each -> key.matches(new Named(kind, each.shown())))
                .findFirst()
                .orElseThrow(() -> missing("with " + key)));
  }

  TestResource require(ErrorSubject wanted) {
    return locked(() -> present(wanted));
  }

  void start(ErrorSubject wanted) {
    change(
        wanted,
        found -> {
          refuse(found.isActive(), wanted, "starting it: it is active");
          return found.started(found.inactive());
        });
  }

  void destroy(ErrorSubject wanted) {
    change(
        wanted,
        found -> {
          refuse(!found.isActive(), wanted, "stopping it: it is not active");
          return found.stopped();
        });
  }

  void autostart(ErrorSubject wanted, boolean enabled) {
    change(
        wanted,
        found -> {
          String why = "it is transient, and so cannot be started with the host";
          refuse(!found.isPersistent(), wanted, why);
          return found.autostarted(enabled);
        });
  }

  void undefine(ErrorSubject wanted) {
    change(
        wanted,
        found -> {
          boolean held = found.isActive() && !kind.outlivesItsDefinition();
          refuse(held, wanted, "undefining it: it is active");
          refuse(!found.isPersistent(), wanted, "undefining it: it has no definition");
          return found.undefined();
        });
  }

  ResourceDefinition define(ResourceDefinition given) {
    ResourceDefinition definition = kind.known(given);
    introduce(definition, old -> old.defined(definition));
    return definition;
  }

  ResourceDefinition create(ResourceDefinition given) {
    ResourceDefinition definition = kind.known(given);
    introduce(
        definition,
        old -> {
          refuse(old.isActive(), new Named(kind, definition), "creating it: it is active");
          return old.started(definition);
        });
    return definition;
  }

  private void introduce(ResourceDefinition definition, UnaryOperator<TestResource> change) {
    locked(
        () -> {
          all.values().forEach(other -> refuseClash(other.shown(), definition));
          Set<String> wanted = ResourceClaims.wanted(kind, definition);
          all.values().forEach(other -> refuseTaken(other, definition, wanted));
          TestResource old = all.getOrDefault(definition.uuid(), TestResource.NONE);
          TestResource changed = change.apply(old);
          all.put(definition.uuid(), changed);
          return changed;
        });
  }

  private void refuseClash(ResourceDefinition other, ResourceDefinition wanted) {
    if (other.uuid().equals(wanted.uuid()) != other.name().equals(wanted.name())) {
      String there = other.name() + "' exists already with UUID " + other.uuid();
      throw failed(kind.word() + " '" + there, other);
    }
  }

  private void refuseTaken(TestResource other, ResourceDefinition definition, Set<String> wanted) {
    if (!other.shown().uuid().equals(definition.uuid())) {
      held(other)
          .filter(wanted::contains)
          .findFirst()
          .ifPresent(
              taken -> {
                String whose = "' wants " + taken + ", which '" + other.shown().name() + "' has";
                throw failed(kind.word() + " '" + definition.name() + whose, definition);
              });
    }
  }

  /** A network keeps the bridge of its definition while it is active with another. */
  private Stream<String> held(TestResource other) {
    Stream<ResourceDefinition> count =
        kind == ResourceKind.NETWORK
            ? Stream.concat(other.live().stream(), other.persistent().stream())
            : Stream.of(other.shown());
    return count.flatMap(each -> ResourceClaims.held(kind, each).stream());
  }

  private VirtException failed(String message, ResourceDefinition about) {
    return VirtException.of(ErrorCode.OPERATION_FAILED, TestHost.ERRORS, message)
        .about(new Named(kind, about))
        .leaving(Outcome.NOTHING_CHANGED);
  }

  private void change(ErrorSubject wanted, UnaryOperator<TestResource> change) {
    locked(
        () -> {
          TestResource changed = change.apply(present(wanted));
          if (changed.exists()) {
            all.put(wanted.uuid(), changed);
          } else {
            all.remove(wanted.uuid());
          }
          return changed;
        });
  }

  private TestResource present(ErrorSubject wanted) {
    TestResource found = all.get(wanted.uuid());
    if (found == null) {
      String text = "'" + wanted.name() + "' with UUID " + wanted.uuid();
      throw missing(text).about(wanted);
    }
    return found;
  }

  private VirtException missing(String text) {
    return VirtException.of(kind.missing(), TestHost.ERRORS, "no " + kind.word() + " " + text);
  }

  private void refuse(boolean wrong, ErrorSubject about, String why) {
    if (wrong) {
      String message = kind.word() + " '" + about.name() + "': " + why;
      throw VirtException.of(ErrorCode.OPERATION_INVALID, TestHost.ERRORS, message).about(about);
    }
  }

  private <T> T locked(Supplier<T> body) {
    lock.lock();
    try {
      return body.get();
    } finally {
      lock.unlock();
    }
  }

  /** What an error is about, where nobody gave a reference. */
  private record Named(ResourceKind of, ResourceDefinition definition) implements ErrorSubject {
    @Override
    public String kind() {
      return of.word();
    }

    @Override
    public String name() {
      return definition.name();
    }

    @Override
    public UUID uuid() {
      return definition.uuid();
    }
  }
}

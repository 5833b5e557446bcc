package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.polyvisor.driver.parallels.internal.domain.DomainFacts;
import org.polyvisor.driver.parallels.internal.statistics.Cause;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleEventDetail;

/**
 * The domains of a connection, kept up to date by the session's events; so listing asks nobody. Ids
 * count up, one for each time a domain becomes active. Safe for any thread.
 */
final class Domains {
  private static final System.Logger LOG = System.getLogger(Domains.class.getName());

  private final Map<UUID, Domain> byUuid = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final CellService cells;
  private volatile boolean closed;

  @Inject
  Domains(CellService cells) {
    this.cells = cells;
  }

  /** Takes a VM in, and its reference with it; false and the reference closed if it is there. */
  boolean add(SdkVm vm, SdkVmConfig config) {
    DomainFacts facts = DomainFacts.of(config);
    Domain domain = new Domain(vm, facts, cells.port(vm));
    boolean fresh = byUuid.putIfAbsent(vm.uuid(), domain) == null;
    if (fresh) {
      warn(facts);
    } else {
      vm.close();
    }
    if (closed) {
      byUuid.remove(vm.uuid());
      vm.close();
    }
    return fresh;
  }

  /** A state was heard of; what that is to those who listen. */
  Optional<LifecycleEventDetail> enter(Domain domain, SdkVmState state) {
    DomainFacts before = domain.facts();
    DomainFacts after =
        domain.change(facts -> facts.enter(state, ids::incrementAndGet, domain.killing()));
    domain.cell().take(new Input.StateChanged(after.gate()));
    return after.since(before);
  }

  /** A configuration was read again. */
  void reconfigure(Domain domain, SdkVmConfig config) {
    List<String> before = domain.facts().leftOut();
    DomainFacts after = domain.change(facts -> facts.reconfigured(config));
    domain.cell().take(new Input.DevicesChanged(after.layout()));
    if (!after.leftOut().equals(before)) {
      warn(after);
    }
  }

  /** A VM is gone. */
  Optional<Domain> remove(UUID uuid) {
    return find(uuid).filter(this::remove);
  }

  /**
   * A VM is gone; whether it was still here. One that has come again since, with the same UUID, is
   * another and stays: who asks about a VM may hear late that it is gone.
   */
  boolean remove(Domain gone) {
    if (!byUuid.remove(gone.vm().uuid(), gone)) {
      return false;
    }
    gone.cell()
        .take(new Input.Close(new Cause(ErrorCode.NO_DOMAIN, "there is no such domain any more")));
    gone.vm().close();
    return true;
  }

  /** Whether nothing is added any more. */
  boolean isClosed() {
    return closed;
  }

  /** Closes all for this cause; nothing is added after. */
  void close(Cause cause) {
    closed = true;
    for (Domain domain : byUuid.values()) {
      domain.cell().take(new Input.Close(cause));
      domain.vm().close();
    }
  }

  Optional<Domain> find(UUID uuid) {
    return Optional.ofNullable(byUuid.get(uuid));
  }

  Collection<Domain> all() {
    return byUuid.values();
  }

  /** The domain that is meant; the UUID decides. */
  Domain get(DomainRef ref) {
    return find(ref.uuid())
        .orElseThrow(() -> DomainErrors.noSuchDomain(ErrorDomain.PARALLELS, ref));
  }

  DomainRef lookup(DomainKey key) {
    return all().stream()
        .map(Domain::ref)
        .filter(key::matches)
        .findFirst()
        .orElseThrow(() -> DomainErrors.noSuchDomain(ErrorDomain.PARALLELS, key));
  }

  List<DomainRef> list(DomainFilter filter) {
    return all().stream()
        .map(Domain::facts)
        .filter(facts -> filter.admits(facts.active(), true))
        .map(DomainFacts::ref)
        .toList();
  }

  private static void warn(DomainFacts facts) {
    for (String why : facts.leftOut()) {
      LOG.log(Level.WARNING, "domain {0}: left out {1}", facts.ref().name(), why);
    }
  }
}

package org.polyvisor.driver.test.internal;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.domain.DomainLife;
import org.polyvisor.driver.support.domain.DomainRegistry;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.event.EventHub;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;

/** A simulated host: what its connections share. Safe for any thread. */
final class TestHost {
  static final ErrorDomain ERRORS = ErrorDomain.TEST;

  private final DomainRegistry<TestDomain> registry = new DomainRegistry<>();
  private final ScriptedCounters counters = new ScriptedCounters();
  private final FaultScript faults = new FaultScript();
  private final Stall stall = new Stall("the simulated host, which is stuck");
  private final Unplugs unplugs = new Unplugs();
  private final Images images = new Images();
  private final HostResources resources = new HostResources();
  private final List<EventHub> hubs = new CopyOnWriteArrayList<>();

  DomainRegistry<TestDomain> registry() {
    return registry;
  }

  ScriptedCounters counters() {
    return counters;
  }

  FaultScript faults() {
    return faults;
  }

  Stall stall() {
    return stall;
  }

  Unplugs unplugs() {
    return unplugs;
  }

  Images images() {
    return images;
  }

  HostResources resources() {
    return resources;
  }

  /** The domain that a definition is about, as it is or as it begins. */
  RegisteredDomain<TestDomain> introduced(DomainDefinition definition, Moment now) {
    UUID uuid = definition.uuid().orElseThrow();
    return registry
        .findForDefinition(uuid, definition.name())
        .orElseGet(
            () ->
                new RegisteredDomain<>(
                    DomainRef.of(uuid, definition.name()),
                    DomainLife.NONE,
                    TestDomain.defined(definition, now)));
  }

  /** Refuses a new name that some domain has; this one, too. */
  void refuseTaken(DomainRef domain, String newName) {
    if (domain.name().equals(newName)) {
      String why = "rename: '" + newName + "' is the name that it has";
      throw DomainErrors.invalid(ErrorDomain.DOMAIN, domain, why);
    }
    registry
        .find(DomainKey.name(newName))
        .ifPresent(
            holder -> {
              throw DomainErrors.clash(
                  domain,
                  "domain '" + newName + "' exists already with UUID " + holder.ref().uuid());
            });
  }

  RegisteredDomain<TestDomain> require(DomainRef domain) {
    return registry
        .find(domain.uuid())
        .orElseThrow(() -> DomainErrors.noSuchDomain(ERRORS, domain));
  }

  void join(EventHub hub) {
    hubs.add(hub);
  }

  void leave(EventHub hub) {
    hubs.remove(hub);
  }

  /** Puts an event into each connection's queue, in the order of the changes. */
  void post(Event event) {
    hubs.forEach(hub -> hub.post(event));
  }

  /** To be called with no lock held. */
  void deliver() {
    hubs.forEach(EventHub::deliver);
  }
}

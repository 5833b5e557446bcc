package org.polyvisor.driver.test.internal;

import java.time.Instant;
import org.polyvisor.driver.support.domain.DomainLife;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.Operation;

/** Carries out what was decided. Runs with the registry held, so that events keep its order. */
final class DomainChanges {
  private final TestHost host;

  DomainChanges(TestHost host) {
    this.host = host;
  }

  /**
   * Changes a domain and posts the events of it.
   *
   * @param given the definition that is to be kept, or run if the domain starts by this
   */
  DomainRef apply(
      RegisteredDomain<TestDomain> domain, DomainDefinition given, Change.Decided decided) {
    Moment now = decided.change().now();
    DomainLife life = decided.effect().after(domain.life());
    TestDomain detail = domain.detail();
    if (decided.change().action().operation() == Operation.DEFINE) {
      detail = detail.redefined(given);
    }
    DomainRef ref = domain.ref();
    TestDomain next = detail.in(life, given, now);
    DomainRef changed = host.registry().put(ref.uuid(), ref.name(), life, next).ref();
    if (!life.active()) {
      host.counters().forget(ref.uuid());
    }
    post(changed, decided, now.at());
    return changed;
  }

  private void post(DomainRef domain, Change.Decided decided, Instant at) {
    Operation operation = decided.change().action().operation();
    decided
        .effect()
        .events()
        .forEach(detail -> host.post(DomainEvent.lifecycle(domain, detail, at)));
    if (operation == Operation.REBOOT || operation == Operation.RESET) {
      host.post(DomainEvent.of(EventKind.REBOOT, domain, at));
    }
  }
}

package org.polyvisor.driver.test.internal;

import java.util.function.Function;
import org.polyvisor.driver.support.domain.DomainLife;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.spi.Call;

/**
 * Decides and carries out changes under the host's lock, so that events keep their order, and tells
 * of them afterwards.
 */
final class DomainChanges {
  private final Session session;

  DomainChanges(Session session) {
    this.session = session;
  }

  /** Decides on a domain that must be there, and does it. */
  DomainRef change(
      Call call, DomainRef domain, Function<RegisteredDomain<TestDomain>, Change> decision) {
    return exclusively(call, () -> decision.apply(session.host().require(domain)));
  }

  /** Decides, and does it. */
  DomainRef exclusively(Call call, Decision decision) {
    DomainRef changed;
    try (Call.Held held = session.host().registry().exclusively(call)) {
      changed = apply(decision.decide());
    }
    session.host().deliver();
    return changed;
  }

  private DomainRef apply(Change change) {
    Moment now = session.now();
    TestHost host = session.host();
    DomainRef before = change.before().ref();
    DomainLife life = change.effect().after(change.before().life());
    TestDomain next = change.detail().in(life, change.begin(), now);
    String name = change.detail().inactive().name();
    DomainRef changed = host.registry().put(before.uuid(), name, life, next).ref();
    if (!life.active()) {
      host.counters().forget(before.uuid());
    }
    for (LifecycleEventDetail detail : change.effect().events()) {
      boolean old = detail == LifecycleEventDetail.UNDEFINED_RENAMED;
      host.post(DomainEvent.lifecycle(old ? before : changed, detail, now.at()));
    }
    change.told().forEach(told -> host.post(told.event(changed, now.at())));
    return changed;
  }

  /** What is to be done, seen while nobody else changes anything. */
  interface Decision {
    Change decide();
  }
}

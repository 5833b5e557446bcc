package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.time.Clock;
import org.polyvisor.driver.parallels.internal.session.JobDesk;
import org.polyvisor.driver.support.event.EventHub;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventsLost;
import org.polyvisor.model.LifecycleEventDetail;

/** Where what is heard goes: to those who listen, and to those who wait for jobs. */
final class Outlet {
  private final EventHub hub;
  private final Clock clock;
  private final JobDesk jobs;

  @Inject
  Outlet(EventHub hub, Clock clock, JobDesk jobs) {
    this.hub = hub;
    this.clock = clock;
    this.jobs = jobs;
  }

  EventHub hub() {
    return hub;
  }

  JobDesk jobs() {
    return jobs;
  }

  void tell(DomainRef domain, LifecycleEventDetail detail) {
    hub.publish(DomainEvent.lifecycle(domain, detail, clock.instant()));
  }

  void added(Domain domain) {
    tell(domain.ref(), LifecycleEventDetail.DEFINED_ADDED);
  }

  void removed(Domain gone) {
    DomainRef inactive = DomainRef.of(gone.ref().uuid(), gone.ref().name());
    tell(inactive, LifecycleEventDetail.UNDEFINED_REMOVED);
  }

  /** There was no session for a while: nobody knows what was missed. */
  void gap() {
    hub.publish(new EventsLost(1, clock.instant()));
  }
}

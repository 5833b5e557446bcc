package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.UUID;
import org.polyvisor.driver.parallels.internal.session.JobDesk;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.support.event.EventHub;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleEventDetail;

/**
 * What the session says, taken to whom it concerns. Runs on the SDK's thread: it never waits,
 * issues nothing and lets nothing out that is thrown.
 */
final class SessionEvents implements SdkSession.Handler {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.parallels.sdk");

  private final Domains domains;
  private final ConfigRefresh refresh;
  private final Ending ending;
  private final Outlet outlet;

  @Inject
  SessionEvents(Domains domains, ConfigRefresh refresh, Ending ending, Outlet outlet) {
    this.domains = domains;
    this.refresh = refresh;
    this.ending = ending;
    this.outlet = outlet;
  }

  @Override
  public void event(SdkEvent event) {
    guarded(() -> take(event));
  }

  @Override
  public void finished(long job, SdkAnswer answer) {
    LOG.log(Level.DEBUG, "job {0}: {1}", Long.toString(job), answer);
    guarded(() -> outlet.jobs.finished(job, answer));
  }

  @Override
  public void closed() {
    LOG.log(Level.DEBUG, "connection closed by the server");
    guarded(ending::lost);
  }

  /** A state was heard of, by an event or as an answer. */
  void state(Domain domain, SdkParameters parameters) {
    SdkVmState state = SdkVmState.of(parameters.find(SdkEvent.STATE_PARAMETER).orElse(0));
    domains.enter(domain, state).ifPresent(detail -> outlet.tell(domain.ref(), detail));
  }

  private void take(SdkEvent event) {
    switch (event.type()) {
      case SdkEvent.VM_PERFSTATS:
        domains
            .find(event.issuer())
            .ifPresent(domain -> domain.cell().take(new Input.Event(event.parameters())));
        break;
      case SdkEvent.VM_STATE_CHANGED:
        domains.find(event.issuer()).ifPresent(domain -> state(domain, event.parameters()));
        break;
      case SdkEvent.VM_CONFIG_CHANGED:
        domains.find(event.issuer()).ifPresent(this::outdated);
        break;
      default:
        comeOrGo(event);
    }
  }

  private void comeOrGo(SdkEvent event) {
    switch (event.type()) {
      case SdkEvent.VM_ADDED:
      case SdkEvent.VM_CREATED:
        come(event.issuer());
        break;
      case SdkEvent.VM_DELETED:
      case SdkEvent.VM_UNREGISTERED:
        domains
            .remove(event.issuer())
            .ifPresent(gone -> outlet.tell(inactive(gone), LifecycleEventDetail.UNDEFINED_REMOVED));
        break;
      default:
        LOG.log(Level.DEBUG, "event {0} of {1}", Integer.toString(event.type()), event.issuer());
    }
  }

  private static DomainRef inactive(Domain gone) {
    return DomainRef.of(gone.ref().uuid(), gone.ref().name());
  }

  private void outdated(Domain domain) {
    refresh.outdated(domain);
    outlet.tell(domain.ref(), LifecycleEventDetail.DEFINED_UPDATED);
  }

  private void come(UUID uuid) {
    if (domains.find(uuid).isEmpty()) {
      refresh.fetch(uuid, this::add);
    }
  }

  private void add(SdkVm vm) {
    if (refresh.meet(vm)) {
      domains
          .find(vm.uuid())
          .ifPresent(
              domain -> {
                outlet.tell(domain.ref(), LifecycleEventDetail.DEFINED_ADDED);
                askState(domain, () -> {});
              });
    }
  }

  /** Asks for a state; {@code then} runs when it was heard or could not be. */
  void askState(Domain domain, Runnable then) {
    outlet.jobs.submit(
        () -> outlet.session.get().state(domain.vm()),
        answer -> {
          if (answer.error().isEmpty()) {
            state(domain, answer.parameters());
          }
          then.run();
        });
  }

  private static void guarded(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the driver could not take what the SDK said", e);
    }
  }

  /** Where it goes. */
  static final class Outlet {
    private final EventHub hub;
    private final Clock clock;
    private final JobDesk jobs;
    private final SessionSlot session;

    @Inject
    Outlet(EventHub hub, Clock clock, JobDesk jobs, SessionSlot session) {
      this.hub = hub;
      this.clock = clock;
      this.jobs = jobs;
      this.session = session;
    }

    private void tell(DomainRef domain, LifecycleEventDetail detail) {
      hub.publish(DomainEvent.lifecycle(domain, detail, clock.instant()));
    }
  }
}

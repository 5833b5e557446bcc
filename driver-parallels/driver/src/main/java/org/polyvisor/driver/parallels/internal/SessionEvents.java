package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkSession;
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
  private final Reunion.News news;

  @Inject
  SessionEvents(Domains domains, ConfigRefresh refresh, Ending ending, Reunion.News news) {
    this.domains = domains;
    this.refresh = refresh;
    this.ending = ending;
    this.news = news;
  }

  @Override
  public void event(SdkEvent event) {
    guarded(() -> take(event));
  }

  @Override
  public void finished(long job, SdkAnswer answer) {
    LOG.log(Level.DEBUG, "job {0}: {1}", Long.toString(job), answer);
    guarded(() -> news.outlet().jobs().finished(job, answer));
  }

  @Override
  public void closed() {
    LOG.log(Level.DEBUG, "connection closed by the server");
    guarded(ending::lost);
  }

  private void take(SdkEvent event) {
    switch (event.type()) {
      case SdkEvent.VM_PERFSTATS:
        domains
            .find(event.issuer())
            .ifPresent(domain -> domain.cell().take(new Input.Event(event.parameters())));
        break;
      case SdkEvent.VM_STATE_CHANGED:
        domains
            .find(event.issuer())
            .ifPresent(domain -> news.states().event(domain, event.parameters()));
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
        domains.remove(event.issuer()).ifPresent(news.outlet()::removed);
        break;
      default:
        LOG.log(Level.DEBUG, "event {0} of {1}", Integer.toString(event.type()), event.issuer());
    }
  }

  private void outdated(Domain domain) {
    refresh.outdated(domain);
    news.outlet().tell(domain.ref(), LifecycleEventDetail.DEFINED_UPDATED);
  }

  private void come(UUID uuid) {
    if (domains.find(uuid).isEmpty()) {
      news.arrivals().expect(uuid);
    }
  }

  private static void guarded(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the driver could not take what the SDK said", e);
    }
  }
}

package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.spi.Scheduler;

/**
 * Brings what we know of domains up to what a new session says: who is new, gone, changed, and in
 * which state; then the connection is up again. Those who listen hear of each and of the gap.
 */
final class Reunion {
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final SessionSlot session;
  private final Domains domains;
  private final ConfigRefresh refresh;
  private final News news;

  /** Who was known before the list was asked for; whoever came since need not be in it. */
  private volatile Set<Domain> before = Set.of();

  @Inject
  Reunion(SessionSlot session, Domains domains, ConfigRefresh refresh, News news) {
    this.session = session;
    this.domains = domains;
    this.refresh = refresh;
    this.news = news;
  }

  Looking looking() {
    return refresh.looking();
  }

  /** There is a session: jobs may be issued. The list is asked for next. */
  void begin() {
    before = Set.copyOf(domains.all());
    news.outlet.jobs().begin();
  }

  /** Takes the list in; the references are ours. */
  void meet(List<SdkVm> vms, long round) {
    Set<UUID> there = new HashSet<>();
    for (SdkVm vm : vms) {
      there.add(vm.uuid());
      meet(vm);
    }
    domains.all().stream()
        .filter(domain -> before.contains(domain) && !there.contains(domain.vm().uuid()))
        .toList()
        .forEach(this::miss);
    ask(List.copyOf(domains.all()), round);
  }

  private void meet(SdkVm vm) {
    Optional<Domain> known = domains.find(vm.uuid());
    if (known.isPresent()) {
      refresh.take(known.get(), vm);
    } else if (refresh.meet(vm)) {
      domains.find(vm.uuid()).ifPresent(news.outlet::added);
    }
  }

  private void miss(Domain domain) {
    if (domains.remove(domain)) {
      news.outlet.removed(domain);
      // It may have come again since the list was taken, when the event found it still there.
      news.arrivals.expect(domain.vm().uuid());
    }
  }

  private void ask(List<Domain> all, long round) {
    AtomicInteger left = new AtomicInteger(all.size() + 1);
    for (Domain domain : all) {
      ask(domain, round, () -> count(left, round));
    }
    count(left, round);
  }

  private void count(AtomicInteger left, long round) {
    if (left.decrementAndGet() == 0 && session.up(round)) {
      news.outlet.gap();
    }
  }

  private void ask(Domain domain, long round, Runnable then) {
    news.states.ask(
        domain,
        failure -> {
          if (failure.isEmpty()) {
            domain.bringUp();
          } else {
            retry(domain, round, failure.get());
          }
          then.run();
        });
  }

  private void retry(Domain domain, long round, SdkError failure) {
    if (failure.equals(SdkError.VM_UUID_NOT_FOUND)) {
      miss(domain);
    } else if (session.isRound(round)) {
      news.scheduler.after(RETRY, () -> ask(domain, round, () -> {}));
    }
  }

  /** Where states and newcomers come from and where news go. */
  static final class News {
    private final StateNews states;
    private final Arrivals arrivals;
    private final Outlet outlet;
    private final Scheduler scheduler;

    @Inject
    News(StateNews states, Arrivals arrivals, Outlet outlet, Scheduler scheduler) {
      this.states = states;
      this.arrivals = arrivals;
      this.outlet = outlet;
      this.scheduler = scheduler;
    }

    Arrivals arrivals() {
      return arrivals;
    }

    StateNews states() {
      return states;
    }

    Outlet outlet() {
      return outlet;
    }
  }
}

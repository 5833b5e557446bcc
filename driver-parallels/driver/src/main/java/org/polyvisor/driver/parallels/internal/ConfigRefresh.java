package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.Scheduler;

/**
 * Reads configurations again after the server said that they changed: one job for each change,
 * beside the SDK's thread, looking now and then whether it is done. Whoever needs the configuration
 * meanwhile waits for that, however many they are.
 */
final class ConfigRefresh {
  private static final System.Logger LOG = System.getLogger(ConfigRefresh.class.getName());
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final SessionSlot session;
  private final Scheduler scheduler;
  private final Domains domains;
  private final Looking looking;

  @Inject
  ConfigRefresh(SessionSlot session, Scheduler scheduler, Domains domains, Looking looking) {
    this.looking = looking;
    this.session = session;
    this.scheduler = scheduler;
    this.domains = domains;
  }

  Looking looking() {
    return looking;
  }

  /**
   * A VM that is new to us; the reference is the taker's. Tried again until it is there or gone:
   * nothing else would ever tell of it.
   */
  void fetch(UUID uuid, Consumer<SdkVm> taker) {
    start(new Fetch(uuid, taker, failure -> fetchAgain(uuid, taker, failure)));
  }

  private void fetchAgain(UUID uuid, Consumer<SdkVm> taker, SdkError failure) {
    if (!failure.equals(SdkError.VM_UUID_NOT_FOUND)) {
      // Also while there is no session: the list of the next one may have been taken before.
      whenGood(() -> domains.find(uuid).isEmpty(), () -> fetch(uuid, taker));
    }
  }

  /** A domain whose configuration changed. */
  void outdated(Domain domain) {
    CountDownLatch begun = new CountDownLatch(1);
    domain.refresh(begun);
    start(
        new Fetch(
            domain.vm().uuid(),
            vm -> {
              take(domain, vm);
              begun.countDown();
            },
            failure -> {
              begun.countDown();
              outdatedStill(domain, failure);
            }));
  }

  /** Takes a VM in, and its reference with it; false if it is known, or gone again. */
  boolean meet(SdkVm vm) {
    try {
      return domains.add(vm, config(vm));
    } catch (SdkException e) {
      LOG.log(Level.DEBUG, "{0} is gone again: {1}", vm.uuid(), e.getMessage());
      vm.close();
      return false;
    }
  }

  private SdkVmConfig config(SdkVm vm) {
    return session.get().inventory().config(vm);
  }

  /** Waits until what is known of a domain is no older than the last change we heard of. */
  Domain current(Call call, Domain domain) {
    CountDownLatch refresh = domain.refresh();
    while (refresh.getCount() > 0) {
      call.await(refresh, "the configuration of '" + domain.ref().name() + "'");
      refresh = domain.refresh();
    }
    return domain;
  }

  /** Takes a configuration in that was read anew with this reference, which is ours. */
  void take(Domain domain, SdkVm vm) {
    try (vm) {
      domains.reconfigure(domain, config(vm));
    } catch (SdkException e) {
      LOG.log(Level.DEBUG, "{0} changed while it was read: {1}", vm.uuid(), e.getMessage());
    }
  }

  private void outdatedStill(Domain domain, SdkError failure) {
    if (!failure.equals(SdkError.VM_UUID_NOT_FOUND)) {
      later(domain, () -> outdated(domain));
    }
  }

  /** Does something a while later, if the domain is still there; not without a session. */
  void later(Domain domain, Runnable action) {
    UUID uuid = domain.vm().uuid();
    whenGood(() -> domains.find(uuid).filter(there -> there == domain).isPresent(), action);
  }

  /**
   * A while later, or as soon after that as there is a session, unless it is not wanted any more.
   */
  private void whenGood(BooleanSupplier wanted, Runnable action) {
    if (domains.isClosed()) {
      return;
    }
    scheduler.after(
        RETRY,
        () -> {
          if (domains.isClosed() || !wanted.getAsBoolean()) {
            return;
          }
          if (session.good()) {
            action.run();
          } else {
            whenGood(wanted, action);
          }
        });
  }

  private void start(Fetch fetch) {
    scheduler.execute(
        () -> {
          try {
            looking.at(session.get().inventory().vm(fetch.uuid.toString()), session::good, fetch);
          } catch (SdkException e) {
            fetch.failed(e.error());
          }
        });
  }

  /** One reading: of which VM, who takes it, who is told why not. */
  private record Fetch(UUID uuid, Consumer<SdkVm> taker, Consumer<SdkError> refused)
      implements Looking.Taker<SdkVm> {
    @Override
    public void done(SdkVm vm) {
      taker.accept(vm);
    }

    @Override
    public void failed(SdkError error) {
      LOG.log(Level.DEBUG, "a configuration could not be read: {0}", error);
      refused.accept(error);
    }
  }
}

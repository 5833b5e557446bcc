package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.polyvisor.driver.parallels.internal.session.SdkFailures;
import org.polyvisor.driver.parallels.internal.session.SdkWaiting;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkInventory;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.Scheduler;

/**
 * Reads configurations again after the server said that they changed: beside the SDK's thread,
 * looking now and then whether the job is done, or in the thread of a caller who needs it now.
 */
final class ConfigRefresh {
  private static final System.Logger LOG = System.getLogger(ConfigRefresh.class.getName());
  private static final Duration LOOK = Duration.ofMillis(25);
  private static final int LOOKS = 1200;

  private final SessionSlot session;
  private final Scheduler scheduler;
  private final Domains domains;

  @Inject
  ConfigRefresh(SessionSlot session, Scheduler scheduler, Domains domains) {
    this.session = session;
    this.scheduler = scheduler;
    this.domains = domains;
  }

  /** A VM that is new to us; the reference is the taker's. */
  void fetch(UUID uuid, Consumer<SdkVm> taker) {
    scheduler.execute(() -> look(inventory().vm(uuid.toString()), taker, LOOKS));
  }

  /** A domain whose configuration changed. */
  void outdated(Domain domain) {
    domain.outdated(true);
    fetch(domain.vm().uuid(), vm -> take(domain, vm));
  }

  /** The configuration as of a VM's reference. */
  SdkVmConfig config(SdkVm vm) {
    return inventory().config(vm);
  }

  /** Reads it now if it is outdated. */
  Domain current(Call call, Domain domain) {
    if (domain.outdated()) {
      String what = "the configuration of '" + domain.ref().name() + "'";
      try {
        take(domain, SdkWaiting.await(call, inventory().vm(domain.vm().uuid().toString()), what));
      } catch (SdkException e) {
        throw SdkFailures.exception(what, e.error()).about(domain.ref());
      }
    }
    return domain;
  }

  private void take(Domain domain, SdkVm vm) {
    try (vm) {
      domain.outdated(false);
      domains.reconfigure(domain, config(vm));
    }
  }

  private SdkInventory inventory() {
    return session.get().inventory();
  }

  private void look(SdkJob<SdkVm> job, Consumer<SdkVm> taker, int looks) {
    try {
      taker.accept(job.await(0));
      job.close();
    } catch (SdkException e) {
      if (e.error().equals(SdkError.TIMEOUT) && looks > 0 && session.good()) {
        scheduler.after(LOOK, () -> look(job, taker, looks - 1));
      } else {
        job.close();
        LOG.log(Level.DEBUG, "a configuration could not be read: {0}", e.getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      job.close();
    }
  }
}

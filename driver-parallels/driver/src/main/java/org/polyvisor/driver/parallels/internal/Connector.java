package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.polyvisor.driver.parallels.internal.session.LoggedSession;
import org.polyvisor.driver.parallels.internal.session.SdkFailures;
import org.polyvisor.driver.parallels.internal.session.SdkWaiting;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.spi.Call;

/** Brings a connection up: library, session, login, domains with their states. Used once. */
final class Connector {
  private final SdkSource source;
  private final SessionSlot slot;
  private final Arrival arrival;
  private final Made made;

  @Inject
  Connector(SdkSource source, SessionSlot slot, Arrival arrival, Made made) {
    this.source = source;
    this.slot = slot;
    this.arrival = arrival;
    this.made = made;
  }

  ParallelsConnection connect(Call call) {
    SdkLibrary library = source.open();
    try {
      slot.put(library, new LoggedSession(library.session(made.events)));
      logIn(call);
      arrival.meetAll(call, slot.get());
      return made.connection;
    } catch (SdkException e) {
      made.connection.close(call);
      throw SdkFailures.exception("listing the Parallels server's domains", e.error());
    } catch (RuntimeException e) {
      made.connection.close(call);
      throw e;
    }
  }

  private void logIn(Call call) {
    try {
      SdkWaiting.await(call, made.login.begin(slot.get()), "the Parallels server to let us in");
    } catch (SdkException e) {
      VirtException known = SdkFailures.exception(made.login.what(), e.error());
      throw known.code() == ErrorCode.ACCESS_DENIED || known.code() == ErrorCode.AUTH_FAILED
          ? known
          : VirtException.of(
              ErrorCode.NO_CONNECT, ErrorDomain.PARALLELS, String.valueOf(known.getMessage()));
    }
  }

  /** Meets the domains that are there. */
  static final class Arrival {
    private final Domains domains;
    private final ConfigRefresh refresh;
    private final Arrivals arrivals;
    private final Ticking ticking;

    @Inject
    Arrival(Domains domains, ConfigRefresh refresh, Arrivals arrivals, Ticking ticking) {
      this.domains = domains;
      this.refresh = refresh;
      this.arrivals = arrivals;
      this.ticking = ticking;
    }

    private void meetAll(Call call, SdkSession session) {
      List<SdkVm> vms = SdkWaiting.await(call, session.inventory().vms(), "the list of domains");
      List<Domain> met = new ArrayList<>();
      for (SdkVm vm : vms) {
        refresh.meet(vm);
        domains.find(vm.uuid()).ifPresent(met::add);
      }
      CountDownLatch known = new CountDownLatch(met.size());
      met.forEach(domain -> arrivals.learn(domain, known::countDown));
      call.await(known, "the states of the Parallels server's domains");
      ticking.start();
    }
  }

  /**
   * What is brought up.
   *
   * @param connection for the app
   * @param events for the session
   * @param login how it logs in
   */
  record Made(ParallelsConnection connection, SessionEvents events, Login login) {
    @Inject
    Made {}
  }
}

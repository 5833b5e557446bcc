package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.util.UUID;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/**
 * Domains that come one by one: looked up, taken in, told of, and asked for their state. A question
 * that fails is asked again until it is answered or the VM is gone, since no event would tell of it
 * a second time. Safe for any thread; waits for nothing.
 */
final class Arrivals {
  private final Domains domains;
  private final ConfigRefresh refresh;
  private final StateNews states;
  private final Outlet outlet;

  @Inject
  Arrivals(Domains domains, ConfigRefresh refresh, StateNews states, Outlet outlet) {
    this.domains = domains;
    this.refresh = refresh;
    this.states = states;
    this.outlet = outlet;
  }

  /** A VM that may be there, and that we do not know. */
  void expect(UUID uuid) {
    refresh.fetch(uuid, this::take);
  }

  private void take(SdkVm vm) {
    if (refresh.meet(vm)) {
      domains.find(vm.uuid()).ifPresent(this::welcome);
    }
  }

  private void welcome(Domain domain) {
    outlet.added(domain);
    learn(domain, () -> {});
  }

  /** Asks for a domain's state; {@code then} is told once the first answer is there, or none is. */
  void learn(Domain domain, Runnable then) {
    states.ask(
        domain,
        failure -> {
          failure.ifPresent(why -> learnAgain(domain, why));
          then.run();
        });
  }

  private void learnAgain(Domain domain, SdkError why) {
    if (!why.equals(SdkError.VM_UUID_NOT_FOUND)) {
      refresh.later(domain, () -> learn(domain, () -> {}));
    }
  }
}

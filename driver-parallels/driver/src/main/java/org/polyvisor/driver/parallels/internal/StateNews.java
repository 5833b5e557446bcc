package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/** What states domains are in, as they are told of or asked for. Safe for any thread. */
final class StateNews {
  private final SessionSlot session;
  private final Domains domains;
  private final Outlet outlet;

  @Inject
  StateNews(SessionSlot session, Domains domains, Outlet outlet) {
    this.session = session;
    this.domains = domains;
    this.outlet = outlet;
  }

  /** An event told of one. */
  void event(Domain domain, SdkParameters parameters) {
    domain.hear();
    take(domain, parameters);
  }

  /** Asks for one; {@code then} is told why not, if so, when it was heard or could not be. */
  void ask(Domain domain, Consumer<Optional<SdkError>> then) {
    long heard = domain.heard();
    outlet
        .jobs()
        .submit(
            () -> session.get().state(domain.vm()),
            answer -> answered(domain, heard, answer, then));
  }

  /** An event that came meanwhile knows at least as much as the answer. */
  private void answered(
      Domain domain, long heard, SdkAnswer answer, Consumer<Optional<SdkError>> then) {
    if (answer.error().isEmpty() && domain.heard() == heard) {
      take(domain, answer.parameters());
    }
    then.accept(answer.error());
  }

  private void take(Domain domain, SdkParameters parameters) {
    SdkVmState state = SdkVmState.of(parameters.find(SdkEvent.STATE_PARAMETER).orElse(0));
    domains.enter(domain, state).ifPresent(detail -> outlet.tell(domain.ref(), detail));
  }
}

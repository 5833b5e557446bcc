package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/** What states domains are in, as they are told of or asked for. Safe for any thread. */
final class StateNews {
  private static final System.Logger LOG = System.getLogger(StateNews.class.getName());

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
    long number = parameters.find(SdkEvent.STATE_PARAMETER).orElse(0);
    SdkVmState state = SdkVmState.of(number);
    if (state.number() != number) {
      LOG.log(
          Level.INFO,
          "domain ''{0}'' is in a state with the number {1}, which this driver does not know",
          domain.ref().name(),
          Long.toString(number));
    }
    domains.enter(domain, state).ifPresent(detail -> outlet.tell(domain.ref(), detail));
  }
}

package org.polyvisor.driver.test.internal;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.polyvisor.driver.support.domain.RegisteredDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.Call;

/** What the parts of one connection share: its host, its clocks, and whether it is open. */
final class Session {
  private static final System.Logger LOG = System.getLogger(Session.class.getName());

  private final TestHost host;
  private final Gate gate;
  private final Clock clock;
  private final Ticker ticker;

  Session(TestHost host, Gate gate, Clock clock, Ticker ticker) {
    this.host = host;
    this.gate = gate;
    this.clock = clock;
    this.ticker = ticker;
  }

  TestHost host() {
    return host;
  }

  Gate gate() {
    return gate;
  }

  Moment now() {
    return new Moment(clock.instant(), ticker.nanos());
  }

  /** Each operation begins here: the connection must be open, and a scripted fault strikes. */
  void begin(Call call, Operation operation) {
    begin(call, operation, Optional.empty());
  }

  /** The same for one about a domain, which must be there. */
  RegisteredDomain<TestDomain> begin(Call call, Operation operation, DomainRef domain) {
    begin(call, operation, Optional.of(domain));
    return host.require(domain);
  }

  private void begin(Call call, Operation operation, Optional<DomainRef> domain) {
    LOG.log(Level.DEBUG, () -> operation + domain.map(about -> " " + about).orElse(""));
    gate.check();
    call.check(operation.name());
    host.stall().await(call, gate);
    host.faults().next(operation).ifPresent(fault -> strike(call, operation, domain, fault));
  }

  private void strike(
      Call call, Operation operation, Optional<DomainRef> domain, FaultScript.Fault fault) {
    if (fault.code().isEmpty()) {
      gate.hang(call, operation + ", which was scripted to hang");
    }
    String message = operation + ": fails, as was scripted";
    fault
        .code()
        .map(code -> VirtException.of(code, TestHost.ERRORS, message))
        .map(failure -> domain.map(failure::about).orElse(failure))
        .ifPresent(
            failure -> {
              throw failure;
            });
  }
}

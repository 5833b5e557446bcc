package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.internal.statistics.Sample;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.StatisticsRequest;

/** Reads samples of active domains by asking their cells and waiting where those say. */
final class SampleReader {
  private final SessionSlot session;
  private final Domains domains;
  private final ConfigRefresh refresh;
  private final Ticker ticker;

  @Inject
  SampleReader(SessionSlot session, Domains domains, ConfigRefresh refresh, Ticker ticker) {
    this.session = session;
    this.domains = domains;
    this.refresh = refresh;
    this.ticker = ticker;
  }

  /** The domain, known no worse than the last change that we heard of. */
  Domain domain(Call call, DomainRef ref) {
    session.check();
    return refresh.current(call, domains.get(ref));
  }

  /** The same, if it is active. */
  Domain active(Call call, DomainRef ref, Operation operation) {
    Domain domain = domain(call, ref);
    if (!domain.facts().active()) {
      throw DomainErrors.notActive(domain.ref(), operation);
    }
    return domain;
  }

  /** A reader of disks; negative leaves the age to us. */
  Input.Read disks(long maximumAgeNanos) {
    return new Input.Read(ticker.nanos(), maximumAgeNanos);
  }

  Sample read(Call call, Domain domain, Input.Read read) {
    return domain.reader().read(call, read, "statistics of " + domain.ref());
  }

  /** All that there is of a domain; disks may be missing from it. */
  Sample anything(Call call, StatisticsRequest request, Operation operation) {
    Domain domain = active(call, request.domain(), operation);
    Input.Read read = new Input.Read(ticker.nanos(), nanos(request.maximumAge()), true);
    return read(call, domain, read);
  }

  static long nanos(Optional<Duration> maximumAge) {
    return maximumAge.map(Duration::toNanos).orElse(-1L);
  }
}

package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.time.Duration;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.internal.statistics.Sample;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.error.OperationCancelledException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.StatisticsRequest;

/** Reads samples of active domains by asking their cells and waiting where those say. */
final class SampleReader {
  private final SessionSlot session;
  private final Domains domains;
  private final ConfigRefresh refresh;
  private final Ages ages;

  @Inject
  SampleReader(SessionSlot session, Domains domains, ConfigRefresh refresh, Ages ages) {
    this.session = session;
    this.domains = domains;
    this.refresh = refresh;
    this.ages = ages;
  }

  Ages ages() {
    return ages;
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
    return new Input.Read(ages.now(), maximumAgeNanos);
  }

  Sample read(Call call, Domain domain, Input.Read read) {
    boolean old = ages.servesOld() && domain.cell().held(read).isPresent();
    return old ? readOrOld(call, domain, read) : await(call, domain, read);
  }

  private static Sample await(Call call, Domain domain, Input.Read read) {
    return domain.reader().read(call, read, "statistics of " + domain.ref());
  }

  /** Leaves enough of the caller's time to hand the old values out before it is over. */
  private static Sample readOrOld(Call call, Domain domain, Input.Read read) {
    long patience = call.remainingNanos() / 10 * 9;
    try {
      return await(call.within(Duration.ofNanos(patience)), domain, read);
    } catch (OperationCancelledException e) {
      throw e;
    } catch (VirtException e) {
      return domain.cell().held(read).orElseThrow(() -> e);
    }
  }

  /** All that there is of a domain; disks may be missing from it. */
  Sample anything(Call call, StatisticsRequest request, Operation operation) {
    Domain domain = active(call, request.domain(), operation);
    return read(call, domain, new Input.Read(ages.now(), ages.of(request), true));
  }
}

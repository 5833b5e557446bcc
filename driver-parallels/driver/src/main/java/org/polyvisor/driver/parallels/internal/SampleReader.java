package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.internal.statistics.Sample;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.error.OperationCancelledException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.StatisticsRequest;

/** Reads samples of active domains by asking their cells and waiting where those say. */
final class SampleReader {
  private final SessionSlot session;
  private final Domains domains;
  private final ConfigRefresh refresh;
  private final Serving serving;

  @Inject
  SampleReader(SessionSlot session, Domains domains, ConfigRefresh refresh, Serving serving) {
    this.session = session;
    this.domains = domains;
    this.refresh = refresh;
    this.serving = serving;
  }

  Serving serving() {
    return serving;
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

  /** All that there is of a domain; disks may be missing from it. */
  Sample anything(Call call, StatisticsRequest request, Operation operation) {
    Domain domain = active(call, request.domain(), operation);
    return read(call, domain, wanted(request.options(), true));
  }

  /** What a reader of disks wants. */
  Wanted disks(StatisticsOptions options) {
    return wanted(options, false);
  }

  private Wanted wanted(StatisticsOptions options, boolean anyWill) {
    return new Wanted(serving.read(options, anyWill), options);
  }

  Sample read(Call call, Domain domain, Wanted wanted) {
    return old(domain, wanted).isPresent()
        ? readOrOld(call, domain, wanted)
        : await(call, domain, wanted);
  }

  /** What is held, if the reader prefers it to nothing. */
  private Optional<Sample> old(Domain domain, Wanted wanted) {
    return domain
        .cell()
        .held(wanted.read)
        .filter(sample -> serving.servesOld(wanted.options, sample));
  }

  private static Sample await(Call call, Domain domain, Wanted wanted) {
    return domain.reader().read(call, wanted.read, "statistics of " + domain.ref());
  }

  /** Leaves enough of the caller's time to hand the old values out before it is over. */
  private Sample readOrOld(Call call, Domain domain, Wanted wanted) {
    long patience = call.remainingNanos() / 10 * 9;
    try {
      return await(call.within(Duration.ofNanos(patience)), domain, wanted);
    } catch (OperationCancelledException e) {
      throw e;
    } catch (VirtException e) {
      return old(domain, wanted).orElseThrow(() -> e);
    }
  }

  /**
   * What a reader wants.
   *
   * @param read as the cell is asked
   * @param options as his request said
   */
  record Wanted(Input.Read read, StatisticsOptions options) {}
}

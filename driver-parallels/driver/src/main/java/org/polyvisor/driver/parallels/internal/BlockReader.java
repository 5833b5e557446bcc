package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.polyvisor.driver.parallels.internal.domain.DomainFacts;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.internal.statistics.Layout;
import org.polyvisor.driver.parallels.internal.statistics.Sample;
import org.polyvisor.driver.parallels.internal.statistics.StatisticsCell;
import org.polyvisor.driver.support.DomainErrors;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;

/**
 * Reads block statistics: from what is at hand, or by asking the domain's cell and waiting where it
 * says. Which cell and which device a request means is kept in the request.
 */
final class BlockReader {
  private final SessionSlot session;
  private final Domains domains;
  private final ConfigRefresh refresh;
  private final Ticker ticker;

  @Inject
  BlockReader(SessionSlot session, Domains domains, ConfigRefresh refresh, Ticker ticker) {
    this.session = session;
    this.domains = domains;
    this.refresh = refresh;
    this.ticker = ticker;
  }

  List<BlockDevice> devices(Call call, DomainRef ref) {
    session.check();
    return refresh.current(call, domains.get(ref)).facts().drives().devices();
  }

  /** Never locks, waits, asks or throws; with the default age it reads no clock either. */
  Optional<BlockStatistics> atHand(BlockStatisticsRequest request) {
    Object memo = request.memo();
    if (!(memo instanceof Found)) {
      return Optional.empty();
    }
    Found found = (Found) memo;
    return request.hasMaximumAge()
        ? found.cell.atHand(found.layout, found.index, request.maximumAgeNanos())
        : found.cell.atHand(found.layout, found.index);
  }

  BlockStatistics read(Call call, BlockStatisticsRequest request) {
    session.check();
    long maximumAge = request.hasMaximumAge() ? request.maximumAgeNanos() : -1;
    Input.Read read = new Input.Read(ticker.nanos(), maximumAge);
    while (true) {
      Domain domain = refresh.current(call, domains.get(request.domain()));
      Found found = find(domain, request);
      Sample sample = domain.reader().read(call, read, "statistics of " + request);
      if (sample.layout() == found.layout) {
        return sample.view(found.index).orElseThrow();
      }
    }
  }

  private static Found find(Domain domain, BlockStatisticsRequest request) {
    DomainFacts facts = domain.facts();
    if (!facts.active()) {
      throw DomainErrors.notActive(facts.ref(), Operation.BLOCK_STATISTICS);
    }
    Layout layout = domain.cell().layout();
    int index = index(facts, layout, request.device());
    facts.drives().unsupported(index).ifPresent(why -> refuse(facts.ref(), request, why));
    Found found = new Found(domain.cell(), layout, index);
    request.memo(found);
    return found;
  }

  private static int index(DomainFacts facts, Layout layout, String device) {
    return layout
        .index(device)
        .orElseThrow(
            () ->
                Refusals.noSuchDevice(
                    ErrorDomain.PARALLELS, facts.ref(), device, facts.drives().devices()));
  }

  private static void refuse(DomainRef domain, BlockStatisticsRequest request, String why) {
    throw VirtException.of(
            ErrorCode.OPERATION_UNSUPPORTED, ErrorDomain.PARALLELS, request + ": " + why)
        .about(domain);
  }

  /**
   * What a request means.
   *
   * @param cell whose statistics
   * @param layout of which devices
   * @param index which of them
   */
  private record Found(StatisticsCell cell, Layout layout, int index) {}
}

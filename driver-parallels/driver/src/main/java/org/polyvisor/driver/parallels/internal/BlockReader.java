package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polyvisor.driver.parallels.internal.domain.DomainFacts;
import org.polyvisor.driver.parallels.internal.statistics.Layout;
import org.polyvisor.driver.parallels.internal.statistics.Sample;
import org.polyvisor.driver.parallels.internal.statistics.StatisticsCell;
import org.polyvisor.driver.support.Refusals;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.StatisticsRequest;

/**
 * Reads block statistics: from what is at hand, or by asking the domain's cell and waiting where it
 * says. Which cell and which device a request means is kept in the request.
 */
final class BlockReader {
  private final SampleReader samples;

  @Inject
  BlockReader(SampleReader samples) {
    this.samples = samples;
  }

  List<BlockDevice> devices(Call call, DomainRef ref) {
    return samples.domain(call, ref).facts().drives().devices();
  }

  /** Never locks, waits, asks or throws; with the default age it reads no clock either. */
  Optional<BlockStatistics> atHand(BlockStatisticsRequest request) {
    Object memo = request.memo();
    if (!(memo instanceof Found)) {
      return Optional.empty();
    }
    return ((Found) memo).atHand();
  }

  BlockStatistics read(Call call, BlockStatisticsRequest request) {
    SampleReader.Wanted wanted = samples.disks(request.options());
    while (true) {
      Domain domain = samples.active(call, request.domain(), Operation.BLOCK_STATISTICS);
      Found found = find(domain, request);
      Sample sample = samples.read(call, domain, wanted);
      if (sample.layout() == found.layout) {
        return sample.view(found.index).orElseThrow();
      }
    }
  }

  /** Of every disk that may have counters, all of one observation. */
  List<BlockStatistics> all(Call call, StatisticsRequest request) {
    SampleReader.Wanted wanted = samples.disks(request.options());
    while (true) {
      Domain domain = samples.active(call, request.domain(), Operation.BLOCK_STATISTICS);
      Sample sample = samples.read(call, domain, wanted);
      DomainFacts facts = domain.facts();
      if (sample.layout().same(facts.layout())) {
        return supported(facts, sample);
      }
    }
  }

  private static List<BlockStatistics> supported(DomainFacts facts, Sample sample) {
    List<BlockStatistics> all = new ArrayList<>();
    for (int index = 1; index <= facts.layout().devices().size(); index++) {
      if (facts.drives().unsupported(index).isEmpty()) {
        sample.view(index).ifPresent(all::add);
      }
    }
    return List.copyOf(all);
  }

  private Found find(Domain domain, BlockStatisticsRequest request) {
    DomainFacts facts = domain.facts();
    Layout layout = domain.cell().layout();
    int index = index(facts, layout, request.device());
    facts.drives().unsupported(index).ifPresent(why -> refuse(facts.ref(), request, why));
    StatisticsOptions options = request.options();
    Bounds bounds = new Bounds(samples.serving().age(options), Serving.comesBackIn(options));
    Found found = new Found(domain.cell(), layout, index, bounds, bounds.usual());
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
   * @param bounds of the reader
   * @param usual whether the reader leaves it all to us
   */
  private record Found(
      StatisticsCell cell, Layout layout, int index, Bounds bounds, boolean usual) {
    private Optional<BlockStatistics> atHand() {
      return usual ? cell.atHand(layout, index) : atHandWithin();
    }

    private Optional<BlockStatistics> atHandWithin() {
      if (bounds.comesBackIn > 0 && !cell.expects(bounds.comesBackIn)) {
        return Optional.empty();
      }
      return bounds.age == Serving.OURS
          ? cell.atHand(layout, index)
          : cell.atHand(layout, index, bounds.age);
    }
  }

  /**
   * What a reader says of time.
   *
   * @param age how old values may be
   * @param comesBackIn when he is there again; 0 if he does not say
   */
  private record Bounds(long age, long comesBackIn) {
    private boolean usual() {
      return age == Serving.OURS && comesBackIn == 0;
    }
  }
}

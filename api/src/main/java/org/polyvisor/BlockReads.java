package org.polyvisor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.connect.CallSpec;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Exchange;

/**
 * Reads block statistics of one domain: in the caller's thread if the driver has them at hand, or
 * if its answer can be read there; else through the pool. Keeps the request objects, one for each
 * device and the age or options last asked for, so that a driver finds again what it left in them.
 *
 * <p>Safe for any thread. The path at hand takes no lock and allocates nothing.
 */
final class BlockReads {
  /** Devices are few; whoever asks for endless names gets requests that are not kept. */
  private static final int MAXIMUM_DEVICES = 256;

  private final CallOptions options;
  private final Handle handle;
  private final DomainRef domain;
  private final @Nullable BlockStatisticsFacet facet;
  private final ConcurrentMap<String, Requests> requests = new ConcurrentHashMap<>();

  /** For the first device asked for: most want one, and the map costs as much as all the rest. */
  private volatile @Nullable BlockStatisticsRequest first;

  BlockReads(CallOptions options, DomainRef domain) {
    this.options = options;
    this.handle = options.handle();
    this.domain = domain;
    this.facet = handle.session().facet(BlockStatisticsFacet.class).orElse(null);
  }

  BlockStatistics read(String device) {
    BlockStatisticsRequest known = first;
    return read(known != null && known.device().equals(device) ? known : requests(device).plain);
  }

  BlockStatistics read(String device, Duration maximumAge) {
    return read(requests(device).noOlderThan(maximumAge));
  }

  BlockStatistics read(String device, StatisticsOptions how) {
    return read(requests(device).with(how));
  }

  private BlockStatistics read(BlockStatisticsRequest request) {
    BlockStatisticsFacet driver = facet;
    if (driver == null || handle.isClosed()) {
      throw refusal();
    }
    Optional<BlockStatistics> there = atHand(driver, request);
    return there.isPresent() ? there.get() : ask(driver, request);
  }

  private VirtException refusal() {
    // Says why not, if that is the reason.
    handle.facet(BlockStatisticsFacet.class, Operation.BLOCK_STATISTICS);
    return handle.closedError();
  }

  private Optional<BlockStatistics> atHand(
      BlockStatisticsFacet driver, BlockStatisticsRequest request) {
    Optional<BlockStatistics> there;
    try {
      there = driver.atHand(request);
    } catch (Throwable e) { // whatever a driver throws is the caller's to see, with its name
      throw handle.thrown("reading block statistics at hand", e);
    }
    if (there == null) {
      throw handle.broken("atHand answered null");
    }
    return there;
  }

  private BlockStatistics ask(BlockStatisticsFacet driver, BlockStatisticsRequest request) {
    CallSpec spec =
        options.spec(
            request.isSum() ? Operation.BLOCK_STATISTICS_SUM : Operation.BLOCK_STATISTICS,
            "reading block statistics of " + request,
            domain);
    Optional<Exchange<BlockStatistics>> exchange = exchange(driver, request);
    return exchange.isPresent()
        ? handle.exchange(spec, exchange.get())
        : handle.call(spec, c -> driver.blockStatistics(c, request));
  }

  private Optional<Exchange<BlockStatistics>> exchange(
      BlockStatisticsFacet driver, BlockStatisticsRequest request) {
    Optional<Exchange<BlockStatistics>> begun;
    try {
      begun = driver.exchange(request);
    } catch (Throwable e) { // whatever a driver throws is the caller's to see, with its name
      throw handle.thrown("reading block statistics", e);
    }
    if (begun == null) {
      throw handle.broken("exchange answered null");
    }
    return begun;
  }

  private Requests requests(String device) {
    Requests known = requests.get(device);
    if (known != null) {
      return known;
    }
    Requests fresh = new Requests(BlockStatisticsRequest.of(domain, device));
    return requests.size() < MAXIMUM_DEVICES ? keep(device, fresh) : fresh;
  }

  private Requests keep(String device, Requests fresh) {
    Requests kept = requests.computeIfAbsent(device, any -> fresh);
    if (first == null) {
      first = kept.plain;
    }
    return kept;
  }

  /** The requests for one device. */
  private static final class Requests {
    private final BlockStatisticsRequest plain;
    private volatile @Nullable Aged last;
    private volatile @Nullable BlockStatisticsRequest lastServedSo;

    private Requests(BlockStatisticsRequest plain) {
      this.plain = plain;
    }

    private BlockStatisticsRequest noOlderThan(Duration age) {
      Aged known = last;
      if (known != null && known.age.equals(age)) {
        return known.request;
      }
      Aged fresh = new Aged(age, plain.noOlderThan(age));
      last = fresh;
      return fresh.request;
    }

    private BlockStatisticsRequest with(StatisticsOptions how) {
      BlockStatisticsRequest known = lastServedSo;
      if (known != null && known.options().equals(how)) {
        return known;
      }
      BlockStatisticsRequest fresh = plain.with(how);
      lastServedSo = fresh;
      return fresh;
    }
  }

  /** The request for an age. */
  private record Aged(Duration age, BlockStatisticsRequest request) {}
}

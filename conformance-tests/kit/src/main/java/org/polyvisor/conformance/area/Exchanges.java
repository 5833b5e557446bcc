package org.polyvisor.conformance.area;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedSelectorException;
import java.util.Optional;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Exchange;

/** Reads a running guest's block statistics in the caller's own thread, as the facade does. */
final class Exchanges {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Lab lab;
  private final Reading reading;

  private Exchanges(Lab lab) {
    this.lab = lab;
    this.reading = Reading.of(lab, GuestState.RUNNING);
  }

  /** Goes on only if the driver offers to be read so. */
  static Exchanges of(Lab lab) {
    Exchanges exchanges = new Exchanges(lab);
    // A first answer, so that whatever comes next has a way that is known to work.
    Expect.same(
        exchanges.target(),
        answer(exchanges.begin(exchanges.request())).device(),
        "the device that is read directly");
    return exchanges;
  }

  Reading reading() {
    return reading;
  }

  String target() {
    return reading.device().target();
  }

  /** A request that was served the other way before, as a driver may need. */
  BlockStatisticsRequest request() {
    BlockStatisticsRequest request = reading.request(target());
    Expect.same(target(), served(request).device(), "the device read through the pool");
    return request;
  }

  BlockStatistics served(BlockStatisticsRequest request) {
    return reading.facet().blockStatistics(lab.main().call(), request);
  }

  Exchange<BlockStatistics> begin(BlockStatisticsRequest request) {
    return reading
        .facet()
        .exchange(request)
        .orElseThrow(() -> lab.notOffered("the driver cannot be read in the caller's thread"));
  }

  /** Waits at the selector for the answer, and leaves; it must wake in time. */
  static BlockStatistics answer(Exchange<BlockStatistics> exchange) {
    try {
      long end = System.nanoTime() + Bounds.mustCome().toNanos();
      for (Optional<BlockStatistics> there = exchange.poll(); ; there = exchange.poll()) {
        long left = end - System.nanoTime();
        Expect.that(left > 0, "the selector did not wake within " + Bounds.mustCome());
        if (there.isPresent()) {
          return there.get();
        }
        await(exchange, left);
      }
    } finally {
      exchange.leave();
    }
  }

  private static void await(Exchange<BlockStatistics> exchange, long nanos) {
    try {
      exchange.selector().select(key -> {}, nanos / NANOS_PER_MILLI + 1);
    } catch (ClosedSelectorException e) {
      // The next poll has the reason.
      Thread.onSpinWait();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Directly if nobody else is reading so, else through the pool. */
  BlockStatistics either(BlockStatisticsRequest request) {
    return reading
        .facet()
        .exchange(request)
        .map(Exchanges::answer)
        .orElseGet(() -> served(request));
  }

  /** Nothing is begun, or what was begun ends with an error of ours. */
  void beginsNothing(BlockStatisticsRequest request) {
    Optional<Exchange<BlockStatistics>> begun = reading.facet().exchange(request);
    begun.ifPresent(
        exchange -> {
          VirtException refusal =
              Expect.refusal("an exchange on " + request, () -> answer(exchange));
          Expect.oneLineWith("", refusal);
        });
  }
}

package org.polyvisor.conformance.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.Exchange;

/**
 * An exchange with a driver that has no socket: another thread asks, and wakes the selector. Safe
 * for any thread.
 */
class Direct implements Exchange<BlockStatistics> {
  private final BlockStatisticsFacet facet;
  private final BlockStatisticsRequest request;
  private final AtomicReference<@Nullable Direct> slot;
  private final CallControl control = CallControl.within(Duration.ofSeconds(60));
  private final Selector selector;
  private volatile @Nullable BlockStatistics answer;
  private volatile @Nullable VirtException failure;

  Direct(
      BlockStatisticsFacet facet,
      BlockStatisticsRequest request,
      AtomicReference<@Nullable Direct> slot) {
    this.facet = facet;
    this.request = request.noOlderThan(Duration.ZERO);
    this.slot = slot;
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void begin() {
    Thread thread = new Thread(this::ask, "direct");
    thread.setDaemon(true);
    thread.start();
  }

  private void ask() {
    try {
      answer = facet.blockStatistics(control.call(), request);
    } catch (VirtException e) {
      failure = e;
    }
    selector.wakeup();
  }

  @Override
  public Selector selector() {
    return selector;
  }

  @Override
  public Optional<BlockStatistics> poll() {
    VirtException thrown = failure;
    if (thrown != null) {
      throw thrown;
    }
    return Optional.ofNullable(answer);
  }

  @Override
  public void leave() {
    slot.compareAndSet(this, null);
    control.cancel();
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.polyvisor.benchmarks.parallels;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.polyvisor.driver.parallels.internal.CellService;
import org.polyvisor.driver.parallels.internal.SessionSlot;
import org.polyvisor.driver.parallels.internal.session.JobDesk;
import org.polyvisor.driver.parallels.internal.statistics.Gate;
import org.polyvisor.driver.parallels.internal.statistics.Layout;
import org.polyvisor.driver.parallels.internal.statistics.Policy;
import org.polyvisor.driver.parallels.internal.statistics.StatisticsCell;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.Registration;
import org.polyvisor.spi.Scheduler;

/** Makes cells as a connection has them for domains that nobody reads, each with its own port. */
final class IdleCells {
  private static final int WINDOW = 64;

  private final Layout layout =
      new Layout(
          List.of(new Layout.Device("sda", Optional.empty(), Optional.of("devices.sata0."))));
  private final SdkVm vm = new Nobody();
  private final CellService service;

  /** Prepares what all cells share. */
  IdleCells() {
    Scheduler idle = new Idle();
    JobDesk jobs = new JobDesk(WINDOW, Duration.ofSeconds(30).toNanos(), Ticker.system(), idle);
    service =
        new CellService(
            new Policy(Policy.Kind.LEARNED, 10, true),
            Ticker.system(),
            Clock.systemUTC(),
            new CellService.Calls(new SessionSlot(), jobs, idle));
  }

  /** Fills an array with cells. */
  void fill(Object[] cells) {
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = new StatisticsCell(service.port(vm), Gate.RUN, layout);
    }
  }

  private static final class Nobody implements SdkVm {
    @Override
    public UUID uuid() {
      return new UUID(0, 0);
    }

    @Override
    public void close() {}
  }

  private static final class Idle implements Scheduler {
    @Override
    public void execute(Runnable task) {
      throw new IllegalStateException("an idle cell does nothing");
    }

    @Override
    public Registration after(Duration delay, Runnable task) {
      throw new IllegalStateException("an idle cell does nothing");
    }

    @Override
    public Registration every(Duration period, Runnable task) {
      throw new IllegalStateException("an idle cell does nothing");
    }
  }
}

package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.BlockStatisticsRequest;

/** Readers of a disk that is plugged and unplugged under them. */
class PlugRaceTest {
  private static final int READERS = 16;
  private static final int CHANGES = 40;
  private static final long OTHER = 13;
  private static final long OURS = 7;

  private final RealWorld world = new RealWorld();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger values = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  @AfterEach
  void close() {
    world.close();
    assertThat(world.server.ledger().isEmpty()).isTrue();
  }

  @Test
  void theyGetValuesOfThatDiskOrInvalidArgumentAndNothingElse() throws Exception { // B014
    world.server.counters(
        "web", (name, ran) -> OptionalLong.of(name.startsWith("devices.sata1.") ? OURS : OTHER));
    DomainRef web = world.domain("web");
    List<FutureTask<Boolean>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      FutureTask<Boolean> reader = new FutureTask<>(() -> read(web), true);
      readers.add(reader);
      new Thread(reader).start();
    }
    plugAndUnplug(readers);
    over.set(true);
    for (FutureTask<Boolean> reader : readers) {
      assertThat(reader.get()).isTrue();
    }
  }

  /** Both ways, which takes longer where readers get little time; or a reader has failed. */
  private boolean isSeen(List<FutureTask<Boolean>> readers) {
    return values.get() > 0 && refused.get() > 0 || readers.stream().anyMatch(FutureTask::isDone);
  }

  private void read(DomainRef web) {
    BlockStatisticsRequest request = BlockStatisticsRequest.of(web, "sdb");
    while (!over.get()) {
      try {
        BlockStatistics sdb =
            world
                .connection
                .atHand(request)
                .orElseGet(() -> world.connection.blockStatistics(RealWorld.call(), request));
        assertThat(sdb.device()).isEqualTo("sdb");
        // What was sent before it was plugged has no word on it.
        assertThat(sdb.counters().values()).allMatch(value -> value == OURS);
        values.incrementAndGet();
      } catch (InvalidArgumentException e) {
        assertThat(e).hasMessageContaining("sdb");
        refused.incrementAndGet();
      }
    }
  }

  private void plugAndUnplug(List<FutureTask<Boolean>> readers) {
    SdkVmConfig both = world.server.config("web");
    SdkHardware hardware = both.hardware();
    List<SdkDrive> one = List.of(hardware.drives().get(0));
    SdkVmConfig alone =
        new SdkVmConfig(
            both.identity(),
            new SdkHardware(hardware.ramMiB(), hardware.cpus(), one, hardware.adapters()),
            both.autostart());
    for (int i = 0; i < CHANGES || !isSeen(readers); i++) {
      world.server.reconfigure(i % 2 == 0 ? alone : both);
      LockSupport.parkNanos(60_000_000);
    }
  }
}

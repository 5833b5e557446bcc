package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.polyvisor.driver.parallels.ParallelsProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.OpenRequest;

/**
 * A connection to a library that misbehaves, and readers who know each value that the server could
 * have meant: the last three digits say of which counter it is.
 */
final class FaultyWorld implements AutoCloseable {
  static final int READERS = 4;
  private static final Duration DEADLINE = Duration.ofMillis(300);

  /** Far from the deadline and from when jobs time out: a reader that is not let go is seen. */
  private static final Duration OVERDUE = Duration.ofSeconds(8);

  private static final int TAGS = 1000;
  private static final Map<BlockCounter, String> FIELDS =
      Map.of(
          BlockCounter.READ_BYTES, "read_total",
          BlockCounter.READ_REQUESTS, "read_requests",
          BlockCounter.WRITE_BYTES, "write_total",
          BlockCounter.WRITE_REQUESTS, "write_requests");
  private static final List<String> DISKS =
      List.of("web sda devices.sata0.", "web sdb devices.sata1.", "db sda devices.scsi0.");

  private final StandIn standIn;
  private final boolean zeros;
  private final RealScheduler scheduler = new RealScheduler();
  private final ParallelsConnection connection;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicLong served = new AtomicLong();
  private int looks;

  FaultyWorld(StandIn standIn, boolean zeros) {
    this.standIn = standIn;
    this.zeros = zeros;
    FixedSettings settings =
        new FixedSettings()
            .with("sdk.library", StandInPeer.file().toString())
            .with("sdk.hung-calls", "3")
            .with("sdk.hung-after", "200ms")
            .with("jobs.timeout", "20s");
    connection =
        (ParallelsConnection)
            new ParallelsProvider()
                .open(
                    OpenRequest.of(
                            ConnectionUri.parse("parallels:///system"),
                            RealWorld.call(),
                            settings,
                            scheduler)
                        .build());
    meanWhatCanBeTold();
  }

  private void meanWhatCanBeTold() {
    for (String guest : List.of("web", "db")) {
      standIn.script(guest, (counter, ran) -> ran / 1_000_000 * TAGS + tag(counter));
    }
  }

  private static long tag(String counter) {
    return 1 + Math.floorMod(counter.hashCode(), TAGS - 1);
  }

  FutureTask<Boolean> reader(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FutureTask<Boolean> reader = new FutureTask<>(() -> readOn(random), true);
    Thread thread = new Thread(reader, "reader " + seed);
    thread.setDaemon(true);
    thread.start();
    return reader;
  }

  private void readOn(SplittableRandom random) {
    while (!over.get()) {
      long begin = System.nanoTime();
      try {
        ask(random.nextInt(20), random);
        served.incrementAndGet();
      } catch (VirtException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
      Duration taken = Duration.ofNanos(System.nanoTime() - begin);
      assertThat(taken).as("a call with a deadline of %s", DEADLINE).isLessThan(OVERDUE);
    }
  }

  private static Call call() {
    return CallControl.within(DEADLINE).call();
  }

  private void ask(int what, SplittableRandom random) {
    String[] disk = DISKS.get(random.nextInt(DISKS.size())).split(" ");
    switch (what) {
      case 0:
        connection.host(call());
        break;
      case 1:
        assertThat(connection.domains(call(), DomainFilter.all())).isNotEmpty();
        break;
      case 2:
        connection.xml(call(), domain(disk[0]), Set.of());
        break;
      default:
        read(call(), disk, random.nextBoolean());
    }
  }

  private DomainRef domain(String name) {
    return connection.lookup(call(), DomainKey.name(name));
  }

  private void read(Call call, String[] disk, boolean fresh) {
    BlockStatisticsRequest any = BlockStatisticsRequest.of(domain(disk[0]), disk[1]);
    BlockStatisticsRequest request = fresh ? any.noOlderThan(Duration.ofMillis(5)) : any;
    check(connection.blockStatistics(call, request), disk[2]);
  }

  private void check(BlockStatistics read, String prefix) {
    assertThat(read.counters())
        .allSatisfy(
            (counter, value) -> {
              String name = prefix + FIELDS.get(counter);
              if (value != 0 || !zeros) {
                assertThat(value).as(name).isPositive();
                assertThat(value % TAGS).as("%s is %s", name, value).isEqualTo(tag(name));
              }
            });
  }

  /**
   * Sessions that are lost come again after seconds, in which nothing is called that may be hit;
   * and what never ends goes on until its job times out.
   */
  void awaits(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - end).as("it did not come true").isNegative();
      letGoOfWhatHangs();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  /** Not at once, so that some of them count as hung and the session as lost. */
  private void letGoOfWhatHangs() {
    looks++;
    if (looks % 400 == 0) {
      standIn.play("release");
    }
  }

  void stop() {
    over.set(true);
  }

  /** Nothing hits any more, in a moment in which the server does nothing. */
  void calm() {
    standIn.play("freeze");
    standIn.play("calm");
    meanWhatCanBeTold();
    standIn.play("thaw");
    standIn.play("release");
  }

  void worksAgain() {
    awaits(connection::alive);
    for (String disk : DISKS) {
      awaits(() -> isReadInFull(disk.split(" ")));
    }
  }

  /** Whether a reader was ever told what it asked. */
  boolean hasServed() {
    return served.get() > 0;
  }

  private boolean isReadInFull(String[] disk) {
    try {
      BlockStatisticsRequest request = BlockStatisticsRequest.of(domain(disk[0]), disk[1]);
      BlockStatistics read = connection.blockStatistics(call(), request);
      check(read, disk[2]);
      return read.counters().size() == FIELDS.size();
    } catch (VirtException e) {
      return false;
    }
  }

  @Override
  public void close() {
    over.set(true);
    standIn.play("calm");
    standIn.play("release");
    connection.close(RealWorld.call());
    scheduler.close();
    Eventually.holds(
        () -> {
          standIn.play("release");
          return standIn.ask("initialised") == 0;
        });
    StandInPeer.checkLedger(standIn);
  }
}

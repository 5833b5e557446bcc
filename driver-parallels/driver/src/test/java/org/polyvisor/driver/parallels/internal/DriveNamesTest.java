package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkBus;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.GuestState;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.BlockStatisticsRequest;

/** Names of drives and which counters belong to them, through the whole driver. */
class DriveNamesTest {
  private final List<SdkDrive> drives = new ArrayList<>();
  private final List<RealWorld> worlds = new ArrayList<>();

  @AfterEach
  void close() {
    worlds.forEach(RealWorld::close);
  }

  private DriveNamesTest disk(SdkBus bus, long position) {
    drives.add(
        new SdkDrive(
            SdkDrive.Kind.HARD_DISK,
            new SdkDrive.Place(bus, position, drives.size()),
            new SdkDrive.Medium("/disk" + drives.size(), true, 1)));
    return this;
  }

  private RealWorld open(boolean container) {
    SdkVmConfig config =
        new SdkVmConfig(
            new SdkVmConfig.Identity(new UUID(1, 1), "vm", container),
            new SdkHardware(64, 1, drives, List.of()),
            false);
    GuestState running = new GuestState(SdkVmState.RUNNING, Instant.EPOCH, Duration.ZERO);
    RealWorld world =
        new RealWorld(
            SimulatorOptions.defaults()
                .latency(Duration.ofMillis(2))
                .guests(List.of(new GuestSpec(config, running))),
            new FixedSettings());
    worlds.add(world);
    return world;
  }

  private static List<String> targets(RealWorld world) {
    return world.connection.blockDevices(RealWorld.call(), world.domain("vm")).stream()
        .map(BlockDevice::target)
        .toList();
  }

  private static BlockStatistics read(RealWorld world, String device) {
    return world.connection.blockStatistics(
        RealWorld.call(), BlockStatisticsRequest.of(world.domain("vm"), device));
  }

  @Test
  void targetsFollowBusAndPosition() {
    disk(SdkBus.IDE, 2).disk(SdkBus.SATA, 0).disk(SdkBus.VIRTIO, 3).disk(SdkBus.UNKNOWN, 5);
    assertThat(targets(open(false))).containsExactly("hdc", "sda", "vdd", "sdf");
  }

  @Test
  void beyondZComeTwoLettersAndATakenNameGivesWay() {
    disk(SdkBus.SATA, 25).disk(SdkBus.SCSI, 25).disk(SdkBus.VIRTIO, 26).disk(SdkBus.VIRTIO, 701);
    assertThat(targets(open(false))).containsExactly("sdz", "sdaa", "vdaa", "vdzz");
  }

  @Test
  void aPositionThatCannotBeLeavesTheDeviceOutAndTheGuestUsable() { // B123
    disk(SdkBus.SATA, 0)
        .disk(SdkBus.SATA, -1)
        .disk(SdkBus.SATA, 4294967295L)
        .disk(SdkBus.SATA, 1L << 31)
        .disk(SdkBus.SATA, 0)
        .disk(SdkBus.SATA, 1);
    RealWorld world = open(false);
    assertThat(targets(world)).containsExactly("sda", "sdb");
    assertThat(world.connection.xml(RealWorld.call(), world.domain("vm"), Set.of()))
        .doesNotContain("4294967295", "-1");
    assertThat(read(world, "sdb").readBytes()).isPresent();
  }

  @Test
  void eachControllersCountersBelongToItsOwnDisk() { // B124, B129
    disk(SdkBus.IDE, 0).disk(SdkBus.SATA, 1).disk(SdkBus.SCSI, 2).disk(SdkBus.VIRTIO, 3);
    RealWorld world = open(false);
    Map<String, Long> primes = new HashMap<>();
    int[] prime = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53};
    int next = 0;
    for (String prefix : List.of("ide0", "sata1", "scsi2", "virtio3")) {
      for (String field : List.of("read_requests", "read_total", "write_requests", "write_total")) {
        primes.put("devices." + prefix + "." + field, (long) prime[next++]);
      }
    }
    world.server.counters(
        "vm",
        (name, ran) ->
            primes.containsKey(name) ? OptionalLong.of(primes.get(name)) : OptionalLong.empty());
    assertDisk(read(world, "hda"), 2, 3, 5, 7);
    assertDisk(read(world, "sdb"), 11, 13, 17, 19);
    assertDisk(read(world, "sdc"), 23, 29, 31, 37);
    assertDisk(read(world, "vdd"), 41, 43, 47, 53);
    assertDisk(
        read(world, ""), 2 + 11 + 23 + 41, 3 + 13 + 29 + 43, 5 + 17 + 31 + 47, 7 + 19 + 37 + 53);
  }

  private static void assertDisk(BlockStatistics disk, long... values) {
    assertThat(disk.readRequests()).hasValue(values[0]);
    assertThat(disk.readBytes()).hasValue(values[1]);
    assertThat(disk.writeRequests()).hasValue(values[2]);
    assertThat(disk.writeBytes()).hasValue(values[3]);
  }

  @Test
  void aUsbDiskIsUnsupportedByNameAndCostsTheSumNothing() { // B129
    disk(SdkBus.SATA, 0).disk(SdkBus.USB, 3);
    RealWorld world = open(false);
    assertThat(targets(world)).containsExactly("sda", "sdd");
    assertThatThrownBy(() -> read(world, "sdd"))
        .isInstanceOf(OperationUnsupportedException.class)
        .hasMessageContaining("sdd");
    assertThat(read(world, "").readBytes()).isPresent();
  }

  @Test
  void theSumOverAContainersDisksHasBytesOnly() { // B129
    disk(SdkBus.UNKNOWN, 0).disk(SdkBus.UNKNOWN, 1);
    BlockStatistics sum = read(open(true), "");
    assertThat(sum.readBytes()).isPresent();
    assertThat(sum.readRequests()).isEmpty();
  }

  @Test
  void allCountersOfAReadAreOfOneObservation() throws Exception { // B115
    disk(SdkBus.SATA, 0).disk(SdkBus.SATA, 1);
    RealWorld world = fast();
    AtomicLong value = new AtomicLong();
    AtomicLong asked = new AtomicLong();
    world.server.counters(
        "vm",
        (name, ran) -> {
          // Eight counters of disks and one of a CPU make an event; each event has one number.
          long call = asked.getAndIncrement();
          return OptionalLong.of(call % 9 == 0 ? value.incrementAndGet() : value.get());
        });
    List<FutureTask<Boolean>> readers = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      FutureTask<Boolean> reader = new FutureTask<>(() -> readAlike(world), true);
      new Thread(reader).start();
      readers.add(reader);
    }
    for (FutureTask<Boolean> reader : readers) {
      assertThat(reader.get()).isTrue();
    }
  }

  private static void readAlike(RealWorld world) {
    for (int i = 0; i < 200; i++) {
      BlockStatistics sda = read(world, "sda");
      assertThat(sda.counters().values()).containsOnly(sda.readBytes().getAsLong());
      BlockStatistics sum = read(world, "");
      assertThat(sum.counters().values()).containsOnly(sum.readBytes().getAsLong());
    }
  }

  private RealWorld fast() {
    SdkVmConfig config =
        new SdkVmConfig(
            new SdkVmConfig.Identity(new UUID(1, 1), "vm", false),
            new SdkHardware(64, 1, drives, List.of()),
            false);
    GuestState running = new GuestState(SdkVmState.RUNNING, Instant.EPOCH, Duration.ZERO);
    RealWorld world =
        new RealWorld(
            SimulatorOptions.defaults()
                .latency(Duration.ZERO)
                .cycle(Duration.ofNanos(100_000))
                .guests(List.of(new GuestSpec(config, running))),
            new FixedSettings());
    worlds.add(world);
    return world;
  }
}

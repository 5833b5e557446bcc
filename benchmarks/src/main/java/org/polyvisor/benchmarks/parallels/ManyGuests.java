package org.polyvisor.benchmarks.parallels;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.polyvisor.driver.parallels.sdk.SdkBus;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.GuestState;

/** Guests by the thousand, all running. */
final class ManyGuests {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private ManyGuests() {}

  static List<GuestSpec> of(int count, int disks) {
    return IntStream.range(0, count).mapToObj(number -> guest(number, disks)).toList();
  }

  private static GuestSpec guest(int number, int disks) {
    SdkVmConfig.Identity identity =
        new SdkVmConfig.Identity(new UUID(0x4000, number + 1), "guest" + number, false);
    List<SdkDrive> drives = IntStream.range(0, disks).mapToObj(disk -> disk(number, disk)).toList();
    SdkHardware hardware = new SdkHardware(1024, 1, drives, List.of());
    return new GuestSpec(
        new SdkVmConfig(identity, hardware, false),
        new GuestState(SdkVmState.RUNNING, START, Duration.ZERO));
  }

  private static SdkDrive disk(int guest, int disk) {
    return new SdkDrive(
        SdkDrive.Kind.HARD_DISK,
        new SdkDrive.Place(SdkBus.SATA, disk, disk),
        new SdkDrive.Medium("/vz/" + guest + "/" + disk + ".hdd", true, 1024));
  }
}

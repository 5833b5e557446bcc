package org.polyvisor.driver.parallels.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.polyvisor.driver.parallels.sdk.SdkAdapter;
import org.polyvisor.driver.parallels.sdk.SdkBus;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/** The guests that a server has unless it is told otherwise: one of each kind that matters. */
final class BuiltInGuests {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final SdkDrive EMPTY_CDROM =
      new SdkDrive(
          SdkDrive.Kind.OPTICAL, new SdkDrive.Place(SdkBus.IDE, 0, 0), SdkDrive.Medium.NONE);

  private final long seed;

  private BuiltInGuests(long seed) {
    this.seed = seed;
  }

  static List<GuestSpec> of(long seed) {
    BuiltInGuests guests = new BuiltInGuests(seed);
    return List.of(
        guests.vm(
            "web",
            SdkVmState.RUNNING,
            disk("web", SdkBus.SATA, 0, 0),
            disk("web", SdkBus.SATA, 1, 1),
            EMPTY_CDROM),
        guests.vm(
            "db",
            SdkVmState.RUNNING,
            disk("db", SdkBus.SCSI, 0, 0),
            disk("db", SdkBus.VIRTIO, 0, 1)),
        guests.vm("build", SdkVmState.STOPPED, disk("build", SdkBus.SATA, 0, 0)),
        guests.vm("lab", SdkVmState.PAUSED, disk("lab", SdkBus.VIRTIO, 0, 0)),
        guests.container("mail", disk("mail", SdkBus.UNKNOWN, 0, 0)));
  }

  private GuestSpec vm(String name, SdkVmState state, SdkDrive... drives) {
    return guest(name, false, state, List.of(drives));
  }

  private GuestSpec container(String name, SdkDrive... drives) {
    return guest(name, true, SdkVmState.RUNNING, List.of(drives));
  }

  private GuestSpec guest(String name, boolean container, SdkVmState state, List<SdkDrive> drives) {
    UUID uuid = UUID.nameUUIDFromBytes(("parallels/" + seed + "/" + name).getBytes(UTF_8));
    SdkAdapter adapter = new SdkAdapter(0, mac(uuid), "Bridged");
    SdkHardware hardware = new SdkHardware(2048, 2, drives, List.of(adapter));
    SdkVmConfig.Identity identity = new SdkVmConfig.Identity(uuid, name, container);
    Duration ran = state == SdkVmState.PAUSED ? Duration.ofHours(3) : Duration.ZERO;
    return new GuestSpec(
        new SdkVmConfig(identity, hardware, state == SdkVmState.RUNNING),
        new GuestState(state, START, ran));
  }

  private static String mac(UUID uuid) {
    long bits = uuid.getLeastSignificantBits();
    return String.format(
        "00:1c:42:%02x:%02x:%02x", bits & 0xff, (bits >> 8) & 0xff, (bits >> 16) & 0xff);
  }

  private static SdkDrive disk(String guest, SdkBus bus, int stackIndex, int index) {
    String image = "/vz/" + guest + ".pvm/harddisk" + (index == 0 ? "" : index) + ".hdd";
    return new SdkDrive(
        SdkDrive.Kind.HARD_DISK,
        new SdkDrive.Place(bus, stackIndex, index),
        new SdkDrive.Medium(image, true, 65_536));
  }
}

package org.polyvisor.driver.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.driver.qemu.peer.RealQemu;
import org.polyvisor.driver.support.xml.DiskDefinition;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.StatisticsRequest;
import tools.jackson.databind.JsonNode;

@ExtendWith(NeedsQemu.class)
class RealQemuStatisticsTest {
  private static final long MIB = 1 << 20;

  @TempDir private static Path directory;
  private static Path odd;
  private static QemuGuest guest;
  private static Opened opened;

  @BeforeAll
  static void start() throws Exception {
    odd = directory.resolve("a, b.raw");
    Path qcow2 = directory.resolve("c.qcow2");
    Path node = directory.resolve("d.qcow2");
    RealQemu.image(odd, "raw", "8M");
    RealQemu.image(qcow2, "qcow2", "8M");
    RealQemu.image(node, "qcow2", "8M");
    guest =
        QemuGuest.start(
            directory,
            "drives",
            "-drive",
            "file=" + RealQemu.escaped(odd) + ",format=raw,if=virtio",
            "-drive",
            "file=" + qcow2 + ",format=qcow2,if=none,id=drive1",
            "-device",
            "virtio-blk-pci,drive=drive1,id=disk1",
            "-blockdev",
            "driver=file,filename=" + node + ",node-name=file0",
            "-blockdev",
            "driver=qcow2,file=file0,node-name=node0",
            "-device",
            "virtio-scsi-pci",
            "-device",
            "scsi-hd,drive=node0",
            "-device",
            "ide-cd,id=cd0");
    opened = Opened.at(guest.monitor());
  }

  @AfterAll
  static void stop() {
    if (opened != null) {
      opened.close();
    }
    if (guest != null) {
      guest.close();
    }
  }

  @Test
  void drivesAreListedByTheNameThatSomebodyGave() {
    List<BlockDevice> devices =
        opened.blocks().blockDevices(Opened.call(), opened.domain("drives"));

    assertThat(devices)
        .extracting(BlockDevice::target)
        .containsExactly("virtio0", "disk1", "node0", "cd0");
    assertThat(devices)
        .extracting(device -> device.device() + "/" + device.bus().orElse("-"))
        .containsExactly("disk/virtio", "disk/virtio", "disk/scsi", "cdrom/ide");
    assertThat(devices.get(0).source()).contains(odd.toString());
    assertThat(devices.get(3).source()).isEmpty();
  }

  @Test
  void bytesWrittenAreSeenToTheByteUnderEveryNameOfTheDrive() throws Exception {
    BlockStatistics before = opened.statistics("drives", "disk1");

    guest.io("drive1", "aio_write 0 3M", "aio_flush", "aio_read 0 1M", "aio_flush");

    for (String name : List.of("disk1", "drive1", directory.resolve("c.qcow2").toString())) {
      BlockStatistics after = opened.statistics("drives", name);
      assertThat(after.device()).isEqualTo("disk1");
      assertThat(after.writeBytes().getAsLong() - before.writeBytes().getAsLong())
          .isEqualTo(3 * MIB);
      assertThat(after.readBytes().getAsLong() - before.readBytes().getAsLong()).isEqualTo(MIB);
      assertThat(after.writeRequests().getAsLong() - before.writeRequests().getAsLong())
          .isEqualTo(1);
    }
  }

  @Test
  void aPathWithCommaAndSpaceIsAName() throws Exception {
    long before = opened.statistics("drives", odd.toString()).writeBytes().getAsLong();

    guest.io("virtio0", "aio_write 0 64k", "aio_flush");

    assertThat(opened.statistics("drives", odd.toString()).writeBytes()).hasValue(before + 65536);
  }

  @Test
  void aNodeOfABlockdevIsAName() throws Exception {
    long before = opened.statistics("drives", "node0").writeBytes().getAsLong();

    for (JsonNode drive : guest.ask("query-block").values()) {
      if (drive.path("inserted").path("node-name").asString("").equals("node0")) {
        guest.io("-d " + drive.path("qdev").asString(), "aio_write 0 1M", "aio_flush");
      }
    }

    assertThat(opened.statistics("drives", "node0").writeBytes()).hasValue(before + MIB);
  }

  @Test
  void flushesAndTimesAreThoseOfQemu() throws Exception {
    guest.io("drive1", "aio_write 0 4k", "aio_flush", "aio_flush", "aio_read 0 4k", "aio_flush");

    BlockStatistics ours = opened.statistics("drives", "disk1");

    JsonNode theirs = guest.ask("query-blockstats").path(1).path("stats");
    assertThat(ours.flushOperations()).hasValue(theirs.path("flush_operations").longValue());
    assertThat(ours.flushTimeNanos()).hasValue(theirs.path("flush_total_time_ns").longValue());
    assertThat(ours.readTimeNanos()).hasValue(theirs.path("rd_total_time_ns").longValue());
    assertThat(ours.writeTimeNanos()).hasValue(theirs.path("wr_total_time_ns").longValue());
    assertThat(ours.flushOperations().getAsLong()).isGreaterThanOrEqualTo(3);
    assertThat(ours.writeTimeNanos().getAsLong()).isPositive();
    assertThat(ours.errors()).hasValue(0);
  }

  @Test
  void theUnionOfCountersIsTheDocumentedList() {
    Set<BlockCounter> seen = new HashSet<>();
    for (BlockDevice device :
        opened.blocks().blockDevices(Opened.call(), opened.domain("drives"))) {
      seen.addAll(opened.statistics("drives", device.target()).counters().keySet());
    }

    assertThat(seen).containsExactlyInAnyOrderElementsOf(BlockCounter.known());
  }

  @Test
  void aDriveWithoutMediumIsADeviceWithoutCounters() {
    assertThat(opened.statistics("drives", "cd0").counters()).isEmpty();
  }

  @Test
  void theSumIsThatOfTheDrivesAndTheEmptyOneCountsNothing() throws Exception {
    guest.io("drive1", "aio_write 0 64k", "aio_flush");

    OptionalLong sum = opened.statistics("drives", "").writeBytes();

    long parts = 0;
    for (String device : List.of("virtio0", "disk1", "node0")) {
      parts += opened.statistics("drives", device).writeBytes().getAsLong();
    }
    assertThat(sum).hasValue(parts);
  }

  @Test
  void allOfADomainAreThoseOfItsDevicesOneByOne() {
    List<BlockStatistics> all =
        opened
            .blocks()
            .allBlockStatistics(Opened.call(), StatisticsRequest.of(opened.domain("drives")));

    assertThat(all)
        .extracting(BlockStatistics::device)
        .containsExactly("virtio0", "disk1", "node0", "cd0");
    for (BlockStatistics one : all) {
      assertThat(one.counters()).isEqualTo(opened.statistics("drives", one.device()).counters());
    }
  }

  @Test
  void everyNameOfADriveAnswersTheSameWhetherItsMediumIsAskedForOrNot() throws Exception {
    for (JsonNode drive : guest.ask("query-block").values()) {
      List<String> names =
          Stream.of(
                  drive.path("device"),
                  drive.path("qdev"),
                  drive.path("inserted").path("node-name"),
                  drive.path("inserted").path("file"))
              .map(name -> name.asString(""))
              .filter(name -> !name.isEmpty() && !name.startsWith("json:"))
              .toList();
      assertThat(names).isNotEmpty();
      assertThat(names.stream().map(name -> opened.statistics("drives", name)))
          .extracting(BlockStatistics::device, BlockStatistics::counters)
          .containsOnly(
              tuple(
                  opened.statistics("drives", names.get(0)).device(),
                  opened.statistics("drives", names.get(0)).counters()));
    }
  }

  @Test
  void anUnknownDeviceIsNamedTogetherWithThoseThatThereAre() {
    assertThatThrownBy(() -> opened.statistics("drives", "sda"))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage("domain 'drives' has no block device 'sda'; it has virtio0, disk1, node0, cd0");
  }

  @Test
  void nothingIsAtHand() {
    BlockStatisticsRequest request = BlockStatisticsRequest.of(opened.domain("drives"), "disk1");

    assertThat(opened.blocks().atHand(request)).isEmpty();
  }

  @Test
  void theXmlIsADomainsAndHasWhatQemuReports() {
    String xml = opened.connection().xml(Opened.call(), opened.domain("drives"), Set.of());

    DomainDefinition read = DomainDefinition.read(xml);
    assertThat(read.name()).isEqualTo("drives");
    assertThat(read.type()).isEqualTo("qemu");
    assertThat(read.memoryKiB()).isEqualTo(32 * 1024);
    assertThat(read.vcpus()).isEqualTo(1);
    assertThat(read.osType()).contains("hvm");
    assertThat(read.uuid()).contains(opened.domain("drives").uuid());
    assertThat(read.disks())
        .extracting(DiskDefinition::target)
        .containsExactly("virtio0", "disk1", "node0", "cd0");
    assertThat(xml)
        .containsPattern("<type arch='x86_64' machine='pc[^']*'>hvm</type>")
        .containsPattern("<!-- QEMU [0-9.]+ -->")
        .contains("<source file='" + odd + "'/>")
        .contains("<driver name='qemu' type='qcow2'/>")
        .contains("<disk type='file' device='cdrom'>")
        .contains("<target dev='cd0' bus='ide'/>");
  }
}

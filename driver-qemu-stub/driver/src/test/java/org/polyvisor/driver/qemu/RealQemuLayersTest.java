package org.polyvisor.driver.qemu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.driver.qemu.peer.RealQemu;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.spi.StatisticsRequest;
import tools.jackson.databind.JsonNode;

/**
 * Two disks, each of three layers, the lowest of which they share. QEMU counts each layer apart.
 */
@ExtendWith(NeedsQemu.class)
class RealQemuLayersTest { // B016
  private static final int READ = 65_536;

  @TempDir private Path directory;

  private Path layer(String name, Path below) throws Exception {
    Path file = directory.resolve(name + ".qcow2");
    RealQemu.overlay(file, below);
    return file;
  }

  private QemuGuest start() throws Exception {
    Path base = directory.resolve("base.qcow2");
    RealQemu.image(base, "qcow2", "1M");
    Path one = layer("one", layer("between1", base));
    Path two = layer("two", layer("between2", base));
    return QemuGuest.start(
        directory,
        "layers",
        "-S",
        "-drive",
        "if=virtio,format=qcow2,id=disk1,file=" + one,
        "-drive",
        "if=virtio,format=qcow2,id=disk2,file=" + two);
  }

  @Test
  void eachDiskIsOneRowHoweverManyLayersItHas() throws Exception {
    try (QemuGuest guest = start();
        Opened opened = Opened.at(guest.monitor())) {
      assertThat(opened.blocks().blockDevices(Opened.call(), opened.domain("layers")))
          .extracting(BlockDevice::target)
          .containsExactly("disk1", "disk2");
      assertThat(all(opened)).extracting(BlockStatistics::device).containsExactly("disk1", "disk2");
    }
  }

  @Test
  void aDisksCountersAreThoseOfItsTopLayerAndNothingIsCountedTwice() throws Exception {
    try (QemuGuest guest = start();
        Opened opened = Opened.at(guest.monitor())) {
      guest.io("disk1", "aio_read 0 64k", "aio_write 0 4k", "aio_flush");
      JsonNode top = guest.ask("query-blockstats").path(0);
      assertThat(top.path("backing").path("backing").path("stats").isObject()).isTrue();

      List<BlockStatistics> rows = all(opened);

      assertThat(rows.get(0).readBytes()).hasValue(READ);
      assertThat(rows.get(0).readBytes()).hasValue(top.path("stats").path("rd_bytes").longValue());
      assertThat(rows.get(1).readBytes()).hasValue(0);
      assertThat(opened.statistics("layers", "").readBytes()).hasValue(READ);
      assertThat(opened.statistics("layers", "").writeBytes()).hasValue(4096);
    }
  }

  private static List<BlockStatistics> all(Opened opened) {
    return opened
        .blocks()
        .allBlockStatistics(Opened.call(), StatisticsRequest.of(opened.domain("layers")));
  }
}

package org.polyvisor.driver.test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.conformance.DriverConformance;
import org.polyvisor.conformance.setup.IoAmount;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.BlockStatisticsRequest;

/** The test driver against every requirement on a driver. */
class TestDriverConformance extends DriverConformance {
  private static final long BLOCK = 4096;
  private static final String TEMPLATE =
      """
      <domain type='test'>
        <name>template</name>
        <memory unit='MiB'>64</memory>
        <vcpu>1</vcpu>
        <os><type>hvm</type></os>
        <devices>
          <disk type='file' device='disk'>
            <source file='/images/a.img'/><target dev='vda' bus='virtio'/>
          </disk>
          <disk type='file' device='disk'>
            <source file='/images/b.img'/><target dev='vdb' bus='virtio'/>
          </disk>
          <disk type='file' device='cdrom'><target dev='sda' bus='sata'/><readonly/></disk>
        </devices>
      </domain>
      """;

  private static final String NETWORK =
      "<network><name>template</name><bridge name='virbr5'/></network>";
  private static final String POOL =
      "<pool type='dir'><name>template</name><target><path>/images</path></target></pool>";
  private static final String[] DEVICES = {
    "<disk type='file' device='disk'><source file='/images/c.img'/>"
        + "<target dev='vdc' bus='virtio'/></disk>",
    "<disk type='file' device='cdrom'><source file='/images/c.iso'/>"
        + "<target dev='sdb' bus='sata'/><readonly/></disk>",
    "<interface type='network'><mac address='52:54:00:00:00:01'/>"
        + "<source network='default'/></interface>"
  };

  @TempDir private Path folder;

  /** Keeps the host while the kit closes its own connections, and reaches its controls. */
  private final Fixture fixture = Fixture.open("test:///default");

  @Override
  public Target target() {
    return Target.of("test:///default")
        .template(TEMPLATE)
        .folder(folder)
        .devices(DEVICES)
        .network(NETWORK)
        .pool(POOL)
        .stuck(fixture.control()::stick)
        .workload(this::write);
  }

  @AfterEach
  void letTheHostGo() {
    fixture.close();
  }

  private IoAmount write(DomainRef domain, String target) {
    BlockStatisticsRequest anew =
        BlockStatisticsRequest.of(domain, target).noOlderThan(Duration.ZERO);
    BlockStatistics now = fixture.blocks().blockStatistics(Fixture.call(), anew);
    fixture
        .control()
        .setCounters(
            domain,
            target,
            Map.of(
                BlockCounter.WRITE_BYTES, now.writeBytes().orElse(0) + BLOCK,
                BlockCounter.WRITE_REQUESTS, now.writeRequests().orElse(0) + 1));
    return IoAmount.written(BLOCK, 1);
  }
}

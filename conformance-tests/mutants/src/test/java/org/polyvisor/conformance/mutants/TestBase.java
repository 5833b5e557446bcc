package org.polyvisor.conformance.mutants;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.polyvisor.conformance.setup.IoAmount;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.driver.test.TestControlFacet;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Settings;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;

/** The test driver: its host is there while a connection is open. */
class TestBase extends Bases {
  private static final String URI = "test:///default";
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

  private final DriverProvider provider = provider("test");
  private final AtomicReference<DriverConnection> kept = new AtomicReference<>();

  @Override
  DriverConnection open(OpenRequest request) {
    return provider.open(behind(request, URI, provider));
  }

  @Override
  AutoCloseable keep() {
    Settings settings = new Defaults(provider.descriptor().settings(), Map.of());
    DriverConnection connection =
        provider.open(
            OpenRequest.of(ConnectionUri.parse(URI), Invocation.call(), settings, new NoScheduler())
                .build());
    Leftovers.remove(connection);
    kept.set(connection);
    return () -> connection.close(Invocation.call());
  }

  @Override
  Target target(Target target) {
    return target
        .template(TEMPLATE)
        .folder(Path.of(System.getProperty("polyvisor.build.directory", "target")))
        .devices(DEVICES)
        .network(NETWORK)
        .pool(POOL)
        .stuck(control()::stick)
        .workload(this::write);
  }

  private TestControlFacet control() {
    return kept.get().facet(TestControlFacet.class).orElseThrow();
  }

  private IoAmount write(DomainRef domain, String target) {
    BlockStatisticsFacet facet = kept.get().facet(BlockStatisticsFacet.class).orElseThrow();
    BlockStatisticsRequest anew =
        BlockStatisticsRequest.of(domain, target).noOlderThan(Duration.ZERO);
    BlockStatistics now = facet.blockStatistics(Invocation.call(), anew);
    control()
        .setCounters(
            domain,
            target,
            Map.of(
                BlockCounter.WRITE_BYTES, now.writeBytes().orElse(0) + BLOCK,
                BlockCounter.WRITE_REQUESTS, now.writeRequests().orElse(0) + 1));
    return IoAmount.written(BLOCK, 1);
  }
}

package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.Network;
import org.polyvisor.Polyvisor;
import org.polyvisor.StoragePool;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.XmlOption;

/** What the pages on domains, and on networks and storage pools, show. */
class ManagementTest {
  private Connection connection;

  @BeforeEach
  void open() {
    connection = Polyvisor.open("test:///default");
  }

  @AfterEach
  void close() {
    connection.close();
  }

  @Test
  void aChangeSaysWhatItIsOf() {
    Domain domain = connection.domain("test");
    String disk =
        "<disk type='file'><source file='/images/more'/><target dev='vdb' bus='virtio'/></disk>";

    domain.setMemory(1 << 20, ChangeScope.LIVE, ChangeScope.CONFIG);
    domain.attachDevice(disk, ChangeScope.LIVE);

    String memory = "<currentMemory unit='KiB'>1048576</currentMemory>";
    assertTrue(domain.xml().contains(memory));
    assertTrue(domain.xml(XmlOption.INACTIVE).contains(memory));
    assertTrue(domain.xml().contains("vdb"));
    assertTrue(!domain.xml(XmlOption.INACTIVE).contains("vdb"));
  }

  @Test
  void aHostHasNetworksAndStoragePools() {
    Network network = connection.networks().named("default");
    assertEquals(Optional.of("virbr0"), network.info().bridge());
    network.destroy();
    network.start();

    StoragePool pool = connection.storagePools().named("default-pool");
    assertEquals(OptionalLong.of(107374182400L), pool.info().availableBytes());
    List<StoragePool> active = connection.storagePools().list(ResourceFilter.all().active(true));
    assertEquals(List.of(pool), active);
  }
}

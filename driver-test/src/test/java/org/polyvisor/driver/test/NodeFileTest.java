package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.NetworkRef;
import org.polyvisor.model.ResourceFilter;
import org.polyvisor.model.StateReason;
import org.polyvisor.model.StoragePoolRef;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.NetworkFacet;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.StorageFacet;

class NodeFileTest {
  private static final String NODE =
      """
      <node>
        <cpu><mhz>6000</mhz></cpu>
        <domain type='test'>
          <name>two disks</name><memory>8192</memory><os><type>hvm</type></os>
          <devices>
            <disk><source file='/a.img'/><target dev='vda' bus='virtio'/></disk>
            <disk><source file='/b.img'/><target dev='vdb' bus='virtio'/></disk>
            <disk device='cdrom'><target dev='sda' bus='sata'/></disk>
          </devices>
        </domain>
        <domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>
          <name>paused</name><memory>8192</memory><os><type>hvm</type></os><test:runstate>3</test:runstate>
        </domain>
        <domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>
          <name>off</name><memory>8192</memory><os><type>hvm</type></os><test:runstate>5</test:runstate>
        </domain>
        <domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>
          <name>transient</name><memory>8192</memory><os><type>hvm</type></os><test:transient/>
        </domain>
        <domain file='other.xml'/>
      </node>
      """;

  @TempDir private Path folder;

  @Test
  void networksAndPoolsOfAFileAreActive() throws IOException {
    Files.writeString(folder.resolve("net.xml"), "<network><name>n2</name></network>");
    String node =
        "<node><network><name>n1</name></network><network file='net.xml'/>"
            + "<pool type='dir'><name>p1</name><target><path>/p</path></target></pool></node>";
    String uri = node(node);
    List<NetworkRef> first;
    try (Fixture fixture = Fixture.open(uri)) {
      NetworkFacet networks = fixture.facet(NetworkFacet.class);
      first = networks.networks(Fixture.call(), ResourceFilter.all().active(true));
      assertThat(first).extracting(NetworkRef::name).containsExactly("n1", "n2");
      assertThat(
              fixture
                  .facet(StorageFacet.class)
                  .storagePools(Fixture.call(), ResourceFilter.all().active(true)))
          .extracting(StoragePoolRef::name)
          .containsExactly("p1");
    }
    try (Fixture again = Fixture.open(uri)) {
      NetworkFacet networks = again.facet(NetworkFacet.class);
      assertThat(networks.networks(Fixture.call(), ResourceFilter.all()))
          .as("with the same UUIDs")
          .isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<node><network/></node>",
        "<node><pool type='dir'/></node>",
        "<node><pool><name>p</name></pool></node>",
        "<node><network><name>n</name></network><network><name>n</name></network></node>",
      })
  void aNetworkOrPoolThatIsWrongIsTold(String xml) throws IOException {
    String uri = node(xml);
    assertThatThrownBy(() -> Fixture.open(uri))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void aFileDescribesAHost() throws IOException {
    try (Fixture fixture = Fixture.open(node(NODE))) {
      assertThat(fixture.connection.domains(Fixture.call(), DomainFilter.all()))
          .map(ref -> fixture.connection.info(Fixture.call(), ref))
          .map(
              info ->
                  info.domain().name()
                      + " "
                      + info.state()
                      + (info.persistent().orElseThrow() ? "" : " transient"))
          .containsExactlyInAnyOrder(
              "two disks RUNNING",
              "paused PAUSED",
              "off SHUTOFF",
              "transient RUNNING transient",
              "other RUNNING");
    }
  }

  @Test
  void aDomainOfAFileMayHaveAManagedSave() throws IOException {
    String node =
        """
        <node><domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>
          <name>saved</name><memory>8192</memory><os><type>hvm</type></os>
          <test:runstate>5</test:runstate><test:hasmanagedsave>1</test:hasmanagedsave>
        </domain></node>
        """;
    try (Fixture fixture = Fixture.open(node(node))) {
      DomainRef domain = fixture.domain("saved");
      assertThat(fixture.connection.info(Fixture.call(), domain).managedSave()).contains(true);
      fixture.lifecycle().start(Fixture.call(), LifecycleRequest.of(domain));
      assertThat(fixture.connection.info(Fixture.call(), domain).reason())
          .isEqualTo(StateReason.RUNNING_RESTORED);
    }
    String running = node.replace(">5<", ">1<");
    assertThatThrownBy(() -> Fixture.open(node(running)))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("runstate 5");
  }

  @Test
  void aFileIsAHostOfItsOwnForEachConnectionAndUuidsStay() throws IOException {
    String uri = node(NODE);
    try (Fixture one = Fixture.open(uri);
        Fixture two = Fixture.open(uri)) {
      one.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(one.domain("transient")));
      assertThat(two.domain("transient").uuid()).isNotNull();
      assertThat(one.domain("off").uuid()).isEqualTo(two.domain("off").uuid());
    }
  }

  @Test
  void countersStandAtKnownValuesAndTheSumIsTheirSum() throws IOException {
    try (Fixture fixture = Fixture.open(node(NODE))) {
      DomainRef domain = fixture.domain("two disks");
      BlockStatistics first = read(fixture, domain, "vda");
      assertThat(first.device()).isEqualTo("vda");
      assertThat(first.readRequests()).hasValue(1_001_000);
      assertThat(first.readBytes()).hasValue(1_002_000);
      assertThat(read(fixture, domain, "vdb").writeRequests()).hasValue(2_003_000);
      assertThat(read(fixture, domain, "/b.img").device()).isEqualTo("vdb");
      BlockStatistics sum = read(fixture, domain, "");
      assertThat(sum.writeBytes()).hasValue(1_004_000 + 2_004_000);
      assertThat(sum.device()).isEmpty();
    }
  }

  @Test
  void allDevicesOfADomainAreOfOneObservation() throws IOException {
    try (Fixture fixture = Fixture.open(node(NODE))) {
      DomainRef domain = fixture.domain("two disks");
      List<BlockStatistics> all =
          fixture.blocks().allBlockStatistics(Fixture.call(), StatisticsRequest.of(domain));
      assertThat(all).extracting(BlockStatistics::device).containsExactly("vda", "vdb", "sda");
      assertThat(all)
          .extracting(BlockStatistics::observation)
          .containsOnly(all.get(0).observation());
      assertThat(all.get(1).counters()).isEqualTo(read(fixture, domain, "vdb").counters());
      DomainRef off = fixture.domain("off");
      assertThatThrownBy(
              () -> fixture.blocks().allBlockStatistics(Fixture.call(), StatisticsRequest.of(off)))
          .isInstanceOf(OperationInvalidException.class);
    }
  }

  /** Documents of other tools, with much in them that we do not know: all of it is only opaque. */
  @Test
  void realDocumentsAreListedHaveInformationAndStatistics() throws IOException {
    Path samples =
        Path.of("../driver-support/src/test/resources/org/polyvisor/driver/support/xml/samples");
    StringBuilder host = new StringBuilder("<node>\n");
    try (Stream<Path> files = Files.list(samples)) {
      files
          .map(file -> file.toAbsolutePath().normalize())
          .filter(file -> !file.endsWith("virsh-test-default.xml"))
          .forEach(file -> host.append("<domain file='").append(file).append("'/>\n"));
    }
    try (Fixture fixture = Fixture.open(node(host.append("</node>").toString()))) {
      List<DomainRef> all = fixture.connection.domains(Fixture.call(), DomainFilter.all());
      assertThat(all).hasSizeGreaterThan(18);
      for (DomainRef domain : all) {
        DomainInfo info = fixture.connection.info(Fixture.call(), domain);
        assertThat(info.state()).isEqualTo(DomainState.RUNNING);
        assertThat(info.memoryKiB()).isPresent();
        assertThat(fixture.connection.xml(Fixture.call(), domain, Set.of())).contains("<devices");
        assertThat(
                fixture.blocks().allBlockStatistics(Fixture.call(), StatisticsRequest.of(domain)))
            .hasSameSizeAs(fixture.blocks().blockDevices(Fixture.call(), domain));
      }
    }
  }

  @Test
  void aDriveWithoutAMediumIsListedAndHasNoCounters() throws IOException {
    try (Fixture fixture = Fixture.open(node(NODE))) {
      DomainRef domain = fixture.domain("two disks");
      assertThat(fixture.blocks().blockDevices(Fixture.call(), domain))
          .extracting(BlockDevice::target)
          .containsExactly("vda", "vdb", "sda");
      assertThat(read(fixture, domain, "sda").counters()).isEmpty();
    }
  }

  @Test
  void anUnknownDeviceIsNamedWithTheListOfThoseThatThereAre() throws IOException {
    try (Fixture fixture = Fixture.open(node(NODE))) {
      DomainRef domain = fixture.domain("two disks");
      assertThatThrownBy(() -> read(fixture, domain, "hda"))
          .isInstanceOf(InvalidArgumentException.class)
          .hasMessageContaining("'hda'")
          .hasMessageContaining("vda, vdb, sda");
      assertThatThrownBy(() -> read(fixture, fixture.domain("off"), "hda"))
          .isInstanceOf(OperationInvalidException.class);
      assertThat(fixture.blocks().atHand(BlockStatisticsRequest.of(domain, "hda"))).isEmpty();
    }
  }

  @Test
  void seededCountersGrowWithTheTickerWhileTheDomainRuns() throws IOException {
    AtomicLong time = new AtomicLong(5_000_000_000L);
    Map<String, String> seeded = Map.of("counters", "seeded", "seed", "7");
    try (Fixture fixture = Fixture.open(node(NODE), seeded, time::get)) {
      DomainRef domain = fixture.domain("two disks");
      assertThat(read(fixture, domain, "vda").readBytes()).hasValue(0);
      time.addAndGet(Duration.ofSeconds(2).toNanos());
      BlockStatistics after = read(fixture, domain, "vda");
      assertThat(after.counters().values()).allMatch(value -> value >= 2000);
      assertThat(after.counters()).isNotEqualTo(read(fixture, domain, "vdb").counters());
      fixture.lifecycle().suspend(Fixture.call(), LifecycleRequest.of(domain));
      time.addAndGet(Duration.ofSeconds(2).toNanos());
      BlockStatistics paused = read(fixture, domain, "vda");
      assertThat(paused.counters()).isEqualTo(after.counters());
      assertThat(paused.observation().isAsOfPause()).isTrue();
      fixture.lifecycle().resume(Fixture.call(), LifecycleRequest.of(domain));
      time.addAndGet(Duration.ofSeconds(2).toNanos());
      long twice = 2 * after.get(BlockCounter.READ_BYTES).orElseThrow();
      assertThat(read(fixture, domain, "vda").readBytes()).hasValue(twice);
      assertThat(fixture.connection.info(Fixture.call(), domain).cpuTimeNanos())
          .hasValue(Duration.ofSeconds(4).toNanos());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test:///",
        "test://",
        "test:///defualt",
        "test:///default/",
        "test:///no/such/file.xml",
        "test://default",
        "test://host/default",
        "test+ssh:///default",
        "test:///tmp"
      })
  void anyOtherUriSaysWhatWouldBeRight(String uri) {
    assertThatThrownBy(() -> Fixture.open(uri))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("'" + uri + "'")
        .hasMessageContaining("test:///default")
        .hasMessageContaining("test:///path/file.xml");
  }

  @Test
  void mistakesInTheFileHaveFileLineAndColumn() throws IOException {
    String domain =
        "<domain type='test'><name>a</name><memory>1</memory><os><type>hvm</type></os></domain>\n";
    Map<String, String> wrong =
        Map.of(
            "<node>\n" + domain.repeat(2) + "</node>",
            "3:1 UUID",
            "<node>\n  <domain type='test'/></node>",
            "2:3 <name> is missing",
            "<nodes/>",
            "1:1 <nodes> is no host",
            "<node>\n"
                + domain
                + domain.replace("<name>", "<uuid>" + "1".repeat(32) + "</uuid><name>")
                + "</node>",
            "3:1 domain 'a' exists already");
    for (Map.Entry<String, String> each : wrong.entrySet()) {
      String uri = node(each.getKey());
      InvalidDefinitionException refused =
          catchThrowableOfType(InvalidDefinitionException.class, () -> Fixture.open(uri));
      List<String> expected = List.of(each.getValue().split(" ", 2));
      assertThat(refused).as(each.getKey()).isNotNull();
      assertThat(refused.line().orElse(0) + ":" + refused.column().orElse(0))
          .as("%s", refused.getMessage())
          .isEqualTo(expected.get(0));
      assertThat(refused)
          .hasMessageContaining("node.xml': ")
          .hasMessageContaining(expected.get(1))
          .hasMessageMatching("[^(]*\\(line [0-9]+, column [0-9]+\\)");
    }
  }

  private static BlockStatistics read(Fixture fixture, DomainRef domain, String device) {
    BlockStatisticsRequest request = BlockStatisticsRequest.of(domain, device);
    return fixture.blocks().blockStatistics(Fixture.call(), request);
  }

  private String node(String xml) throws IOException {
    Path other = folder.resolve("other.xml");
    Files.writeString(
        other,
        "<domain type='kvm'><name>other</name><memory>8192</memory><os><type>hvm</type></os></domain>");
    Path file = folder.resolve("node.xml");
    Files.writeString(file, xml);
    return "test://" + file;
  }
}

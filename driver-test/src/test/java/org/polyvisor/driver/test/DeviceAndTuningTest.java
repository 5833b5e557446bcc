package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.InterfaceCounter;
import org.polyvisor.model.MetadataKey;
import org.polyvisor.model.Operation;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.BlockDeviceFacet;
import org.polyvisor.spi.BlockInfoRequest;
import org.polyvisor.spi.BlockResizeRequest;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DeviceRequest;
import org.polyvisor.spi.GuestFacet;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.MemoryRequest;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.MetadataChange;
import org.polyvisor.spi.MetadataFacet;
import org.polyvisor.spi.MetadataRequest;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.TuningFacet;
import org.polyvisor.spi.VcpuRequest;
import org.polyvisor.spi.VcpuStatisticsFacet;

class DeviceAndTuningTest {
  private static final String DISK =
      "<disk type='file' device='disk'><driver name='x' cache='none'/><source file='/b.img'/>"
          + "<target dev='vdb' bus='virtio'/></disk>";
  private static final ChangeScope LIVE = ChangeScope.LIVE;
  private static final ChangeScope CONFIG = ChangeScope.CONFIG;

  private Fixture fixture;
  private DomainRef domain;

  @BeforeEach
  void open() {
    fixture = Fixture.open("test:///default");
    domain = fixture.domain("test");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private DeviceFacet devices() {
    return fixture.facet(DeviceFacet.class);
  }

  private DeviceRequest device(String xml, ChangeScope... scopes) {
    return DeviceRequest.of(domain, xml, Set.of(scopes));
  }

  private List<String> targets() {
    return fixture.blocks().blockDevices(Fixture.call(), domain).stream()
        .map(BlockDevice::target)
        .toList();
  }

  private String xml(XmlOption... options) {
    return fixture.connection.xml(Fixture.call(), domain, Set.of(options));
  }

  @Test
  void aPluggedDiskIsThereAtOnceUntilTheDomainStops() {
    devices().attachDevice(Fixture.call(), device(DISK, LIVE));
    assertThat(targets()).containsExactly("vda", "vdb");
    assertThat(xml()).contains("cache='none'").contains("</disk>\n    <disk ");
    assertThat(xml(XmlOption.INACTIVE)).doesNotContain("vdb");
    assertThat(
            fixture
                .blocks()
                .blockStatistics(Fixture.call(), BlockStatisticsRequest.of(domain, "vdb"))
                .readBytes())
        .hasValue(2_002_000);
    fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
    assertThat(targets()).containsExactly("vda");
  }

  @Test
  void aDiskOfTheDefinitionIsThereFromTheNextStartOn() {
    devices().attachDevice(Fixture.call(), device(DISK, CONFIG));
    assertThat(targets()).containsExactly("vda");
    assertThat(info().updated()).contains(true);
    fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
    fixture.lifecycle().start(Fixture.call(), LifecycleRequest.of(domain));
    assertThat(targets()).containsExactly("vda", "vdb");
    assertThat(info().updated()).contains(false);
  }

  @Test
  void aDiskThatTheGuestHasNotLetGoIsThereAndReadableAndGoesAtTheNextAttempt() {
    devices().attachDevice(Fixture.call(), device(DISK, LIVE));
    fixture.control().hang(Operation.DETACH_DEVICE);
    Call brief = CallControl.within(Duration.ofMillis(50)).call();
    assertThatThrownBy(() -> devices().detachDevice(brief, device(DISK, LIVE)))
        .isInstanceOf(OperationTimeoutException.class);
    assertThat(targets()).containsExactly("vda", "vdb");
    assertThat(
            fixture
                .blocks()
                .blockStatistics(Fixture.call(), BlockStatisticsRequest.of(domain, "vdb"))
                .readBytes())
        .isPresent();

    fixture.control().fail(Operation.DETACH_DEVICE, 1, ErrorCode.OPERATION_FAILED);
    assertThatThrownBy(() -> devices().detachDevice(Fixture.call(), device(DISK, LIVE)))
        .isInstanceOf(VirtException.class);
    assertThat(targets()).containsExactly("vda", "vdb");

    devices().detachDevice(Fixture.call(), device(DISK, LIVE));
    assertThat(targets()).containsExactly("vda");
  }

  @Test
  void aChangeOfBothIsOfNoneIfOneIsRefused() {
    devices().attachDevice(Fixture.call(), device(DISK, CONFIG));
    assertThatThrownBy(() -> devices().attachDevice(Fixture.call(), device(DISK, LIVE, CONFIG)))
        .isInstanceOf(OperationInvalidException.class)
        .hasMessageContaining("disk 'vdb' already");
    assertThat(targets()).containsExactly("vda");
  }

  @Test
  void aDeviceIsKnownByItsTargetOrAddressOrByWhatItSays() {
    String mac = "<interface type='user'><mac address='52:54:00:0A:00:01'/></interface>";
    devices().attachDevice(Fixture.call(), device(mac));
    devices().detachDevice(Fixture.call(), device(mac.replace("0A", "0a")));
    devices().detachDevice(Fixture.call(), device("<memballoon model='virtio'/>"));
    assertThat(xml()).doesNotContain("52:54", "memballoon");
    assertThatThrownBy(
            () -> devices().detachDevice(Fixture.call(), device("<memballoon model='virtio'/>")))
        .extracting(e -> ((VirtException) e).code())
        .isEqualTo(ErrorCode.DEVICE_MISSING);
    devices().detachDevice(Fixture.call(), device("<disk><target dev='vda'/></disk>"));
    assertThat(targets()).isEmpty();
  }

  @Test
  void twoInterfacesMayHaveOneAddressAndThenNoneIsMeantByIt() {
    String mac = "<interface type='user'><mac address='52:54:00:0A:00:01'/></interface>";
    devices().attachDevice(Fixture.call(), device(mac));
    devices().attachDevice(Fixture.call(), device(mac.replace("0A", "0a")));
    String before = xml();
    assertThatThrownBy(() -> devices().detachDevice(Fixture.call(), device(mac)))
        .hasMessageContaining("more than one interface '52:54:00:0a:00:01'")
        .extracting(e -> ((VirtException) e).code())
        .isEqualTo(ErrorCode.OPERATION_FAILED);
    assertThat(xml()).isEqualTo(before);
  }

  @Test
  void aMediumIsChangedByUpdating() {
    String drive = "<disk device='cdrom'>%s<target dev='sda' bus='sata'/></disk>";
    devices().attachDevice(Fixture.call(), device(drive.formatted("")));
    devices().updateDevice(Fixture.call(), device(drive.formatted("<source file='/cd.iso'/>")));
    assertThat(fixture.blocks().blockDevices(Fixture.call(), domain).get(1).source())
        .contains("/cd.iso");
    devices().updateDevice(Fixture.call(), device(drive.formatted("")));
    BlockDevice ejected = fixture.blocks().blockDevices(Fixture.call(), domain).get(1);
    assertThat(ejected.target()).isEqualTo("sda");
    assertThat(ejected.source()).isEmpty();
    assertThat(fixture.connection.xml(Fixture.call(), domain, Set.of())).doesNotContain("cd.iso");
    assertThatThrownBy(() -> devices().updateDevice(Fixture.call(), device(DISK)))
        .hasMessageContaining("disk 'vdb'");
  }

  @Test
  void whatIsNoDeviceIsRefusedWithItsPlace() {
    for (String wrong : List.of("<dsik/>", "<disk/>", "<disk", "<domain type='test'/>")) {
      assertThatThrownBy(() -> devices().attachDevice(Fixture.call(), device(wrong)))
          .isInstanceOf(InvalidDefinitionException.class)
          .hasMessageContaining("line 1");
    }
  }

  @Test
  void readersSeeADiskThatComesAndGoesOrAreToldThatItIsNotThere() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    AtomicBoolean done = new AtomicBoolean();
    List<Future<?>> readers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      readers.add(threads.submit(() -> read(done)));
    }
    for (int i = 0; i < 500; i++) {
      devices().attachDevice(Fixture.call(), device(DISK));
      devices().detachDevice(Fixture.call(), device(DISK));
    }
    done.set(true);
    for (Future<?> reader : readers) {
      reader.get(60, TimeUnit.SECONDS);
    }
    threads.shutdown();
  }

  private void read(AtomicBoolean done) {
    while (!done.get()) {
      try {
        assertThat(
                fixture
                    .blocks()
                    .blockStatistics(Fixture.call(), BlockStatisticsRequest.of(domain, "vdb"))
                    .device())
            .isEqualTo("vdb");
      } catch (InvalidArgumentException e) {
        assertThat(e).hasMessageContaining("'vdb'");
      }
    }
  }

  private DomainInfo info() {
    return fixture.connection.info(Fixture.call(), domain);
  }

  private void memory(long kib, boolean maximum, ChangeScope... scopes) {
    fixture
        .facet(TuningFacet.class)
        .setMemory(Fixture.call(), MemoryRequest.of(domain, kib, maximum, Set.of(scopes)));
  }

  private void vcpus(int count, boolean maximum, ChangeScope... scopes) {
    fixture
        .facet(TuningFacet.class)
        .setVcpus(Fixture.call(), VcpuRequest.of(domain, count, maximum, Set.of(scopes)));
  }

  @Test
  void memoryAndVcpusOfTheRunningDomainAreShownAtOnce() {
    memory(1_048_576, false);
    vcpus(1, false);
    assertThat(info().memoryKiB()).hasValue(1_048_576);
    assertThat(info().vcpus()).hasValue(1);
    assertThat(xml()).contains("<vcpu placement='static' current='1'>2</vcpu>");
    assertThat(xml(XmlOption.INACTIVE)).contains("<vcpu placement='static'>2</vcpu>");
    assertThat(statistics(VcpuStatisticsFacet.class).vcpuStatistics(Fixture.call(), request()))
        .hasSize(1);
  }

  @Test
  void aLowerLimitLowersWhatIsUsed() {
    memory(1_024, true, CONFIG);
    vcpus(1, true, CONFIG);
    assertThat(xml(XmlOption.INACTIVE))
        .contains("<memory unit='KiB'>1024</memory>")
        .contains("<currentMemory unit='KiB'>1024</currentMemory>")
        .contains("<vcpu placement='static'>1</vcpu>");
    assertThat(info().maximumMemoryKiB()).hasValue(8_388_608);
  }

  @Test
  void whatCannotBeIsRefusedAndNothingChanges() {
    String before = xml() + xml(XmlOption.INACTIVE);
    assertThatThrownBy(() -> memory(8_388_609, false))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("'8388609'")
        .hasMessageContaining("8388608");
    assertThatThrownBy(() -> memory(0, false)).isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> memory(-1, true, CONFIG)).isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> memory(Long.MAX_VALUE, true, CONFIG))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> memory(1_024, true)).isInstanceOf(OperationInvalidException.class);
    assertThatThrownBy(() -> vcpus(3, false, CONFIG, LIVE))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> vcpus(1, true, LIVE)).isInstanceOf(OperationInvalidException.class);
    assertThat(xml() + xml(XmlOption.INACTIVE)).isEqualTo(before);
  }

  @Test
  void anImageKeepsItsSizeUntilItIsResized() {
    BlockDeviceFacet images = fixture.facet(BlockDeviceFacet.class);
    BlockInfoRequest request = BlockInfoRequest.of(domain, "vda");
    assertThat(images.blockInfo(Fixture.call(), request).capacityBytes()).hasValue(1L << 40);
    images.resizeBlock(Fixture.call(), BlockResizeRequest.of(domain, "/guest/diskimage1", 4096));
    assertThat(images.blockInfo(Fixture.call(), request).capacityBytes()).hasValue(4096);
    assertThatThrownBy(
            () -> images.resizeBlock(Fixture.call(), BlockResizeRequest.of(domain, "vda", -1)))
        .isInstanceOf(InvalidArgumentException.class);
    fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
    assertThat(images.blockInfo(Fixture.call(), request).physicalBytes()).hasValue(4096);
    assertThatThrownBy(
            () -> images.resizeBlock(Fixture.call(), BlockResizeRequest.of(domain, "vda", 1)))
        .isInstanceOf(OperationInvalidException.class);
  }

  private <F extends org.polyvisor.spi.Facet> F statistics(Class<F> type) {
    return fixture.facet(type);
  }

  private StatisticsRequest request() {
    return StatisticsRequest.of(domain);
  }

  @Test
  void interfacesCountAndABalloonTellsOfMemory() {
    assertThat(
            statistics(InterfaceStatisticsFacet.class)
                .interfaceStatistics(Fixture.call(), request()))
        .singleElement()
        .satisfies(
            nic -> {
              assertThat(nic.device()).isEqualTo("testnet0");
              assertThat(nic.get(InterfaceCounter.TRANSMIT_DROPS)).hasValue(1_008_000);
            });
    MemoryStatisticsFacet memory = statistics(MemoryStatisticsFacet.class);
    assertThat(memory.memoryStatistics(Fixture.call(), request()).unusedKiB()).isPresent();
    devices().detachDevice(Fixture.call(), device("<memballoon/>"));
    assertThat(memory.memoryStatistics(Fixture.call(), request()).unusedKiB()).isEmpty();
    assertThat(memory.memoryStatistics(Fixture.call(), request()).actualKiB()).hasValue(2_097_152);
  }

  @Test
  void aGuestWithAnAgentTellsItsName() {
    GuestFacet guest = fixture.facet(GuestFacet.class);
    assertThatThrownBy(() -> guest.hostname(Fixture.call(), domain))
        .extracting(e -> ((VirtException) e).code())
        .isEqualTo(ErrorCode.ARGUMENT_UNSUPPORTED);
    String channel =
        "<channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>";
    devices().attachDevice(Fixture.call(), device(channel));
    assertThat(guest.hostname(Fixture.call(), domain)).isEqualTo("testhost");
  }

  @Test
  void metadataIsKeptInPlaceAndComesBackAsItWasGiven() {
    MetadataFacet facet = fixture.facet(MetadataFacet.class);
    MetadataKey key = MetadataKey.element("http://x.org/1").withPrefix("k");
    MetadataKey other = MetadataKey.element("http://x.org/2").withPrefix("o");
    set(facet, key, "<a b='c'>1<d/></a>");
    set(facet, other, "<z/>");
    set(facet, MetadataKey.title(), "short & <sweet>");
    set(facet, MetadataKey.description(), "two\nlines");
    assertThat(xml())
        .contains("<k:a b='c' xmlns:k='http://x.org/1'>1<k:d/></k:a>")
        .contains("<title>short &amp; &lt;sweet&gt;</title>")
        .containsSubsequence("</uuid>", "<title>", "<description>", "<metadata>", "<memory");
    assertThat(get(facet, key)).contains("<a b='c'>1<d/></a>");
    assertThat(get(facet, MetadataKey.title())).contains("short & <sweet>");
    assertThat(get(facet, MetadataKey.description())).contains("two\nlines");
    facet.setMetadata(Fixture.call(), MetadataChange.of(domain, key, Optional.empty(), Set.of()));
    assertThat(get(facet, key)).isEmpty();
    assertThat(get(facet, other)).contains("<z/>");
    for (String wrong : List.of("<a>", "", "text")) {
      assertThatThrownBy(() -> set(facet, key, wrong))
          .isInstanceOf(InvalidDefinitionException.class);
    }
    assertThatThrownBy(() -> set(facet, MetadataKey.title(), "two\nlines"))
        .isInstanceOf(InvalidDefinitionException.class);
    assertThatThrownBy(() -> set(facet, MetadataKey.element("http://x.org/3"), "<a/>"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("prefix");
  }

  private void set(MetadataFacet facet, MetadataKey key, String value) {
    facet.setMetadata(Fixture.call(), MetadataChange.of(domain, key, Optional.of(value), Set.of()));
  }

  private Optional<String> get(MetadataFacet facet, MetadataKey key) {
    return facet
        .metadata(Fixture.call(), MetadataRequest.of(domain, key, Set.of()))
        .map(String::strip);
  }
}

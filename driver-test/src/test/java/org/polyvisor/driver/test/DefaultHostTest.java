package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.test.internal.TestDriverProvider;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.StateReason;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.LifecycleRequest;

class DefaultHostTest {
  private static final String URI = "test:///default";
  private static final String OTHER =
      "<domain type='test'><name>%s</name><memory>1024</memory><os><type>hvm</type></os>"
          + "<devices><graphics type='vnc' passwd='secret'/></devices></domain>";

  @Test
  void oneDomainIsThereAndRuns() {
    try (Fixture fixture = Fixture.open(URI)) {
      DomainRef domain = fixture.domain("test");
      assertThat(domain.uuid()).isEqualTo(Fixture.TEST);
      assertThat(domain.id()).hasValue(1);
      assertThat(fixture.connection.domains(Fixture.call(), DomainFilter.all()))
          .containsExactly(domain);
      DomainInfo info = fixture.connection.info(Fixture.call(), domain);
      assertThat(info.reason()).isEqualTo(StateReason.RUNNING_UNKNOWN);
      assertThat(info.maximumMemoryKiB()).hasValue(8_388_608);
      assertThat(info.memoryKiB()).hasValue(2_097_152);
      assertThat(info.vcpus()).hasValue(2);
      assertThat(info.persistent()).contains(true);
      assertThat(info.osType()).contains("hvm");
      assertThat(fixture.connection.host(Fixture.call()).hypervisor()).isEqualTo("TEST");
      assertThat(fixture.blocks().blockDevices(Fixture.call(), domain))
          .extracting(BlockDevice::target)
          .containsExactly("vda");
    }
  }

  @Test
  void xmlIsOfTheRunningDomainUnlessTheDefinitionIsAskedFor() {
    try (Fixture fixture = Fixture.open(URI)) {
      DomainRef domain = fixture.domain("test");
      DriverConnection connection = fixture.connection;
      String live = connection.xml(Fixture.call(), domain, Set.of());
      assertThat(live).startsWith("<domain type='test' id='1'>\n  <name>test</name>\n  <uuid>");
      assertThat(connection.xml(Fixture.call(), domain, Set.of(XmlOption.INACTIVE)))
          .isEqualTo(live.replace(" id='1'", ""));
      assertThatThrownBy(() -> connection.xml(Fixture.call(), domain, Set.of(XmlOption.MIGRATABLE)))
          .isInstanceOf(OperationUnsupportedException.class)
          .hasMessageContaining("migratable");
    }
  }

  @Test
  void secretsAreShownOnRequestAlone() {
    try (Fixture fixture = Fixture.open(URI)) {
      DomainRef domain = define(fixture, "secretive");
      assertThat(fixture.connection.xml(Fixture.call(), domain, Set.of()))
          .contains("<graphics type='vnc'/>");
      assertThat(fixture.connection.xml(Fixture.call(), domain, Set.of(XmlOption.SECURE)))
          .contains("passwd='secret'");
    }
  }

  @Test
  void aRunningDomainKeepsWhatItRunsWithWhenItIsRedefined() {
    try (Fixture fixture = Fixture.open(URI)) {
      DomainRef domain = fixture.domain("test");
      String old = fixture.connection.xml(Fixture.call(), domain, Set.of());
      fixture
          .definitions()
          .define(Fixture.call(), DefinitionRequest.of(old.replace("8388608", "4194304")));
      assertThat(fixture.connection.info(Fixture.call(), domain).maximumMemoryKiB())
          .hasValue(8_388_608);
      assertThat(fixture.connection.xml(Fixture.call(), domain, Set.of(XmlOption.INACTIVE)))
          .contains("4194304");
      fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
      fixture.lifecycle().start(Fixture.call(), LifecycleRequest.of(domain));
      DomainInfo info = fixture.connection.info(Fixture.call(), domain);
      assertThat(info.maximumMemoryKiB()).hasValue(4_194_304);
      assertThat(info.domain().id()).hasValue(2);
    }
  }

  @Test
  void definingWithoutUuidMakesOneUpAndNamesNeedNotBeAscii() {
    try (Fixture fixture = Fixture.open(URI)) {
      for (String name : List.of("été 1", "虚拟机", "dot.", "42", UUID.randomUUID().toString())) {
        DomainRef defined = define(fixture, name);
        assertThat(fixture.domain(name).uuid()).isEqualTo(defined.uuid());
        assertThat(fixture.connection.lookup(Fixture.call(), DomainKey.uuid(defined.uuid())).name())
            .isEqualTo(name);
      }
    }
  }

  @Test
  void unknownFlagsAreRefusedAndNothingChanges() {
    try (Fixture fixture = Fixture.open(URI)) {
      LifecycleRequest strange =
          LifecycleRequest.of(fixture.domain("test"), Set.of(LifecycleFlag.named("sideways")));
      assertThatThrownBy(() -> fixture.lifecycle().destroy(Fixture.call(), strange))
          .isInstanceOf(OperationUnsupportedException.class);
      assertThatThrownBy(() -> fixture.definitions().undefine(Fixture.call(), strange))
          .isInstanceOf(OperationUnsupportedException.class);
      DomainInfo info = fixture.connection.info(Fixture.call(), fixture.domain("test"));
      assertThat(info.reason()).isEqualTo(StateReason.RUNNING_UNKNOWN);
      assertThat(info.persistent()).contains(true);
    }
  }

  @Test
  void lookupFindsNothingButExactMatches() {
    try (Fixture fixture = Fixture.open(URI)) {
      List<DomainKey> none =
          List.of(DomainKey.name("Test"), DomainKey.id(7), DomainKey.uuid(new UUID(1, 2)));
      for (DomainKey key : none) {
        assertThatThrownBy(() -> fixture.connection.lookup(Fixture.call(), key))
            .isInstanceOf(NoSuchDomainException.class)
            .hasMessageContaining(key.toString());
      }
      assertThat(fixture.connection.lookup(Fixture.call(), DomainKey.id(1)).name())
          .isEqualTo("test");
    }
  }

  @Test
  void connectionsShareTheHostUntilTheLastIsClosed() {
    Fixture first = Fixture.open(URI);
    try (Fixture second = Fixture.open(URI)) {
      RecordingSink sink = new RecordingSink();
      second.events().listen(Set.of(EventKind.LIFECYCLE), sink);
      define(first, "shared");
      first.close();
      assertThat(second.domain("shared")).isNotNull();
      assertThat(sink.lifecycle()).containsExactly("DEFINED ADDED");
    }
    try (Fixture third = Fixture.open(URI)) {
      assertThatThrownBy(() -> third.domain("shared")).isInstanceOf(NoSuchDomainException.class);
    }
  }

  @Test
  void closingTwiceGivesTheHostBackOnce() {
    try (Fixture kept = Fixture.open(URI)) {
      define(kept, "kept");
      Fixture other = Fixture.open(URI);
      other.close();
      other.close();
      try (Fixture later = Fixture.open(URI)) {
        assertThat(later.domain("kept")).isNotNull();
      }
    }
  }

  @Test
  void openingAndClosingConcurrentlyNeverMixesHosts() throws Exception {
    int count = 8;
    int rounds = 300;
    ExecutorService threads = Executors.newFixedThreadPool(count);
    AtomicInteger names = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    CyclicBarrier start = new CyclicBarrier(count);
    for (int i = 0; i < count; i++) {
      running.add(
          threads.submit(
              () -> {
                start.await(30, TimeUnit.SECONDS);
                for (int round = 0; round < rounds; round++) {
                  openLookAndClose("n" + names.incrementAndGet());
                }
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get(120, TimeUnit.SECONDS);
    }
    threads.shutdown();
    try (Fixture fresh = Fixture.open(URI)) {
      assertThat(fresh.connection.domains(Fixture.call(), DomainFilter.all())).hasSize(1);
    }
  }

  /** Two connections that overlap see one host, whoever opens and closes beside them. */
  private static void openLookAndClose(String name) {
    try (Fixture one = Fixture.open(URI);
        Fixture two = Fixture.open(URI)) {
      define(one, name);
      assertThat(two.domain("test").id()).hasValue(1);
      assertThat(two.domain(name).id()).isEmpty();
    }
  }

  @Test
  void aClosedConnectionRefusesEverythingAndTellsItsListeners() {
    Fixture fixture = Fixture.open(URI);
    RecordingSink sink = new RecordingSink();
    fixture.events().listen(Set.of(EventKind.LIFECYCLE), sink);
    DomainRef domain = fixture.domain("test");
    assertThat(fixture.connection.alive()).isTrue();
    fixture.close();
    fixture.close();
    assertThat(fixture.connection.alive()).isFalse();
    assertThat(sink.ends).singleElement().isInstanceOf(ConnectionClosedException.class);
    List<Runnable> refused =
        List.of(
            () -> fixture.connection.info(Fixture.call(), domain),
            () -> fixture.connection.domains(Fixture.call(), DomainFilter.all()),
            () -> fixture.lifecycle().suspend(Fixture.call(), LifecycleRequest.of(domain)),
            () -> fixture.events().listen(Set.of(EventKind.LIFECYCLE), sink));
    for (Runnable each : refused) {
      assertThatThrownBy(each::run)
          .isInstanceOf(ConnectionClosedException.class)
          .hasMessageContaining(URI);
    }
  }

  @Test
  void closingFromInsideACallbackReturns() {
    Fixture fixture = Fixture.open(URI);
    RecordingSink sink =
        new RecordingSink() {
          @Override
          public void event(org.polyvisor.model.Event event) {
            super.event(event);
            fixture.close();
          }
        };
    fixture.events().listen(Set.of(EventKind.LIFECYCLE), sink);
    DomainRef domain = fixture.domain("test");
    fixture.lifecycle().suspend(Fixture.call(), LifecycleRequest.of(domain));
    assertThat(sink.lifecycle()).containsExactly("SUSPENDED PAUSED");
    assertThat(sink.ends).hasSize(1);
    assertThat(fixture.connection.alive()).isFalse();
  }

  @Test
  void rebootAndResetAreToldToThoseWhoAsk() {
    try (Fixture fixture = Fixture.open(URI)) {
      RecordingSink sink = new RecordingSink();
      fixture.events().listen(Set.of(EventKind.REBOOT), sink);
      LifecycleRequest request = LifecycleRequest.of(fixture.domain("test"));
      fixture.lifecycle().reboot(Fixture.call(), request);
      fixture.lifecycle().reset(Fixture.call(), request);
      fixture.lifecycle().suspend(Fixture.call(), request);
      assertThat(sink.events).extracting(event -> event.kind()).hasSize(2);
    }
  }

  @Test
  void nobodyIsProbedIntoTheTestDriver() {
    TestDriverProvider provider = new TestDriverProvider();
    assertThat(provider.descriptor().name()).isEqualTo("test");
    assertThat(provider.descriptor().schemes()).containsExactly("test");
    assertThat(provider.descriptor().examples()).contains(URI);
    assertThat(Optional.of(provider).map(p -> p.descriptor() == p.descriptor())).contains(true);
  }

  private static DomainRef define(Fixture fixture, String name) {
    String xml = String.format(OTHER, name);
    return fixture.definitions().define(Fixture.call(), DefinitionRequest.of(xml));
  }
}

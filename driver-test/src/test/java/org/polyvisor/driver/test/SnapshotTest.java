package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.SnapshotFlag;
import org.polyvisor.model.SnapshotInfo;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DeviceRequest;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.SnapshotCreation;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.SnapshotRequest;

class SnapshotTest {
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

  private SnapshotFacet snapshots() {
    return fixture.facet(SnapshotFacet.class);
  }

  private SnapshotInfo take(String xml, SnapshotFlag... flags) {
    SnapshotCreation request = SnapshotCreation.of(domain, xml, Set.of(flags));
    return snapshots().createSnapshot(Fixture.call(), request);
  }

  private SnapshotInfo named(String name, SnapshotFlag... flags) {
    return take("<domainsnapshot><name>" + name + "</name></domainsnapshot>", flags);
  }

  private SnapshotRequest request(String name, SnapshotFlag... flags) {
    return SnapshotRequest.of(domain, name, Set.of(flags));
  }

  private List<String> names() {
    return snapshots().snapshots(Fixture.call(), domain).stream().map(SnapshotInfo::name).toList();
  }

  @Test
  void eachIsAChildOfTheOneBefore() {
    named("a");
    SnapshotInfo second = named("b");
    assertThat(second.parent()).contains("a");
    assertThat(second.current()).isTrue();
    assertThat(second.state()).isEqualTo(DomainState.RUNNING);
    assertThat(snapshots().snapshots(Fixture.call(), domain))
        .extracting(SnapshotInfo::current)
        .containsExactly(false, true);
    assertThat(snapshots().snapshotXml(Fixture.call(), request("b")))
        .startsWith("<domainsnapshot>\n  <name>b</name>\n  <state>running</state>\n  <parent>")
        .contains("<disk name='vda' snapshot='internal'/>", "<domain type='test'>", "</domain>");
  }

  @Test
  void namesAreMadeUpAndNeverTwice() {
    for (int i = 0; i < 5; i++) {
      take("<domainsnapshot><description>d</description></domainsnapshot>");
    }
    assertThat(names()).hasSize(5).doesNotHaveDuplicates().allMatch(n -> n.matches("[0-9]+"));
    named("x");
    assertThatThrownBy(() -> named("x"))
        .hasMessageContaining("'x'")
        .extracting(e -> ((VirtException) e).code())
        .isEqualTo(ErrorCode.OPERATION_FAILED);
  }

  /** As QEMU and libvirt's test driver have it. */
  @Test
  void aTransientDomainIsNotStoppedForASnapshotThatWouldBeGoneWithIt() {
    String xml =
        "<domain type='test'><name>passing</name><memory>65536</memory>"
            + "<os><type>hvm</type></os></domain>";
    domain = fixture.definitions().create(Fixture.call(), DefinitionRequest.of(xml));
    assertThatThrownBy(() -> named("a", SnapshotFlag.HALT))
        .hasMessageContaining("'passing'")
        .isInstanceOf(OperationInvalidException.class);
    assertThat(names()).isEmpty();
    assertThat(fixture.connection.info(Fixture.call(), domain).state())
        .isEqualTo(DomainState.RUNNING);
  }

  @Test
  void goingBackBringsDevicesAndStateBackAndTellsOfIt() {
    named("before");
    String disk = "<disk><source file='/b'/><target dev='vdb'/></disk>";
    fixture
        .facet(DeviceFacet.class)
        .attachDevice(
            Fixture.call(),
            DeviceRequest.of(domain, disk, Set.of(ChangeScope.LIVE, ChangeScope.CONFIG)));
    fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
    RecordingSink sink = new RecordingSink();
    fixture.events().listen(Set.of(EventKind.LIFECYCLE), sink);
    snapshots().revertToSnapshot(Fixture.call(), request("before"));
    assertThat(sink.lifecycle())
        .containsExactly("STARTED FROM_SNAPSHOT", "RESUMED FROM_SNAPSHOT", "DEFINED FROM_SNAPSHOT");
    assertThat(fixture.connection.info(Fixture.call(), domain).reason())
        .isEqualTo(StateReason.RUNNING_FROM_SNAPSHOT);
    assertThat(fixture.blocks().blockDevices(Fixture.call(), domain)).hasSize(1);
  }

  @Test
  void goingBackPausedTellsOfStartAndPause() {
    named("a");
    fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
    RecordingSink sink = new RecordingSink();
    fixture.events().listen(Set.of(EventKind.LIFECYCLE), sink);
    snapshots().revertToSnapshot(Fixture.call(), request("a", SnapshotFlag.PAUSED));
    assertThat(sink.lifecycle())
        .containsExactly(
            "STARTED FROM_SNAPSHOT", "SUSPENDED FROM_SNAPSHOT", "DEFINED FROM_SNAPSHOT");
  }

  @Test
  void goingBackToOneThatWasOffEndsWhatRunsAndBootsIfItIsToRun() {
    fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
    named("off");
    fixture.lifecycle().start(Fixture.call(), LifecycleRequest.of(domain));
    RecordingSink sink = new RecordingSink();
    fixture.events().listen(Set.of(EventKind.LIFECYCLE), sink);
    snapshots().revertToSnapshot(Fixture.call(), request("off", SnapshotFlag.RUNNING));
    assertThat(sink.lifecycle())
        .containsExactly(
            "STOPPED FROM_SNAPSHOT",
            "RESUMED UNPAUSED",
            "STARTED FROM_SNAPSHOT",
            "DEFINED FROM_SNAPSHOT");
    assertThat(fixture.connection.info(Fixture.call(), domain).reason())
        .isEqualTo(StateReason.RUNNING_BOOTED);
  }

  @Test
  void deletingLeavesChildrenToTheParent() {
    named("a");
    named("b");
    named("c");
    snapshots().deleteSnapshot(Fixture.call(), request("b"));
    assertThat(snapshots().snapshots(Fixture.call(), domain).get(1).parent()).contains("a");
    snapshots().deleteSnapshot(Fixture.call(), request("a", SnapshotFlag.CHILDREN_ONLY));
    assertThat(names()).containsExactly("a");
    assertThat(snapshots().snapshots(Fixture.call(), domain).get(0).current()).isTrue();
  }

  @Test
  void whatIsNotThereOrNotKnownIsRefused() {
    assertThatThrownBy(() -> snapshots().snapshotXml(Fixture.call(), request("a")))
        .hasMessageContaining("'a'")
        .extracting(e -> ((VirtException) e).code())
        .isEqualTo(ErrorCode.NO_DOMAIN_SNAPSHOT);
    assertThatThrownBy(() -> named("a", SnapshotFlag.DISK_ONLY))
        .isInstanceOf(OperationUnsupportedException.class);
    for (String wrong : List.of("<domain/>", "<domainsnapshot", "")) {
      assertThatThrownBy(() -> take(wrong)).isInstanceOf(InvalidDefinitionException.class);
    }
    assertThatThrownBy(() -> named("a/b")).isInstanceOf(InvalidDefinitionException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void oneMayBeForgottenAtOnceOrStopTheDomain() {
    named("a", SnapshotFlag.NO_METADATA);
    assertThat(names()).isEmpty();
    named("b", SnapshotFlag.HALT);
    assertThat(fixture.connection.info(Fixture.call(), domain).reason())
        .isEqualTo(StateReason.SHUTOFF_FROM_SNAPSHOT);
    assertThat(names()).containsExactly("b");
  }
}

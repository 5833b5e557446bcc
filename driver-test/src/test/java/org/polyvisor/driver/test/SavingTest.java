package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.RenameFacet;
import org.polyvisor.spi.RenameRequest;
import org.polyvisor.spi.RestoreRequest;
import org.polyvisor.spi.SaveFacet;
import org.polyvisor.spi.SaveRequest;
import org.polyvisor.spi.SnapshotCreation;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.TuningFacet;
import org.polyvisor.spi.VcpuRequest;

class SavingTest {
  @TempDir private Path folder;
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

  private SaveFacet saves() {
    return fixture.facet(SaveFacet.class);
  }

  private DomainInfo info() {
    return fixture.connection.info(Fixture.call(), domain);
  }

  private String file() {
    return folder.resolve("a.save").toString();
  }

  private void managedSave(LifecycleFlag... flags) {
    saves().managedSave(Fixture.call(), LifecycleRequest.of(domain, Set.of(flags)));
  }

  private void start(LifecycleFlag... flags) {
    fixture.lifecycle().start(Fixture.call(), LifecycleRequest.of(domain, Set.of(flags)));
  }

  @Test
  void aSavedDomainGoesOnWithWhatItRanWithAndNotWithItsDefinition() {
    fixture
        .facet(TuningFacet.class)
        .setVcpus(Fixture.call(), VcpuRequest.of(domain, 1, false, Set.of(ChangeScope.LIVE)));
    saves().save(Fixture.call(), SaveRequest.of(domain, file()));
    assertThat(info().reason()).isEqualTo(StateReason.SHUTOFF_SAVED);
    assertThat(info().managedSave()).contains(false);
    assertThat(info().vcpus()).hasValue(2);
    RecordingSink sink = new RecordingSink();
    fixture.events().listen(Set.of(EventKind.LIFECYCLE), sink);
    DomainRef restored = saves().restore(Fixture.call(), RestoreRequest.of(file()));
    assertThat(restored).isEqualTo(domain);
    assertThat(info().reason()).isEqualTo(StateReason.RUNNING_RESTORED);
    assertThat(info().persistent()).contains(true);
    assertThat(info().vcpus()).hasValue(1);
    assertThat(sink.lifecycle()).containsExactly("STARTED RESTORED", "RESUMED FROM_SNAPSHOT");
  }

  @Test
  void oneThatIsNotDefinedAnyMoreIsRestoredAsTransient() {
    saves().save(Fixture.call(), SaveRequest.of(domain, file()));
    fixture.definitions().undefine(Fixture.call(), LifecycleRequest.of(domain));
    saves().restore(Fixture.call(), RestoreRequest.of(file(), Set.of(LifecycleFlag.PAUSED)));
    assertThat(info().reason()).isEqualTo(StateReason.PAUSED_MIGRATION);
    assertThat(info().persistent()).contains(false);
  }

  @Test
  void oneThatWasPausedIsPausedAgainHoweverItWasSaved() {
    fixture.lifecycle().suspend(Fixture.call(), LifecycleRequest.of(domain));
    managedSave();
    start();
    assertThat(info().state()).isEqualTo(DomainState.PAUSED);
    managedSave(LifecycleFlag.RUNNING);
    start();
    assertThat(info().reason()).isEqualTo(StateReason.RUNNING_RESTORED);
    assertThat(info().managedSave()).contains(false);
  }

  @Test
  void aManagedSaveIsInTheWayOfUndefiningAndRenamingUnlessItIsThrownAway() {
    managedSave();
    assertThat(info().managedSave()).contains(true);
    assertThatThrownBy(
            () -> fixture.definitions().undefine(Fixture.call(), LifecycleRequest.of(domain)))
        .isInstanceOf(OperationInvalidException.class)
        .hasMessageContaining("managed save");
    assertThatThrownBy(
            () ->
                fixture
                    .facet(RenameFacet.class)
                    .rename(Fixture.call(), RenameRequest.of(domain, "x")))
        .isInstanceOf(OperationInvalidException.class);
    start(LifecycleFlag.FORCE_BOOT);
    assertThat(info().reason()).isEqualTo(StateReason.RUNNING_BOOTED);
    assertThat(info().managedSave()).contains(false);
  }

  @Test
  void aFileThatCannotBeWrittenChangesNothing() {
    for (String bad : new String[] {"/nowhere/a.save", folder.toString()}) {
      assertThatThrownBy(() -> saves().save(Fixture.call(), SaveRequest.of(domain, bad)))
          .isInstanceOf(VirtException.class)
          .hasMessageContaining("'" + bad + "'")
          .extracting(e -> ((VirtException) e).code())
          .isEqualTo(ErrorCode.SYSTEM_ERROR);
      assertThat(info().reason()).isEqualTo(StateReason.RUNNING_UNKNOWN);
    }
  }

  @Test
  void whatIsNoRegularFileIsNeverReplacedByOne() throws IOException {
    Path socket = folder.resolve("socket");
    try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.bind(UnixDomainSocketAddress.of(socket));
      assertThatThrownBy(
              () -> saves().save(Fixture.call(), SaveRequest.of(domain, socket.toString())))
          .hasMessageContaining("no regular file")
          .extracting(e -> ((VirtException) e).code())
          .isEqualTo(ErrorCode.SYSTEM_ERROR);
      assertThat(Files.isRegularFile(socket)).isFalse();
      assertThat(info().reason()).isEqualTo(StateReason.RUNNING_UNKNOWN);
    }
  }

  @Test
  void aFileBehindALinkIsWrittenAndTheLinkStays() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    saves().save(Fixture.call(), SaveRequest.of(domain, link.toString()));
    assertThat(link).isSymbolicLink();
    saves().restore(Fixture.call(), RestoreRequest.of(file.toString()));
    assertThat(info().reason()).isEqualTo(StateReason.RUNNING_RESTORED);
  }

  @Test
  void aFileThatIsNoSaveIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "root:x:0:0\n");
    assertThatThrownBy(() -> saves().restore(Fixture.call(), RestoreRequest.of(other.toString())))
        .hasMessageContaining("holds no domain");
    assertThatThrownBy(() -> saves().restore(Fixture.call(), RestoreRequest.of(folder.toString())))
        .hasMessageContaining("no file");
    assertThatThrownBy(() -> saves().restore(Fixture.call(), RestoreRequest.of("a\u0000b")))
        .isInstanceOf(InvalidArgumentException.class);
  }

  @Test
  void aFailedSaveLeavesNoDraftBehind() {
    fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
    assertThatThrownBy(() -> saves().save(Fixture.call(), SaveRequest.of(domain, file())))
        .isInstanceOf(OperationInvalidException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aNewNameIsFoundAndTheOldOneIsFree() {
    fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
    DomainRef renamed =
        fixture.facet(RenameFacet.class).rename(Fixture.call(), RenameRequest.of(domain, "new"));
    assertThat(renamed.name()).isEqualTo("new");
    assertThat(fixture.domain("new")).isEqualTo(domain);
    assertThat(fixture.connection.xml(Fixture.call(), domain, Set.of()))
        .contains("<name>new</name>");
    fixture
        .definitions()
        .define(
            Fixture.call(),
            DefinitionRequest.of(
                "<domain type='test'><name>test</name><memory>1</memory><os><type>hvm</type></os></domain>"));
    assertThatThrownBy(
            () ->
                fixture
                    .facet(RenameFacet.class)
                    .rename(Fixture.call(), RenameRequest.of(domain, "test")))
        .hasMessageContaining("exists already")
        .extracting(e -> ((VirtException) e).code())
        .isEqualTo(ErrorCode.OPERATION_FAILED);
  }

  @Test
  void whatWouldBeLeftBehindMustBeSpokenOf() {
    String xml =
        "<domain type='test'><name>firm</name><memory>1</memory>"
            + "<os><type>hvm</type><nvram>/vars.fd</nvram></os></domain>";
    DomainRef firm = fixture.definitions().define(Fixture.call(), DefinitionRequest.of(xml));
    fixture
        .facet(SnapshotFacet.class)
        .createSnapshot(Fixture.call(), SnapshotCreation.of(firm, "<domainsnapshot/>", Set.of()));
    refusesToUndefine(firm, "1 snapshots");
    refusesToUndefine(firm, "nvram", LifecycleFlag.SNAPSHOTS_METADATA);
    refusesToUndefine(firm, "exclude", LifecycleFlag.NVRAM, LifecycleFlag.KEEP_NVRAM);
    fixture
        .definitions()
        .undefine(
            Fixture.call(),
            LifecycleRequest.of(
                firm, Set.of(LifecycleFlag.SNAPSHOTS_METADATA, LifecycleFlag.KEEP_NVRAM)));
    assertThatThrownBy(() -> fixture.domain("firm")).hasMessageContaining("firm");
  }

  private void refusesToUndefine(DomainRef firm, String why, LifecycleFlag... flags) {
    assertThatThrownBy(
            () ->
                fixture
                    .definitions()
                    .undefine(Fixture.call(), LifecycleRequest.of(firm, Set.of(flags))))
        .hasMessageContaining(why);
  }
}

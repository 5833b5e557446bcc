package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.StateReason;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.BlockStatisticsRequest;

class ParallelsConnectionTest {
  private final RealWorld world = new RealWorld();
  private final ParallelsConnection connection = world.connection;

  @AfterEach
  void close() {
    world.close();
    assertThat(world.server.ledger().liveVms()).isZero();
    assertThat(world.server.ledger().liveJobs()).isZero();
    assertThat(world.server.ledger().liveSessions()).isZero();
  }

  private BlockStatistics read(String domain, String device) {
    return connection.blockStatistics(
        RealWorld.call(), BlockStatisticsRequest.of(world.domain(domain), device));
  }

  @Test
  void listsAllOrOnlyTheActiveOrOnlyTheInactive() {
    assertThat(connection.domains(RealWorld.call(), DomainFilter.all()))
        .extracting(DomainRef::name)
        .containsExactlyInAnyOrder("web", "db", "build", "lab", "mail");
    assertThat(connection.domains(RealWorld.call(), DomainFilter.onlyInactive()))
        .extracting(DomainRef::name)
        .containsExactly("build");
    assertThat(connection.domains(RealWorld.call(), DomainFilter.onlyActive()))
        .allMatch(domain -> domain.id().isPresent())
        .extracting(domain -> domain.id().getAsInt())
        .doesNotHaveDuplicates()
        .allMatch(id -> id > 0);
  }

  @Test
  void looksUpByNameUuidAndId() {
    DomainRef web = world.domain("web");
    assertThat(connection.lookup(RealWorld.call(), DomainKey.uuid(web.uuid()))).isEqualTo(web);
    assertThat(connection.lookup(RealWorld.call(), DomainKey.id(web.id().getAsInt())))
        .isEqualTo(web);
    assertThatThrownBy(() -> world.domain("nobody"))
        .isInstanceOf(NoSuchDomainException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void whateverIsAskedOfADomainThatIsNotThereSaysSo() {
    DomainRef gone = DomainRef.of(new UUID(1, 2), "gone");
    assertThatThrownBy(() -> connection.info(RealWorld.call(), gone))
        .isInstanceOf(NoSuchDomainException.class);
    assertThatThrownBy(() -> connection.xml(RealWorld.call(), gone, Set.of()))
        .isInstanceOf(NoSuchDomainException.class);
    assertThatThrownBy(
            () ->
                connection.blockStatistics(
                    RealWorld.call(), BlockStatisticsRequest.of(gone, "sda")))
        .isInstanceOf(NoSuchDomainException.class);
  }

  @Test
  void infoSaysStateReasonMemoryAndCpus() {
    DomainInfo web = connection.info(RealWorld.call(), world.domain("web"));
    assertThat(web.reason()).isEqualTo(StateReason.RUNNING_BOOTED);
    assertThat(web.maximumMemoryKiB()).hasValue(2_097_152);
    assertThat(web.vcpus()).hasValue(2);
    assertThat(web.persistent()).contains(true);
    assertThat(web.osType()).contains("hvm");
    assertThat(connection.info(RealWorld.call(), world.domain("build")).reason())
        .isEqualTo(StateReason.SHUTOFF_SHUTDOWN);
    assertThat(connection.info(RealWorld.call(), world.domain("lab")).state())
        .isEqualTo(DomainState.PAUSED);
    assertThat(connection.info(RealWorld.call(), world.domain("mail")).osType()).contains("exe");
  }

  @Test
  void xmlNamesDisksWithTheirSourcesAndPlaces() {
    String xml = connection.xml(RealWorld.call(), world.domain("web"), Set.of());
    assertThat(xml)
        .contains("<name>web</name>", "<source file='/vz/web.pvm/harddisk.hdd'/>")
        .contains("<target dev='sda' bus='sata'/>", "<target dev='hda' bus='ide'/>")
        .contains("unit='1'")
        .contains(" id='");
    assertThat(connection.xml(RealWorld.call(), world.domain("web"), Set.of(XmlOption.INACTIVE)))
        .doesNotContain(" id='");
    assertThatThrownBy(
            () ->
                connection.xml(RealWorld.call(), world.domain("web"), Set.of(XmlOption.MIGRATABLE)))
        .isInstanceOf(OperationUnsupportedException.class);
  }

  @Test
  void aDeviceIsReadByItsTargetOrByItsSource() {
    BlockStatistics byTarget = read("web", "sda");
    assertThat(byTarget.device()).isEqualTo("sda");
    assertThat(byTarget.readBytes().getAsLong()).isPositive();
    assertThat(byTarget.writeRequests()).isPresent();
    BlockStatistics bySource = read("web", "/vz/web.pvm/harddisk.hdd");
    assertThat(bySource.device()).isEqualTo("sda");
    assertThat(bySource.readBytes().getAsLong())
        .isGreaterThanOrEqualTo(byTarget.readBytes().getAsLong());
  }

  @Test
  void theEmptyNameIsTheSumOfOneObservation() {
    BlockStatistics sum = read("db", "");
    BlockStatistics scsi = read("db", "sda");
    BlockStatistics virtio = read("db", "vda");
    assertThat(sum.device()).isEmpty();
    assertThat(scsi.observation().at()).isEqualTo(virtio.observation().at());
    if (sum.observation().at().equals(scsi.observation().at())) {
      assertThat(sum.readBytes().getAsLong())
          .isEqualTo(scsi.readBytes().getAsLong() + virtio.readBytes().getAsLong());
    }
  }

  @Test
  void anEmptyCdromIsAnOrdinaryDeviceWithoutCounters() {
    assertThat(connection.blockDevices(RealWorld.call(), world.domain("web")))
        .extracting(BlockDevice::target)
        .containsExactly("sda", "sdb", "hda");
    assertThat(read("web", "hda").counters()).isEmpty();
    assertThat(read("web", "").counters()).isNotEmpty();
  }

  @Test
  void aContainerHasBytesAndNoRequests() {
    BlockStatistics disk = read("mail", "sda");
    assertThat(disk.readBytes()).isPresent();
    assertThat(disk.readRequests()).isEmpty();
    assertThat(read("mail", "").writeRequests()).isEmpty();
  }

  @Test
  void statisticsOfWhatDoesNotRunAreAnInvalidOperation() {
    assertThatThrownBy(() -> read("build", "sda")).isInstanceOf(OperationInvalidException.class);
    assertThatThrownBy(() -> read("build", "nonsense"))
        .isInstanceOf(OperationInvalidException.class);
    assertThatThrownBy(() -> read("lab", "vda"))
        .isInstanceOf(OperationInvalidException.class)
        .hasMessageContaining("paused");
  }

  @Test
  void anUnknownDeviceIsNamedTogetherWithThoseThatThereAre() {
    assertThatThrownBy(() -> read("web", "vdl"))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContainingAll("vdl", "sda", "sdb", "hda")
        .extracting("code")
        .isEqualTo(ErrorCode.INVALID_ARG);
  }

  @Test
  void whatWasReadIsAtHandForTheSameRequest() {
    BlockStatisticsRequest request = BlockStatisticsRequest.of(world.domain("web"), "sda");
    assertThat(connection.atHand(request)).isEmpty();
    connection.blockStatistics(RealWorld.call(), request);
    Eventually.holds(() -> connection.atHand(request).isPresent());
    assertThat(connection.atHand(request).orElseThrow().device()).isEqualTo("sda");
  }

  @Test
  void theHostSaysWhatItIs() {
    assertThat(connection.host(RealWorld.call()).hypervisor()).isEqualTo("Parallels");
    assertThat(List.of(connection.host(RealWorld.call()).cpus())).isNotEmpty();
  }
}

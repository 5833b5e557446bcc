package org.polyvisor.driver.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SnapshotFlag;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.LifecycleRequest;

class RefusalsTest {
  private static final DomainRef DOMAIN = DomainRef.of(new UUID(0, 1), "d");

  @Test
  void unknownFlagsAreRefusedAndTheKnownNamed() {
    Set<LifecycleFlag> given = Set.of(LifecycleFlag.PAUSED, LifecycleFlag.named("sideways"));
    assertThatThrownBy(
            () ->
                Refusals.unknownFlags(
                    ErrorDomain.TEST, Operation.START, given, LifecycleFlag.PAUSED))
        .isInstanceOf(OperationUnsupportedException.class)
        .hasMessage("start: flag 'sideways' is not supported here, only paused");
    Refusals.unknownFlags(ErrorDomain.TEST, Operation.START, Set.of(), LifecycleFlag.PAUSED);
  }

  @Test
  void ofTwoFlagsThatExcludeEachOtherOneIsRight() {
    Set<LifecycleFlag> one = Set.of(LifecycleFlag.RUNNING, LifecycleFlag.BYPASS_CACHE);
    Refusals.exclusiveFlags(Operation.SAVE, one, LifecycleFlag.RUNNING, LifecycleFlag.PAUSED);
    Set<LifecycleFlag> both = Set.of(LifecycleFlag.RUNNING, LifecycleFlag.PAUSED);
    assertThatThrownBy(
            () ->
                Refusals.exclusiveFlags(
                    Operation.SAVE, both, LifecycleFlag.RUNNING, LifecycleFlag.PAUSED))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage("save: flags paused and running exclude each other, right is one")
        .extracting(e -> ((InvalidArgumentException) e).domain())
        .isEqualTo(ErrorDomain.DOMAIN);
    Set<SnapshotFlag> snapshots = Set.of(SnapshotFlag.CHILDREN, SnapshotFlag.CHILDREN_ONLY);
    assertThatThrownBy(
            () ->
                Refusals.exclusiveFlags(
                    Operation.DELETE_SNAPSHOT,
                    snapshots,
                    SnapshotFlag.CHILDREN,
                    SnapshotFlag.CHILDREN_ONLY))
        .isInstanceOf(InvalidArgumentException.class)
        .extracting(e -> ((InvalidArgumentException) e).domain())
        .isEqualTo(ErrorDomain.DOMAIN_SNAPSHOT);
  }

  @Test
  void aRefusedFlagCarriesTheDomain() {
    LifecycleRequest request = LifecycleRequest.of(DOMAIN, Set.of(LifecycleFlag.GRACEFUL));
    assertThatThrownBy(() -> Refusals.unknownFlags(ErrorDomain.TEST, Operation.DESTROY, request))
        .isInstanceOfSatisfying(
            OperationUnsupportedException.class,
            refusal -> assertThat(refusal.subject()).contains(DOMAIN));
  }

  @Test
  void unknownXmlOptionsAreRefused() {
    assertThatThrownBy(
            () -> Refusals.unknownOptions(ErrorDomain.TEST, Set.of(XmlOption.MIGRATABLE)))
        .isInstanceOf(OperationUnsupportedException.class)
        .hasMessage("xml: option 'migratable' is not supported here, none is");
  }

  @Test
  void anUnknownDeviceIsNamedWithThoseThatThereAre() {
    List<BlockDevice> devices =
        List.of(BlockDevice.of("vda", "disk").build(), BlockDevice.of("sda", "cdrom").build());
    assertThat(Refusals.noSuchDevice(ErrorDomain.TEST, DOMAIN, "vdz", devices))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage("domain 'd' has no block device 'vdz': it has vda, sda");
  }

  @Test
  void aMissingDomainIsNamedByWhatItWasLookedUpBy() {
    assertThat(DomainErrors.noSuchDomain(ErrorDomain.TEST, DomainKey.name("x")))
        .isInstanceOf(NoSuchDomainException.class)
        .hasMessage("no domain with name 'x'");
    assertThat(DomainErrors.noSuchDomain(ErrorDomain.TEST, DOMAIN).subject()).contains(DOMAIN);
    assertThat(Refusals.unsupported(ErrorDomain.TEST, Operation.RESET, "it has no button"))
        .hasMessage("reset: it has no button");
  }
}

package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.Call;

/**
 * What is told of a domain: information and XML.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DescriptionRequirements {
  /** An id that no domain has. */
  int OUTDATED = 999_999_999;

  /** If this fails, look at which row of the hypervisor's answer is taken. */
  @Test
  @Tag(Ids.INFO_001)
  default void theInformationIsAboutTheDomainAskedFor(Lab lab) {
    DomainRef domain = lab.main().lookup(DomainKey.uuid(Samples.any(lab).uuid()));
    DomainInfo info = lab.main().info(domain);
    Expect.same(domain, info.domain(), "the domain");
    Expect.same(domain.name(), info.domain().name(), "its name");
  }

  /** If this fails, look at units (KiB) and at which of the two is which. */
  @Test
  @Tag(Ids.INFO_002)
  default void memoryInUseIsNoMoreThanTheMaximum(Lab lab) {
    DomainInfo info = lab.main().info(Samples.any(lab));
    if (info.memoryKiB().isPresent() && info.maximumMemoryKiB().isPresent()) {
      long used = info.memoryKiB().getAsLong();
      long maximum = info.maximumMemoryKiB().getAsLong();
      Expect.that(used <= maximum, "memory " + used + " KiB of at most " + maximum + " KiB");
    }
  }

  /** If this fails, look at the mapping of states and at when the id is given. */
  @Test
  @Tag(Ids.INFO_003)
  default void aRunningDomainIsShownAsRunning(Lab lab) {
    DomainRef domain = lab.guest(GuestState.RUNNING).ref();
    Expect.that(domain.id().isPresent(), "a running domain has no id");
    DomainInfo info = lab.main().info(DomainRef.of(domain.uuid(), domain.name(), OUTDATED));
    Expect.same(DomainState.RUNNING, info.state(), "the state");
    Expect.same(domain.id(), info.domain().id(), "the id, asked for with another one");
  }

  /** If this fails, look at the mapping of states and at when the id is taken back. */
  @Test
  @Tag(Ids.INFO_004)
  default void aStoppedDomainIsShownAsShutoff(Lab lab) {
    DomainInfo info = lab.guest(GuestState.SHUTOFF).info();
    Expect.same(DomainState.SHUTOFF, info.state(), "the state");
    Expect.that(!info.active(), "a stopped domain has the id " + info.domain().id());
  }

  /** If this fails, look at what the hypervisor's own not-found is turned into. */
  @Test
  @Tag(Ids.INFO_005)
  default void informationOnNobodyIsNoDomain(Lab lab) {
    DomainRef nobody = Operations.nobody();
    Expect.refusal(ErrorCode.NO_DOMAIN, "info of " + nobody, () -> lab.main().info(nobody));
  }

  /** If this fails, look at escaping, and at whether the XML is kept apart from the domain. */
  @Test
  @Tag(Ids.XMLD_001)
  default void theXmlHasTheDomainsNameAndUuid(Lab lab) {
    DomainRef domain = Samples.any(lab);
    DomainXml xml = DomainXml.parse(lab.main().driver().xml(lab.main().call(), domain, Set.of()));
    Expect.same("domain", xml.rootName(), "the root element");
    Expect.same(domain.name(), xml.child("name"), "the name in the XML");
    Expect.same(domain.uuid().toString(), xml.child("uuid"), "the UUID in the XML");
  }

  /**
   * If this fails, options are looked for one by one and the rest is ignored: refuse what is left.
   */
  @Test
  @Tag(Ids.XMLD_002)
  default void anUnknownXmlOptionIsRefused(Lab lab) {
    DomainRef domain = Samples.any(lab);
    Set<XmlOption> unknown = Set.of(XmlOption.named("polyvisor-unknown"));
    Expect.refusal(
        OperationUnsupportedException.class,
        "XML with " + unknown,
        () -> lab.main().driver().xml(lab.main().call(), domain, unknown));
  }

  /** If this fails, look at what the hypervisor's own not-found is turned into. */
  @Test
  @Tag(Ids.XMLD_003)
  default void theXmlOfNobodyIsNoDomain(Lab lab) {
    DomainRef nobody = Operations.nobody();
    Expect.refusal(
        ErrorCode.NO_DOMAIN,
        "XML of " + nobody,
        () -> lab.main().driver().xml(lab.main().call(), nobody, Set.of()));
  }

  /**
   * Compares the disks of the XML with the device list. If this fails, targets are made up twice.
   */
  @Test
  @Tag(Ids.XMLD_004)
  default void theXmlHasTheTargetsOfTheDevices(Lab lab) {
    lab.needs(Operation.BLOCK_DEVICES);
    DomainRef domain = lab.guest(GuestState.RUNNING).ref();
    Call call = lab.main().call();
    List<String> listed =
        lab.main().facet(BlockStatisticsFacet.class).blockDevices(call, domain).stream()
            .map(BlockDevice::target)
            .sorted()
            .toList();
    DomainXml xml = DomainXml.parse(lab.main().driver().xml(call, domain, Set.of()));
    Expect.same(listed, xml.diskTargets().stream().sorted().toList(), "the targets in the XML");
  }
}

package org.polyvisor.conformance.area;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.polyvisor.conformance.lab.DomainXml;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.GuestState;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DeviceRequest;

/** The devices of one domain, and those that the target lets plug in. */
final class Plugs {
  private final Lab lab;
  private final DomainRef domain;
  private final DeviceFacet facet;

  private Plugs(Lab lab, DomainRef domain) {
    this.lab = lab;
    this.domain = domain;
    facet = lab.main().facet(DeviceFacet.class);
  }

  static Plugs ofA(Lab lab, GuestState state) {
    lab.needs(Operation.ATTACH_DEVICE);
    return new Plugs(lab, lab.own(state).identity());
  }

  static Plugs ofATransientOne(Lab lab) {
    lab.needs(Operation.ATTACH_DEVICE, Operation.CREATE);
    return new Plugs(lab, Definitions.create(lab, Definitions.xml(lab, Definitions.fresh(lab))));
  }

  DomainRef domain() {
    return domain;
  }

  BlockStatisticsRequest counters(String disk) {
    return BlockStatisticsRequest.of(domain, target(disk)).noOlderThan(Duration.ZERO);
  }

  String disk() {
    return device("disk", xml -> !xml.attribute("device").equals("cdrom"));
  }

  String drive() {
    return device("disk", xml -> xml.attribute("device").equals("cdrom"));
  }

  String networkInterface() {
    return device("interface", xml -> true);
  }

  private String device(String root, Predicate<DomainXml> wanted) {
    return lab.target().devices().stream()
        .filter(xml -> DomainXml.parse(xml).rootName().equals(root))
        .filter(xml -> wanted.test(DomainXml.parse(xml)))
        .findFirst()
        .orElseThrow(() -> lab.notDrivable("the target gives no " + root + " to plug in"));
  }

  static String target(String disk) {
    return DomainXml.parse(disk).innerAttribute("target", "dev");
  }

  static String address(String networkInterface) {
    return DomainXml.parse(networkInterface).innerAttribute("mac", "address");
  }

  /** The same device without its source. */
  static String withoutSource(String disk) {
    return disk.replaceFirst("(?s)<source\\b[^>]*/>", "");
  }

  void attach(String xml, Set<ChangeScope> scopes) {
    facet.attachDevice(lab.main().call(), DeviceRequest.of(domain, xml, scopes));
  }

  void detach(String xml, Set<ChangeScope> scopes) {
    facet.detachDevice(lab.main().call(), DeviceRequest.of(domain, xml, scopes));
  }

  void update(String xml, Set<ChangeScope> scopes) {
    facet.updateDevice(lab.main().call(), DeviceRequest.of(domain, xml, scopes));
  }

  DomainXml xml() {
    return xml(Set.of());
  }

  /** As it is defined. */
  DomainXml definition() {
    return xml(Set.of(XmlOption.INACTIVE));
  }

  private DomainXml xml(Set<XmlOption> options) {
    return DomainXml.parse(lab.main().driver().xml(lab.main().call(), domain, options));
  }

  boolean has(String disk) {
    return xml().diskTargets().contains(target(disk));
  }

  /** Whether run and definition have it. */
  void isIn(String disk, boolean run, boolean definition) {
    Expect.same(run, has(disk), "whether the run has the disk");
    Expect.same(
        definition,
        definition().diskTargets().contains(target(disk)),
        "whether the definition has the disk");
  }

  /** Whether there is a device list. */
  boolean lists() {
    return lab.main().offers(Operation.BLOCK_DEVICES);
  }

  /** The device list has it as well, if there is one. */
  boolean isListed(String disk) {
    return !lists()
        || Devices.targets(
                lab.main()
                    .facet(BlockStatisticsFacet.class)
                    .blockDevices(lab.main().call(), domain))
            .contains(target(disk));
  }

  /** How many sources the XML has. */
  long sources() {
    return xml().count("source");
  }

  long interfaces(String address) {
    return xml().count("mac", "address", address);
  }

  void restart() {
    lab.needs(Operation.DESTROY, Operation.START);
    lab.main().run(Operation.DESTROY, domain);
    lab.main().run(Operation.START, domain);
  }

  /** Refused with this code; the domain has the disks that it had. */
  void refused(ErrorCode code, String what, Runnable change) {
    List<String> before = xml().diskTargets();
    Expect.refusal(code, what, change);
    Expect.same(before, xml().diskTargets(), "the disks after a refusal");
  }

  void invalid(String device) {
    List<String> before = xml().diskTargets();
    Expect.refusal(
        InvalidDefinitionException.class,
        "attaching '" + device + "'",
        () -> attach(device, Set.of()));
    Expect.same(before, xml().diskTargets(), "the disks after a refusal");
  }

  /** Taking a device out and changing it refuse this, too, where they are offered. */
  void othersRefuse(String device) {
    if (lab.main().offers(Operation.DETACH_DEVICE)) {
      refused("detaching", () -> detach(device, Tunes.LIVE));
    }
    if (lab.main().offers(Operation.UPDATE_DEVICE)) {
      refused("updating", () -> update(device, Tunes.LIVE));
    }
  }

  private static void refused(String what, Runnable change) {
    Expect.refusal(InvalidDefinitionException.class, what + " what is no device", change);
  }

  /** There is nothing of that scope to change. */
  void nothingToChange(Set<ChangeScope> scopes) {
    String disk = disk();
    String what = " in " + scopes + ", which is not there";
    refused(ErrorCode.OPERATION_INVALID, "attaching" + what, () -> attach(disk, scopes));
    if (lab.main().offers(Operation.DETACH_DEVICE)) {
      refused(ErrorCode.OPERATION_INVALID, "detaching" + what, () -> detach(disk, scopes));
    }
    if (lab.main().offers(Operation.UPDATE_DEVICE)) {
      refused(ErrorCode.OPERATION_INVALID, "updating" + what, () -> update(disk, scopes));
    }
  }
}

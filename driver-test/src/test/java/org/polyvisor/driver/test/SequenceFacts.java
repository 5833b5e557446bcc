package org.polyvisor.driver.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polyvisor.driver.support.xml.DiskDefinition;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.driver.support.xml.XmlElement;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.SnapshotInfo;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.SnapshotFacet;

/** What there is to see of a host after a step, written as the measurements are written. */
final class SequenceFacts {
  private final Fixture fixture;

  SequenceFacts(Fixture fixture) {
    this.fixture = fixture;
  }

  String text() {
    return fixture.connection.domains(Fixture.call(), DomainFilter.all()).stream()
        .sorted(Comparator.comparing(ref -> ref.uuid().toString()))
        .flatMap(ref -> of(ref).stream())
        .collect(Collectors.joining(" / "));
  }

  /**
   * Those of a life and of devices, in order; a guest's firmware may reboot as often as it will.
   */
  static String events(List<Event> events) {
    return events.stream()
        .map(DomainEvent.class::cast)
        .filter(event -> !event.kind().equals(EventKind.REBOOT))
        .map(SequenceFacts::text)
        .collect(Collectors.joining(", "));
  }

  private static String text(DomainEvent event) {
    String what = event.detail().map(detail -> detail.type() + " " + detail).orElse("removed");
    return last(event.domain()) + ":" + what;
  }

  private static String last(DomainRef ref) {
    String uuid = ref.uuid().toString();
    return uuid.substring(uuid.length() - 1);
  }

  private List<String> of(DomainRef ref) {
    DomainInfo info = fixture.connection.info(Fixture.call(), ref);
    List<String> lines = new ArrayList<>();
    lines.add(last(ref) + " " + text(info));
    if (info.active()) {
      lines.add("L " + xml(ref));
    }
    lines.add("I " + xml(ref, XmlOption.INACTIVE));
    snapshots(ref).ifPresent(lines::add);
    return lines;
  }

  private static String text(DomainInfo info) {
    return info.domain().name()
        + " "
        + info.state()
        + "/"
        + info.reason()
        + (info.persistent().orElseThrow() ? "" : " transient")
        + (info.autostart().orElse(false) ? " auto" : "")
        + (info.managedSave().orElseThrow() ? " msave" : "")
        + (info.active() ? "" : " off")
        + (info.domain().id().isPresent() ? " id=1" : " id=0")
        + " info="
        + info.memoryKiB().orElseThrow()
        + "/"
        + info.maximumMemoryKiB().orElseThrow()
        + "/"
        + info.vcpus().orElseThrow();
  }

  private String xml(DomainRef ref, XmlOption... options) {
    DomainDefinition xml =
        DomainDefinition.read(fixture.connection.xml(Fixture.call(), ref, Set.of(options)));
    return "m="
        + xml.currentMemoryKiB()
        + "/"
        + xml.memoryKiB()
        + " v="
        + xml.currentVcpus()
        + "/"
        + xml.vcpus()
        + " t="
        + xml.title().orElse("None")
        + " d="
        + xml.description().orElse("None")
        + " e="
        + element(xml)
        + " disks="
        + xml.disks().stream().map(SequenceFacts::disk).collect(Collectors.joining(","))
        + " nics="
        + children(xml, "interface").map(SequenceFacts::nic).collect(Collectors.joining(","))
        + " rng="
        + children(xml, "rng").count();
  }

  private static String element(DomainDefinition xml) {
    return xml.document()
        .child("metadata")
        .flatMap(metadata -> metadata.child(SequenceSteps.NAMESPACE, "e"))
        .map(XmlElement::text)
        .orElse("None");
  }

  private static String disk(DiskDefinition disk) {
    String source = disk.device().source().orElse("");
    return disk.target() + "=" + source.substring(source.lastIndexOf('/') + 1);
  }

  private static String nic(XmlElement nic) {
    String address = nic.child("mac").flatMap(mac -> mac.attribute("address")).orElseThrow();
    Optional<String> link = nic.child("link").flatMap(found -> found.attribute("state"));
    String down = link.filter("down"::equals).isPresent() ? "!" : "";
    return address.substring(address.length() - 2) + down;
  }

  private static Stream<XmlElement> children(DomainDefinition xml, String name) {
    return xml.document().child("devices").orElseThrow().children(name).stream();
  }

  private Optional<String> snapshots(DomainRef ref) {
    List<SnapshotInfo> all = fixture.facet(SnapshotFacet.class).snapshots(Fixture.call(), ref);
    String text =
        all.stream()
            .sorted(Comparator.comparing(SnapshotInfo::name))
            .map(SequenceFacts::text)
            .collect(Collectors.joining(" "));
    return all.isEmpty() ? Optional.empty() : Optional.of("S " + text);
  }

  private static String text(SnapshotInfo snapshot) {
    return (snapshot.current() ? "*" : "")
        + snapshot.name()
        + "("
        + snapshot.state().toString().toLowerCase(Locale.ROOT)
        + "<"
        + snapshot.parent().orElse("None")
        + ")";
  }

  /** What a snapshot's XML says. */
  static String snapshot(String xml) {
    XmlElement document = XmlElement.parse(xml);
    String memory =
        document.child("memory").flatMap(child -> child.attribute("snapshot")).orElse("?");
    return "st="
        + document.child("state").map(XmlElement::text).orElse("None")
        + " mem="
        + memory
        + " par="
        + document
            .child("parent")
            .flatMap(parent -> parent.child("name"))
            .map(XmlElement::text)
            .orElse("None")
        + " disks="
        + document.child("disks").orElseThrow().children("disk").stream()
            .map(disk -> disk.attribute("name").orElse("") + "/" + how(disk))
            .collect(Collectors.joining(","));
  }

  private static String how(XmlElement disk) {
    return disk.attribute("snapshot").orElse("");
  }
}

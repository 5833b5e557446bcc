package org.polyvisor.driver.support.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.model.MetadataKey;

/** Documents that virsh and virt-install made: each is taken, and loses nothing. */
class SamplesTest {
  private static final String DISK =
      "<disk type='file'><source file='/new'/><target dev='vdz' bus='virtio'/></disk>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "virsh-test-default",
        "virt-install-arbitrary",
        "virt-install-cdrom",
        "virt-install-consoles",
        "virt-install-cpu",
        "virt-install-direct-kernel",
        "virt-install-disks",
        "virt-install-filesystems",
        "virt-install-firmware",
        "virt-install-graphics",
        "virt-install-input",
        "virt-install-memory-hotplug",
        "virt-install-misc",
        "virt-install-network-kinds",
        "virt-install-numa",
        "virt-install-plain",
        "virt-install-qemu-args",
        "virt-install-source-kinds",
        "virt-install-tpm",
        "virt-install-tuning"
      })
  void aRealDocumentIsTakenAndLosesNothing(String name) throws IOException {
    String xml = sample(name);
    DomainDefinition given = DomainDefinition.parse(xml);
    assertThat(given.uuid()).isPresent();
    OptionalInt id =
        given.document().attribute("id").stream().mapToInt(Integer::parseInt).findFirst();
    String shown = given.toXml(id);
    assertThat(said(XmlElement.parse(shown))).isEqualTo(said(XmlElement.parse(xml)));
    assertThat(DomainDefinition.read(shown).toXml(id)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"virsh-test-default", "virt-install-disks", "virt-install-firmware"})
  void whatIsPluggedInAndOutLeavesTheRestInPlace(String name) throws IOException {
    DomainDefinition given = DomainDefinition.parse(sample(name));
    XmlElement disk = DeviceEdits.parse(DISK);
    DomainDefinition more = DeviceEdits.attached(given, disk);
    assertThat(more.disks()).hasSize(given.disks().size() + 1);
    XmlElement present = DeviceEdits.find(more, disk).orElseThrow();
    assertThat(DeviceEdits.detached(more, present).toXml(OptionalInt.empty()))
        .isEqualTo(given.toXml(OptionalInt.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"virsh-test-default", "virt-install-disks", "virt-install-firmware"})
  void textsThatAreSetAndRemovedLeaveTheRestInPlace(String name) throws IOException {
    DomainDefinition given = DomainDefinition.parse(sample(name));
    MetadataKey key = MetadataKey.element("http://x.org/1").withPrefix("x");
    DomainDefinition more = DomainEdits.withMetadata(given, key, Optional.of("<a/>"));
    assertThat(DomainEdits.metadata(more, key)).contains("<a/>\n");
    List<String> rest =
        said(DomainEdits.withMetadata(more, key, Optional.empty()).document()).stream()
            .filter(line -> !line.equals("domain/metadata"))
            .toList();
    assertThat(rest)
        .containsAll(said(given.document()).stream().filter(l -> l.contains("os/type")).toList())
        .hasSizeBetween(said(given.document()).size() - 1, said(given.document()).size());
  }

  private static String sample(String name) throws IOException {
    try (InputStream in = SamplesTest.class.getResourceAsStream("samples/" + name + ".xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** All that an element says, in its order; memory may say the same in another unit. */
  private static List<String> said(XmlElement element) {
    List<String> lines = new ArrayList<>();
    say(element, "", lines);
    return lines;
  }

  private static void say(XmlElement element, String above, List<String> lines) {
    String path = above + element.name().qualified();
    boolean amount = path.equals("domain/memory") || path.equals("domain/currentMemory");
    StringBuilder line = new StringBuilder(path);
    if (!amount) {
      element
          .attributes()
          .forEach(a -> line.append(' ').append(a.name().qualified() + "=" + a.value()));
      line.append(element.text().isBlank() ? "" : " " + element.text().strip());
    }
    lines.add(line.toString());
    for (XmlNode node : element.nodes()) {
      if (node instanceof XmlElement) {
        say((XmlElement) node, path + "/", lines);
      } else if (!(node instanceof XmlText)) {
        lines.add(path + " " + node);
      }
    }
  }
}

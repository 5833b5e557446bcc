package org.polyvisor.driver.support.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.error.InvalidDefinitionException;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class DomainDefinitionTest {
  private static final String WHOLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- made by hand -->
      <domain type='kvm' id='7' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
        <name>été 1</name>
        <title>A guest</title>
        <memory unit='MB'>64</memory>
        <vcpu current='2'>4</vcpu>
        <os><type arch='x86_64'>hvm</type></os>
        <devices>
          <disk type='file' device='disk'>
            <source file='/a "b" &amp; c'/>
            <target dev='vda' bus='virtio'/>
          </disk>
          <disk type='block'><source dev='/dev/sdb'/><target dev='vdb'/></disk>
          <disk type='network'><source protocol='rbd' name='pool/x'/><target dev='vdc'/></disk>
          <disk type='volume'><source pool='p' volume='v'/><target dev='vdd'/></disk>
          <disk type='file' device='cdrom'><target dev='sda' bus='sata'/></disk>
          <interface type='network'>
            <mac address='aa:bb:cc:dd:ee:ff'/><source network='default'/><target dev='t0'/>
          </interface>
          <hologram kind='new'><x>1</x></hologram>
        </devices>
        <metadata><app:a xmlns:app='urn:app' app:b="c">t<![CDATA[<u>]]></app:a></metadata>
        <qemu:commandline>
          <qemu:arg value='-s'/>
        </qemu:commandline>
      </domain>
      """;

  @Test
  void whatIsUnderstoodIsTyped() {
    DomainDefinition domain = DomainDefinition.parse(WHOLE);
    assertThat(domain.type()).isEqualTo("kvm");
    assertThat(domain.name()).isEqualTo("été 1");
    assertThat(domain.uuid()).isEmpty();
    assertThat(domain.title()).contains("A guest");
    assertThat(domain.memoryKiB()).isEqualTo(62500);
    assertThat(domain.currentMemoryKiB()).isEqualTo(62500);
    assertThat(domain.vcpus()).isEqualTo(4);
    assertThat(domain.currentVcpus()).isEqualTo(2);
    assertThat(domain.osType()).contains("hvm");
  }

  @Test
  void disksHaveTargetDeviceBusTypeAndSource() {
    assertThat(DomainDefinition.parse(WHOLE).disks())
        .extracting(
            disk ->
                String.join(
                    "|",
                    disk.target(),
                    disk.device().device(),
                    disk.device().type().orElse("-"),
                    disk.device().bus().orElse("-"),
                    disk.device().source().orElse("-")))
        .containsExactly(
            "vda|disk|file|virtio|/a \"b\" & c",
            "vdb|disk|block|-|/dev/sdb",
            "vdc|disk|network|-|pool/x",
            "vdd|disk|volume|-|p/v",
            "sda|cdrom|file|sata|-");
  }

  @Test
  void interfacesHaveMacSourceAndTarget() {
    InterfaceDefinition network = DomainDefinition.parse(WHOLE).interfaces().get(0);
    assertThat(network.type()).contains("network");
    assertThat(network.mac()).contains("aa:bb:cc:dd:ee:ff");
    assertThat(network.source()).contains("default");
    assertThat(network.target()).contains("t0");
  }

  @Test
  void whatIsNotUnderstoodSurvivesInPlace() {
    String shown = DomainDefinition.parse(WHOLE).toXml(OptionalInt.of(3));
    assertThat(shown)
        .startsWith("<domain type='kvm' id='3' xmlns:qemu=")
        .contains("\n  <memory unit='KiB'>62500</memory>\n  <currentMemory unit='KiB'>62500")
        .contains("<hologram kind='new'><x>1</x></hologram>")
        .contains("<app:a app:b='c' xmlns:app='urn:app'>t&lt;u&gt;</app:a>")
        .contains("\n  <qemu:commandline>\n    <qemu:arg value='-s'/>\n  </qemu:commandline>\n")
        .endsWith("</domain>\n");
    assertThat(DomainDefinition.parse(shown).toXml(OptionalInt.of(3))).isEqualTo(shown);
  }

  @Test
  void foreignBlocksAreTheSameToAnotherParserAfterDefiningTwice() throws Exception {
    String once = DomainDefinition.parse(WHOLE).toXml(OptionalInt.empty());
    String twice = DomainDefinition.parse(once).toXml(OptionalInt.empty());
    for (String name : List.of("qemu:commandline", "metadata", "hologram", "disk")) {
      Node before = first(WHOLE, name);
      assertThat(first(twice, name).isEqualNode(before)).as(name).isTrue();
    }
  }

  private static Node first(String xml, String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setCoalescing(true);
    InputSource source = new InputSource(new StringReader(xml));
    return factory.newDocumentBuilder().parse(source).getElementsByTagName(name).item(0);
  }

  @Test
  void theUuidIsInsertedAfterTheName() {
    UUID uuid = UUID.fromString("6695eb01-f6a4-8304-79aa-97f2502e193f");
    DomainDefinition domain = DomainDefinition.parse(WHOLE).withUuid(uuid);
    assertThat(domain.uuid()).contains(uuid);
    assertThat(domain.toXml(OptionalInt.empty()))
        .contains("</name>\n  <uuid>6695eb01-f6a4-8304-79aa-97f2502e193f</uuid>\n  <title>")
        .startsWith("<domain type='kvm' xmlns:qemu=");
  }

  @Test
  void anElementOfAnOuterNamespaceCarriesItsDeclarationAlong() {
    XmlElement node =
        XmlElement.parse("<node xmlns:t='urn:t'><domain><t:state>1</t:state></domain></node>");
    XmlElement domain = node.child("domain").orElseThrow();
    assertThat(domain.toXml()).isEqualTo("<domain><t:state xmlns:t='urn:t'>1</t:state></domain>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"6695eb01f6a4830479aa97f2502e193f", " 6695EB01-F6A4-8304-79AA-97F2502E193F "})
  void uuidsAreReadAsLibvirtDoes(String text) {
    String xml =
        "<domain type='test'><name>n</name><uuid>"
            + text
            + "</uuid><memory>1</memory><os><type>hvm</type></os></domain>";
    assertThat(DomainDefinition.parse(xml).uuid())
        .contains(UUID.fromString("6695eb01-f6a4-8304-79aa-97f2502e193f"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "été 1",
        "虚拟机",
        "trailing.",
        "42",
        "6695eb01-f6a4-8304-79aa-97f2502e193f",
        "𝒳",
        "a&amp;b"
      })
  void anyNameThatLibvirtAllowsIsTaken(String name) {
    String xml =
        "<domain type='test'><name>"
            + name
            + "</name><memory>1</memory><os><type>hvm</type></os></domain>";
    DomainDefinition domain = DomainDefinition.parse(xml);
    assertThat(domain.toXml(OptionalInt.empty())).contains("<name>" + name + "</name>");
  }

  @Test
  void currentMemoryIsCutToTheMaximum() {
    String xml =
        "<domain type='test'><name>n</name><memory>8</memory>"
            + "<currentMemory unit='MiB'>9</currentMemory><os><type>hvm</type></os></domain>";
    assertThat(DomainDefinition.parse(xml).currentMemoryKiB()).isEqualTo(8);
  }

  @Test
  void aHypervisorMayHaveWordsThatAreNewToUs() {
    String xml =
        "<domain type='moon'><name>n</name><memory>1</memory><devices>"
            + "<disk type='tape' device='drum'><target dev='x' bus='ether'/></disk>"
            + "</devices></domain>";
    assertThat(DomainDefinition.read(xml).disks().get(0).device().bus()).contains("ether");
    InvalidDefinitionException refused =
        catchThrowableOfType(InvalidDefinitionException.class, () -> DomainDefinition.parse(xml));
    assertThat(refused).hasMessageContaining("'moon' is not known").hasMessageContaining("kvm");
  }
}

package org.polyvisor.driver.support.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.error.InvalidDefinitionException;

class BrokenDefinitionTest {
  private static final String MEMORY = "  <memory>1</memory>\n";
  private static final String NAME = "  <name>n</name>\n";

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("", MEMORY, "2:1 domain", "<name> is missing"),
        Arguments.of("  <name> </name>\n", MEMORY, "3:3 domain/name", "name is empty"),
        Arguments.of("  <name>a/b</name>\n", MEMORY, "3:3 domain/name", "'a/b' has a '/'"),
        Arguments.of(NAME + NAME, MEMORY, "4:3 domain/name", "a second <name>"),
        Arguments.of(
            NAME,
            MEMORY + ("<uuid>" + "1".repeat(32) + "</uuid>\n").repeat(2),
            "6:1 domain/uuid",
            "a second <uuid>"),
        Arguments.of(
            NAME,
            disks("<disk><target dev='vd&#10;a'/></disk>"),
            "5:16 domain/devices/disk/target",
            "control character"),
        Arguments.of(NAME, "", "2:1 domain", "<memory> is missing"),
        Arguments.of(NAME, "  <memory>0</memory>\n", "4:3 domain/memory", "memory 0"),
        Arguments.of(NAME, "  <memory\n unit='x'>1</memory>\n", "4:3 domain/memory", "unit 'x'"),
        Arguments.of(NAME, "  <memory>1 0</memory>\n", "4:3 domain/memory", "'1 0' is not"),
        Arguments.of(NAME, MEMORY + "<uuid>5</uuid>", "5:1 domain/uuid", "UUID '5'"),
        Arguments.of(NAME, MEMORY + "<title>a\nb</title>", "5:1 domain/title", "line end"),
        Arguments.of(NAME, MEMORY + "<vcpu>0</vcpu>", "5:1 domain/vcpu", "vcpus '0'"),
        Arguments.of(
            NAME, MEMORY + "<vcpu current='3'>2</vcpu>", "5:1 domain/vcpu", "at most the maximum"),
        Arguments.of(NAME, disks("<disk/>"), "5:10 domain/devices/disk", "lacks its <target"),
        Arguments.of(
            NAME,
            disks("<disk><target bus='ide'/></disk>"),
            "5:16 domain/devices/disk/target",
            "lacks its attribute 'dev'"),
        Arguments.of(
            NAME,
            disks("<disk device='tape'><target dev='a'/></disk>"),
            "5:10 domain/devices/disk",
            "disk device 'tape' is not known: cdrom, disk, floppy, lun"),
        Arguments.of(
            NAME,
            disks("<disk type='x'><target dev='a'/></disk>"),
            "5:10 domain/devices/disk",
            "disk type 'x'"),
        Arguments.of(
            NAME,
            disks("<disk><target dev='a' bus='x'/></disk>"),
            "5:16 domain/devices/disk/target",
            "disk bus 'x'"),
        Arguments.of(
            NAME,
            disks("<disk><target dev='a'/></disk>\n<disk>\n<target dev='a'/></disk>"),
            "7:1 domain/devices/disk/target",
            "target 'a' is taken"));
  }

  private static String disks(String disks) {
    return MEMORY + "<devices>" + disks + "</devices>";
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsWrongInMeaningHasLineColumnAndElement(
      String name, String rest, String place, String said) {
    String xml = "<?xml version='1.0'?>\n<domain type='test'>\n" + name + rest + "\n</domain>";
    InvalidDefinitionException refused = refusal(xml);
    assertThat(place(refused)).isEqualTo(place);
    assertThat(refused).hasMessageContaining(said);
    assertThat(refused.getMessage()).doesNotContain("\n");
  }

  @Test
  void wrongRootAndMissingTypeHaveTheirPlace() {
    assertThat(place(refusal("\n <network/>"))).isEqualTo("2:2 network");
    assertThat(place(refusal("<domain><name>n</name></domain>"))).isEqualTo("1:1 domain");
  }

  @Test
  void whatIsNotWellFormedHasLineColumnAndElement() {
    InvalidDefinitionException refused = refusal("<domain>\n  <name>n</nam>\n</domain>");
    assertThat(refused.line()).hasValue(2);
    assertThat(refused.column()).isPresent();
    assertThat(refused.element()).contains("domain/name");
    assertThat(refused).hasMessageStartingWith("not well-formed XML: ");
    assertThat(refused.getMessage()).doesNotContain("\n");
    assertThat(refusal("").line()).isPresent();
    assertThat(refusal("plain text")).hasMessageStartingWith("not well-formed XML: ");
  }

  @Test
  void placesAreRightFarDownAndAfterAnyLineEnd() {
    String filler = "<!-- " + "x".repeat(70) + " é𝒳 -->\r\n";
    String xml = "<domain type='test'>\r\n" + filler.repeat(3000) + "  <name/>\r\n</domain>";
    assertThat(place(refusal(xml))).isEqualTo("3002:3 domain/name");
  }

  @Test
  void entitiesAreNotExpanded() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 'lol'>");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY l").append(i).append(" '");
      laughs.append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
    }
    String xml = laughs + "]>\n<domain type='test'><name>&l11;</name><memory>1</memory></domain>";
    assertThat(refusal(xml)).hasMessageContaining("<!DOCTYPE>");
    String file =
        "<!DOCTYPE d [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
            + "<domain type='test'><name>&f;</name><memory>1</memory></domain>";
    assertThat(refusal(file)).hasMessageContaining("<!DOCTYPE>");
    assertThat(refusal("<!DOCTYPE d SYSTEM 'http://localhost:1/d.dtd'><domain/>"))
        .hasMessageContaining("<!DOCTYPE>");
    assertThat(refusal("<domain><name>&nbsp;</name></domain>").line()).hasValue(1);
  }

  @Test
  void depthSizeAndNumberOfElementsAreBounded() {
    String deep = "<domain>" + "<a>".repeat(100_000);
    assertThat(refusal(deep)).hasMessageContaining("nested deeper than 64");
    String many = "<domain>" + "<a/>".repeat(100_001) + "</domain>";
    assertThat(refusal(many)).hasMessageContaining("more than 100000 elements");
    String large = "<domain>" + " ".repeat(4 << 20) + "</domain>";
    assertThat(refusal(large)).hasMessageContaining("at most 4194304");
  }

  @Test
  void whatIsWithinTheBoundsIsRead() {
    String deep = "<a>".repeat(63) + "</a>".repeat(63);
    String large = "<!-- " + "x".repeat(3 << 20) + " -->" + "<b c='d'/>".repeat(90_000);
    String xml = "<domain type='test'><name>n</name><memory>1</memory><os><type>hvm</type></os>";
    assertThat(DomainDefinition.parse(xml + deep + large + "</domain>").name()).isEqualTo("n");
  }

  private static InvalidDefinitionException refusal(String xml) {
    InvalidDefinitionException refused =
        catchThrowableOfType(InvalidDefinitionException.class, () -> DomainDefinition.parse(xml));
    assertThat(refused).as(xml.substring(0, Math.min(80, xml.length()))).isNotNull();
    return refused;
  }

  private static String place(InvalidDefinitionException refused) {
    return refused.line().orElse(0)
        + ":"
        + refused.column().orElse(0)
        + " "
        + refused.element().orElse("");
  }
}

package org.polyvisor.driver.support.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.error.InvalidDefinitionException;

/** The last value that is taken and the first that is not; found wanting by mutation. */
class EdgesTest {
  private static final String DOMAIN =
      "<domain type='test'><name>a</name><memory>1024</memory>%s<os><type>hvm</type></os></domain>";

  private static DomainDefinition domain(String more) {
    return DomainDefinition.parse(DOMAIN.formatted(more));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x9, 0xA, 0xD, 0x20, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF})
  void theFirstAndLastCharactersThatXmlHasAreKept(int character) {
    String text = "a" + Character.toString(character) + "b";
    assertThat(XmlElement.parse(XmlElement.named("a").withText(text).toXml()).text())
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x8, 0xB, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
  void theirNeighboursAreReplaced(int character) {
    String xml = XmlElement.named("a").withText("a" + (char) character + "b").toXml();
    assertThat(XmlElement.parse(xml).text()).isEqualTo("a\uFFFDb");
  }

  @Test
  void allVcpusMayBeThereFromTheBeginning() {
    assertThat(domain("<vcpu current='4'>4</vcpu>").currentVcpus()).isEqualTo(4);
    assertThatThrownBy(() -> domain("<vcpu current='5'>4</vcpu>"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("'5'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1000001", "1x", "x", "-1", "", "99999999999"})
  void otherNumbersOfVcpusAreRefusedWithWhatIsRight(String vcpus) {
    assertThatThrownBy(() -> domain("<vcpu>" + vcpus + "</vcpu>"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("'" + vcpus + "'")
        .hasMessageContaining("1 to 1000000");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000000})
  void theFewestAndTheMostVcpusAreTaken(int vcpus) {
    assertThat(domain("<vcpu>" + vcpus + "</vcpu>").vcpus()).isEqualTo(vcpus);
  }

  @Test
  void anEmptyTitleOrDescriptionIsNone() {
    assertThat(domain("<title/><description/>").title()).isEmpty();
    assertThat(domain("<title/><description/>").description()).isEmpty();
    assertThat(domain("<title>t</title>").title()).contains("t");
  }

  @Test
  void elementsOfOthersAreNoneOfTheChildren() {
    XmlElement read = XmlElement.parse("<a><b/><o:b xmlns:o='urn:o'/><c xmlns='urn:c'/></a>");
    assertThat(read.children()).extracting(child -> child.name().local()).containsExactly("b");
  }

  /** The layout may be the first thing in the element, or not there. */
  @Test
  void anElementGoesWithTheLayoutBeforeIt() {
    XmlElement laidOut = XmlElement.parse("<a>\n  <b/>\n  <c/>\n</a>");
    assertThat(laidOut.remove(laidOut.children().get(0)).toXml()).isEqualTo("<a>\n  <c/>\n</a>\n");
    XmlElement dense = XmlElement.parse("<a>t<b/><c/></a>");
    assertThat(dense.remove(dense.children().get(0)).toXml()).isEqualTo("<a>t<c/></a>\n");
  }

  @Test
  void whatIsNoNumberIsNotCalledTooLarge() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemoryUnits.kib("65 536", "KiB"))
        .withMessageContaining("is not a whole number");
  }

  /** A prefix that is declared around an element and used by its attributes alone. */
  @Test
  void anElementTakenOutDeclaresThePrefixesOfItsAttributes() {
    XmlElement outer = XmlElement.parse("<a xmlns:o='urn:o'><b o:c='1' d='2'/></a>");
    String alone = outer.children().get(0).toXml();
    assertThat(alone).contains("xmlns:o='urn:o'").doesNotContain("xmlns:=");
    XmlElement read = XmlElement.parse(alone);
    assertThat(read.toXml()).isEqualTo(alone);
    assertThat(outer.toXml()).isEqualTo("<a xmlns:o='urn:o'><b o:c='1' d='2'/></a>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
        "0000000000000000000000000000000g",
        "٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠",
        "00000000-0000-0000-0000-00000000000",
        "000000000000000000000000000000001"
      })
  void whatIsNoUuidIsRefusedWithItself(String uuid) {
    assertThatThrownBy(() -> domain("<uuid>" + uuid + "</uuid>").uuid())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("UUID '" + uuid + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "a/", "a\tb", "\ta", ""})
  void namesThatNothingMayHaveAreRefused(String name) {
    String xml = DOMAIN.formatted("").replace("<name>a<", "<name>" + name + "<");
    assertThatThrownBy(() -> DomainDefinition.parse(xml))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("name");
  }

  private static DomainDefinition disk(String inside) {
    return domain("<devices><disk type='file' device='cdrom'>" + inside + "</disk></devices>");
  }

  @Test
  void aDiskWithoutATargetIsRefusedAndOneWithoutASourceHasNone() {
    assertThatThrownBy(() -> disk("<target dev=' '/>").disks())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("'dev'");
    assertThat(disk("<source file=''/><target dev='hda'/>").disks().get(0).device().source())
        .isEmpty();
  }

  @Test
  void aDocumentMayBeAsLongDeepAndManyAsTheLimitsSayAndNoMore() {
    XmlLimits limits = new XmlLimits(24, 3, 4);
    for (String fits :
        List.of("<a><b><c/></b></a>", "<a><b/><b/><b/></a>", "<a>12345678901234567</a>")) {
      assertThat(XmlElement.parse(fits, limits).name().local()).isEqualTo("a");
    }
    List<String> beyond =
        List.of(
            "<a><b><c><d/></c></b></a>", "<a><b/><b/><b/><b/></a>", "<a>123456789012345678</a>");
    XmlLimits longer = new XmlLimits(25, 3, 4);
    assertThatThrownBy(() -> XmlElement.parse(beyond.get(0), longer))
        .hasMessageContaining("deeper than 3");
    assertThatThrownBy(() -> XmlElement.parse(beyond.get(1), limits))
        .hasMessageContaining("more than 4");
    assertThatThrownBy(() -> XmlElement.parse(beyond.get(2), limits))
        .hasMessageContaining("at most 24");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\n", "\r\n"})
  void linesAreCountedWhateverEndsThem(String end) {
    String xml = end + "<domain>" + end + "<name>a</nam></domain>";
    assertThatThrownBy(() -> XmlElement.parse(xml))
        .isInstanceOfSatisfying(
            InvalidDefinitionException.class, wrong -> assertThat(wrong.line()).hasValue(3))
        .hasMessageContaining("name")
        .hasMessageNotContaining("no reason given");
  }
}

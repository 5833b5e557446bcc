package org.polyvisor.driver.support.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class XmlElementTest {
  @Test
  void whatADriverMakesIsLaidOutAsLibvirtDoes() {
    XmlElement disk =
        XmlElement.named("disk")
            .with("type", "file")
            .add(XmlElement.named("source").with("file", "/a 'b' \"c\" <d> & e\n"));
    XmlElement domain = XmlElement.named("domain").add("name", "a<b>&'c'").add(disk);
    assertThat(domain.toXml())
        .isEqualTo(
            """
            <domain>
              <name>a&lt;b&gt;&amp;'c'</name>
              <disk type='file'>
                <source file='/a &apos;b&apos; &quot;c&quot; &lt;d&gt; &amp; e&#10;'/>
              </disk>
            </domain>
            """);
  }

  @Test
  void whatWasWrittenReadsTheSame() {
    String odd = " \t\n\r '\"<>&]]> é 虚 𝒳 ";
    XmlElement made = XmlElement.named("a").with("b", odd).add("c", odd);
    XmlElement read = XmlElement.parse(made.toXml());
    assertThat(read.attribute("b")).contains(odd);
    assertThat(read.child("c").orElseThrow().text()).isEqualTo(odd);
  }

  @Test
  void charactersThatXmlDoesNotHaveAreReplaced() {
    XmlElement made = XmlElement.named("a").with("b", "x\u0001").withText("\uD800y\uFFFE\u0000");
    XmlElement read = XmlElement.parse(made.toXml());
    assertThat(read.attribute("b")).contains("x\uFFFD");
    assertThat(read.text()).isEqualTo("\uFFFDy\uFFFD\uFFFD");
  }

  @Test
  void commentsAndInstructionsSurvive() {
    String xml = "<a><!-- b - c --><?d e?>t</a>\n";
    assertThat(XmlElement.parse(xml).toXml()).isEqualTo(xml);
    assertThat(XmlElement.named("a").add(new XmlComment("-- x -")).toXml())
        .isEqualTo("<a>\n  <!--- - x - -->\n</a>\n");
  }

  @Test
  void attributesAreSetInPlaceAndTakenAway() {
    XmlElement element = XmlElement.parse("<a b='1' c='2'/>");
    assertThat(element.with("b", "3").with("d", "4").without("c").toXml())
        .isEqualTo("<a b='3' d='4'/>\n");
  }

  @Test
  void aWrongNameIsTheCallersMistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> XmlElement.named("a b"));
    assertThatIllegalArgumentException().isThrownBy(() -> XmlElement.named("a").with("<", ""));
  }
}

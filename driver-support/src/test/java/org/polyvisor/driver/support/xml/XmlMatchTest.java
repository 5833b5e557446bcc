package org.polyvisor.driver.support.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlMatchTest {
  private static final XmlElement DEVICE =
      XmlElement.parse(
          """
          <hostdev mode='subsystem' type='usb'>
            <source><vendor id='0x1'/><vendor id='0x2'/><product id='0x3'/></source>
            <alias> n </alias>
          </hostdev>
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<hostdev/>",
        "<hostdev type='usb'/>",
        "<hostdev><alias>n</alias></hostdev>",
        "<hostdev><alias/></hostdev>",
        "<hostdev>\n<source>\n<vendor id='0x2'/>\n</source>\n</hostdev>",
        "<hostdev type='usb'><source><product id='0x3'/><vendor id='0x1'/></source></hostdev>"
      })
  void whatSaysNoMoreIsSaid(String wanted) {
    assertThat(XmlMatch.says(DEVICE, XmlElement.parse(wanted))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<hostdev type='pci'/>",
        "<hostdev type='usb' model='x'/>",
        "<hostdev>text</hostdev>",
        "<hostdev><alias>m</alias></hostdev>",
        "<hostdev><boot/></hostdev>",
        "<hostdev><source><vendor id='0x3'/></source></hostdev>",
        "<hostdev type='usb'><source><product id='0x3'/><vendor id='0x4'/></source></hostdev>"
      })
  void whatSaysSomethingElseIsNot(String wanted) {
    assertThat(XmlMatch.says(DEVICE, XmlElement.parse(wanted))).isFalse();
  }
}

package org.polyvisor.driver.support.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.SnapshotInfo;

class SnapshotDefinitionTest {
  private static final DomainDefinition DOMAIN =
      DomainDefinition.parse(
          """
          <domain type='test'><name>a</name><memory>1024</memory><os><type>hvm</type></os>
          <devices><disk type='file'><source file='/d'/><target dev='vda'/></disk></devices></domain>
          """);

  private static SnapshotDefinition parse(String inside) {
    return SnapshotDefinition.parse("<domainsnapshot>" + inside + "</domainsnapshot>");
  }

  @Test
  void nameAndDescriptionAreWhatIsWrittenAndNoneIfNothingIs() {
    SnapshotDefinition whole = parse("<name>s</name><description>d</description>");
    assertThat(whole.name()).contains("s");
    assertThat(whole.description()).contains("d");
    SnapshotDefinition empty = parse("<name/><description></description>");
    assertThat(empty.name()).isEmpty();
    assertThat(empty.description()).isEmpty();
    assertThat(parse("").named("t").name()).contains("t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "a/b", ".a", "a\tb"})
  void otherNamesAreRefused(String name) {
    assertThatThrownBy(() -> parse("<name>" + name + "</name>"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("snapshot name");
  }

  @Test
  void anotherDocumentIsRefused() {
    assertThatThrownBy(() -> SnapshotDefinition.parse("<domain/>"))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("<domainsnapshot> is expected");
  }

  static Stream<Arguments> states() {
    return Stream.of(
        Arguments.of(DomainState.SHUTOFF, "shutoff", "no"),
        Arguments.of(DomainState.PAUSED, "paused", "internal"),
        Arguments.of(DomainState.RUNNING, "running", "internal"));
  }

  @ParameterizedTest
  @MethodSource("states")
  void itIsWrittenWithStateMemoryAndDisks(DomainState state, String word, String memory) {
    SnapshotInfo info =
        SnapshotInfo.of("s", state).createdAt(Instant.ofEpochSecond(7)).parent("p").build();
    XmlElement xml = XmlElement.parse(parse("<description>d</description>").toXml(info, DOMAIN));
    assertThat(text(xml, "name")).isEqualTo("s");
    assertThat(text(xml, "description")).isEqualTo("d");
    assertThat(text(xml, "state")).isEqualTo(word);
    assertThat(text(xml, "creationTime")).isEqualTo("7");
    assertThat(text(xml.child("parent").orElseThrow(), "name")).isEqualTo("p");
    assertThat(xml.child("memory").orElseThrow().attribute("snapshot")).contains(memory);
    XmlElement disk = xml.child("disks").orElseThrow().children().get(0);
    assertThat(disk.attribute("name")).contains("vda");
    assertThat(text(xml.child("domain").orElseThrow(), "name")).isEqualTo("a");
  }

  @Test
  void whatIsNotKnownIsNotWritten() {
    SnapshotInfo info = SnapshotInfo.of("s", DomainState.SHUTOFF).build();
    XmlElement xml = XmlElement.parse(parse("").toXml(info, DOMAIN));
    assertThat(xml.child("parent")).isEmpty();
    assertThat(xml.child("creationTime")).isEmpty();
    assertThat(xml.child("description")).isEmpty();
  }

  private static String text(XmlElement element, String name) {
    return element.child(name).orElseThrow().text();
  }
}

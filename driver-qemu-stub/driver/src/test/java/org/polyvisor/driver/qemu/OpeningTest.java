package org.polyvisor.driver.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyvisor.driver.qemu.peer.StubGuest;
import org.polyvisor.driver.qemu.peer.StubQemu;
import org.polyvisor.error.ConnectFailedException;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.spi.ProbeRequest;

class OpeningTest {
  private static final String UUID = "00000000-0000-0000-0000-000000000001";

  @TempDir private Path directory;

  private static void open(String uri) {
    Opened.uri(uri, Opened.LONG).close();
  }

  @ParameterizedTest
  @CsvSource({"qemu:///system", "qemu:///session"})
  void systemAndSessionSayThatThisDriverAttachesOnlyAndHow(String uri) {
    assertThatThrownBy(() -> open(uri))
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageContaining(uri)
        .hasMessageContaining("qemu:///attach?monitor=/path/to/qmp.sock");
  }

  @ParameterizedTest
  @CsvSource({
    "qemu:///attach,no monitor is given",
    "qemu:///elsewhere,unknown path '/elsewhere'",
    "qemu+ssh://host/attach?monitor=/x,on this host alone",
    "qemu:///attach?monitor=~/x,whole path"
  })
  void aUriThatIsNoneOfOursSaysWhatWouldBe(String uri, String says) {
    assertThatThrownBy(() -> open(uri))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining(says);
  }

  @Test
  void aMonitorThatIsNotThereIsNamed() {
    Path missing = directory.resolve("missing.qmp");
    assertThatThrownBy(() -> Opened.at(missing).close())
        .isInstanceOf(ConnectFailedException.class)
        .hasMessage("monitor '" + missing + "': there is no such file; is its QEMU running?");
  }

  @Test
  void aFileThatIsNoSocketIsNamed() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThatThrownBy(() -> Opened.at(file).close())
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("it is no socket");
  }

  @Test
  void aPathThatIsTooLongForASocketSaysSo() {
    Path deep = directory.resolve("d".repeat(120));
    assertThatThrownBy(() -> Opened.at(deep).close())
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageContaining("a socket's may have 107");
  }

  @Test
  void aSocketThatItsQemuLeftBehindIsRefused() throws Exception {
    Path stale = stale();
    assertThatThrownBy(() -> Opened.at(stale).close())
        .isInstanceOf(ConnectFailedException.class)
        .hasMessageContaining("connection refused");
  }

  private Path stale() throws Exception {
    Path stale = directory.resolve("stale.qmp");
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(stale)).close();
    return stale;
  }

  @Test
  void aDeadMonitorAmongOthersIsVisibleAndTheOthersWork() throws Exception {
    Path missing = directory.resolve("missing.qmp");
    try (StubQemu stub = StubQemu.start(directory.resolve("one.qmp"), new StubGuest("one", UUID));
        Opened opened = Opened.at(missing, stub.path())) {
      assertThat(opened.names()).containsExactly("one");
      assertThat(opened.monitors().get(0).problem())
          .hasValueSatisfying(problem -> assertThat(problem).contains(missing.toString()));
      assertThat(opened.monitors().get(1).domain()).contains(opened.domain("one"));
    }
  }

  @Test
  void aMonitorThatComesLaterIsAttached() throws Exception {
    Path later = directory.resolve("later.qmp");
    try (StubQemu stub = StubQemu.start(directory.resolve("one.qmp"), new StubGuest("one", UUID));
        Opened opened = Opened.at(later, stub.path())) {
      RecordingSink events = opened.listen();
      try (StubQemu late =
          StubQemu.start(later, new StubGuest("two", "00000000-0000-0000-0000-000000000002"))) {
        assertThat(events.next(1)).containsExactly("two STARTED BOOTED");
        assertThat(opened.monitors().get(0).path()).isEqualTo(late.path());
      }
    }
  }

  @Test
  void aDirectoryWithLeftSocketsOnlyIsAHostWithoutGuests() throws Exception {
    stale();
    try (Opened opened = Opened.at(directory)) {
      assertThat(opened.names()).isEmpty();
      assertThat(opened.connection().alive()).isTrue();
    }
  }

  @Test
  void allDomainsAreActiveAndTransient() throws Exception {
    try (StubQemu stub = StubQemu.start(directory.resolve("one.qmp"), new StubGuest("one", UUID));
        Opened opened = Opened.at(stub.path())) {
      assertThat(opened.connection().domains(Opened.call(), DomainFilter.onlyActive())).hasSize(1);
      assertThat(opened.connection().domains(Opened.call(), DomainFilter.onlyInactive())).isEmpty();
      assertThat(opened.connection().domains(Opened.call(), DomainFilter.all().persistent(true)))
          .isEmpty();
    }
  }

  @Test
  void theProbeAnswersForADirectoryWithSockets() throws Exception {
    Path sockets = Files.createDirectories(directory.resolve("polyvisor/qemu"));
    QemuDriverProvider provider =
        new QemuDriverProvider(Map.of("XDG_RUNTIME_DIR", directory.toString()));
    ProbeRequest request = ProbeRequest.of(new TestSettings(Map.of()), Opened.call());
    assertThat(provider.probe(request)).isEmpty();

    try (StubQemu stub = StubQemu.start(sockets.resolve("a.qmp"), new StubGuest("one", UUID))) {
      Optional<ConnectionUri> uri = provider.probe(request);
      assertThat(uri.orElseThrow().parameter("monitor")).isEqualTo(List.of(sockets.toString()));
      assertThat(stub.path()).exists();
    }
    assertThat(new QemuDriverProvider(Map.of()).probe(request)).isEmpty();
  }

  @Test
  void theDescriptorHasSchemeExampleAndSettings() {
    var descriptor = new QemuDriverProvider().descriptor();
    assertThat(descriptor.name()).isEqualTo("qemu");
    assertThat(descriptor.schemes()).containsExactly("qemu");
    assertThat(descriptor.examples()).isNotEmpty();
    assertThat(descriptor.settings()).extracting(Object::toString).contains("monitor");
  }
}

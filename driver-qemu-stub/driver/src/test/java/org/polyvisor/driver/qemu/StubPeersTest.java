package org.polyvisor.driver.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.qemu.peer.StubClient;
import org.polyvisor.driver.qemu.peer.StubGuest;
import org.polyvisor.driver.qemu.peer.StubQemu;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.LifecycleRequest;
import tools.jackson.databind.JsonNode;

/** Peers that are silent, go away, or are hard to tell apart. */
class StubPeersTest extends StubCase {
  @Test
  void aPeerThatClosesInTheMiddleOfACommandIsGone() throws Exception {
    StubGuest guest =
        new Odd("query-block") {
          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            client.close();
          }
        };
    try (StubQemu stub = stub("s", guest);
        Opened opened = Opened.at(stub.path())) {
      RecordingSink events = opened.listen();
      DomainRef one = opened.domain("one");
      assertThatThrownBy(() -> opened.blocks().blockDevices(Opened.call(), one))
          .isInstanceOf(NoSuchDomainException.class)
          .hasMessageContaining("gone");
      assertThat(events.next(2)).containsExactly("one STOPPED FAILED", "one STARTED BOOTED");
    }
  }

  @Test
  void aSilentPeerAmongOthersIsVisibleAndCostsNothingElse() throws Exception {
    StubGuest silent =
        new StubGuest("one", UUID_1) {
          @Override
          public void connected(StubClient client) {}
        };
    try (StubQemu stub = stub("s", silent);
        StubQemu other = healthy();
        Opened opened =
            Opened.uri(
                Opened.uriOf(stub.path(), other.path()) + "&monitor.handshake=200ms",
                Opened.LONG)) {
      assertThat(opened.names()).containsExactlyInAnyOrder("s", "healthy");
      assertThatThrownBy(() -> opened.statistics("s", ""))
          .isInstanceOf(OperationTimeoutException.class)
          .hasMessageContaining("domain 's'")
          .hasMessageContaining("no greeting yet");
      assertThat(opened.monitors().get(0).problem())
          .hasValueSatisfying(problem -> assertThat(problem).contains(stub.path().toString()));
      assertThat(opened.monitors().get(1).problem()).isEmpty();
    }
  }

  @Test
  void aPeerThatGreetsAndThenIsSilentIsSaidToHaveGreeted() throws Exception {
    StubGuest guest =
        new Odd("qmp_capabilities") {
          @Override
          void odd(StubClient client, JsonNode command) {}
        };
    try (StubQemu stub = stub("s", guest);
        Opened opened =
            Opened.uri(Opened.uriOf(stub.path()) + "&monitor.handshake=200ms", Opened.LONG)) {
      assertThatThrownBy(() -> opened.info("s"))
          .isInstanceOf(OperationTimeoutException.class)
          .hasMessageContaining("it greeted, and then said nothing");
    }
  }

  @Test
  void aSilentPeerAtASocketCalledLikeAnotherGuestHasTheWholePathForItsName() throws Exception {
    StubGuest silent =
        new StubGuest("one", UUID_1) {
          @Override
          public void connected(StubClient client) {}
        };
    Path other = Files.createDirectories(directory.resolve("other"));
    try (StubQemu stub = StubQemu.start(other.resolve("healthy"), silent);
        StubQemu again = stub("healthy", silent);
        StubQemu named = stub("named", new StubGuest("healthy", UUID_2));
        Opened opened =
            Opened.uri(
                Opened.uriOf(stub.path(), again.path(), named.path()) + "&monitor.handshake=200ms",
                Opened.LONG)) {
      // One that has said its name keeps it, whoever came first.
      assertThat(opened.info("healthy").vcpus()).hasValue(1);
      assertThat(opened.names()).doesNotHaveDuplicates().hasSize(3);
    }
  }

  @Test
  void aGuestWithoutUuidAndNameIsKnownByItsMonitorsPath() throws Exception {
    StubGuest guest = new StubGuest("", "00000000-0000-0000-0000-000000000000");
    try (StubQemu stub = stub("web.qmp", guest)) {
      DomainRef first;
      try (Opened opened = Opened.at(stub.path())) {
        first = opened.domain("web.qmp");
        assertThat(first.uuid().version()).isEqualTo(5);
      }
      try (Opened opened = Opened.at(stub.path())) {
        assertThat(opened.domain("web.qmp")).isEqualTo(first);
      }
    }
  }

  @Test
  void aPathWithCommaAndSpaceWorksEncodedAndRaw() throws Exception {
    try (StubQemu stub = stub("a, b%.qmp", plain())) {
      try (Opened opened = Opened.at(stub.path())) {
        assertThat(opened.names()).containsExactly("one");
      }
      String raw = "qemu:///attach?monitor=" + stub.path().toString().replace("%", "%25");
      try (Opened opened = Opened.uri(raw, Opened.LONG)) {
        assertThat(opened.names()).containsExactly("one");
      }
    }
  }

  @Test
  void oneSocketGivenTwiceIsOneMonitor() throws Exception {
    try (StubQemu stub = stub("s", plain());
        Opened opened = Opened.at(stub.path(), directory, stub.path())) {
      assertThat(opened.monitors()).hasSize(1);
      assertThat(opened.names()).containsExactly("one");
    }
  }

  @Test
  void anIoErrorIsTheReasonOfTheStopThatFollows() throws Exception {
    StubGuest guest =
        new Odd("stop") {
          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            client.event("BLOCK_IO_ERROR", "{\"action\": \"stop\"}");
            client.event("STOP", "{}");
            client.event("RESUME", "{}");
            client.event("GUEST_PANICKED", "{\"action\": \"pause\"}");
            client.event("STOP", "{}");
            client.event("SHUTDOWN", "{\"guest\": true}");
            client.event("STOP", "{}");
            client.answer(command, "{}");
          }
        };
    try (StubQemu stub = stub("s", guest);
        Opened opened = Opened.at(stub.path())) {
      RecordingSink events = opened.listen();
      opened.life().suspend(Opened.call(), LifecycleRequest.of(opened.domain("one")));
      assertThat(events.next(4))
          .containsExactly(
              "one SUSPENDED IOERROR",
              "one RESUMED UNPAUSED",
              "one CRASHED PANICKED",
              "one SHUTDOWN GUEST");
      stub.die();
      assertThat(events.next(1)).containsExactly("one STOPPED SHUTDOWN");
    }
  }
}

package org.polyvisor.driver.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.driver.qemu.peer.StubClient;
import org.polyvisor.driver.qemu.peer.StubGuest;
import org.polyvisor.driver.qemu.peer.StubQemu;
import org.polyvisor.error.ConnectFailedException;
import org.polyvisor.error.DriverException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.LifecycleRequest;
import tools.jackson.databind.JsonNode;

/** What a peer sends that makes no sense costs its own guest, and says what it was. */
class StubNonsenseTest extends StubCase {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "this is no JSON\r\n",
        "[1, 2]\r\n",
        "{\"what\": 1}\r\n",
        "{} {}\r\n",
        "\r\n",
        "\u0000\u0001\u0002\r\n"
      })
  void nonsenseCostsItsOwnGuestAnErrorThatShowsItAndNobodyElse(String nonsense) throws Exception {
    brokenBy(nonsense.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void deepNestingIsNonsense() throws Exception {
    brokenBy(("{\"return\": " + "[".repeat(100_000) + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aMessageOverTheLimitIsNonsense() throws Exception {
    brokenBy("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
  }

  private void brokenBy(byte[] nonsense) throws Exception {
    StubGuest guest =
        new Odd("stop") {
          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            client.raw(nonsense);
          }
        };
    try (StubQemu stub = stub("s", guest);
        StubQemu other = healthy();
        Opened opened =
            Opened.uri(
                Opened.uriOf(stub.path(), other.path()) + "&monitor.message.maximum=64KiB",
                Opened.LONG)) {
      DomainRef one = opened.domain("one");
      assertThatThrownBy(() -> opened.life().suspend(Opened.call(), LifecycleRequest.of(one)))
          .isInstanceOf(DriverException.class)
          .hasMessageContaining("domain 'one'")
          .hasMessageContaining(stub.path().toString())
          .hasMessageContaining("sent ")
          .extracting(e -> ((VirtException) e).subject().orElseThrow())
          .isEqualTo(one);
      assertThat(opened.info("healthy").vcpus()).hasValue(1);
      // The process is the same one, so the domain is, too, once its monitor is tried again.
      assertThat(eventuallyInfo(opened, one).domain().id()).isEqualTo(one.id());
    }
  }

  @Test
  void anotherProcessAfterNonsenseIsAnotherRunOfTheDomain() throws Exception {
    StubGuest guest =
        new Odd("stop") {
          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            says("query-cpus-fast", "[{\"cpu-index\": 0, \"thread-id\": 4712}]");
            client.send("nonsense");
          }
        };
    try (StubQemu stub = stub("s", guest);
        Opened opened = Opened.at(stub.path())) {
      RecordingSink events = opened.listen();
      DomainRef before = opened.domain("one");
      assertThatThrownBy(() -> opened.life().suspend(Opened.call(), LifecycleRequest.of(before)))
          .isInstanceOf(DriverException.class);

      assertThat(events.next(2)).containsExactly("one STOPPED FAILED", "one STARTED BOOTED");
      assertThat(opened.domain("one").id().getAsInt()).isGreaterThan(before.id().getAsInt());
    }
  }

  /** Asks again and again until the monitor is back; each answer in between is an error. */
  private static DomainInfo eventuallyInfo(Opened opened, DomainRef domain) {
    long end = System.nanoTime() + Opened.LONG.toNanos();
    while (true) {
      try {
        return opened.connection().info(Opened.call(), domain);
      } catch (DriverException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.yield();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "7", "\"text\"", "{\"status\": 5, \"UUID\": []}"})
  void aPeerThatAnswersTheSameToEverythingHasNoStateAndIsAnErrorAlone(String answer)
      throws Exception {
    StubGuest guest =
        new StubGuest("one", UUID_1) {
          @Override
          public void command(StubClient client, JsonNode command) throws IOException {
            client.answer(command, answer);
          }
        };
    try (StubQemu stub = stub("s", guest);
        StubQemu other = healthy();
        Opened opened = Opened.at(stub.path(), other.path())) {
      assertThatThrownBy(() -> opened.info("s"))
          .isInstanceOf(DriverException.class)
          .hasMessageContaining(stub.path().toString())
          .hasMessageContaining("does not say who it is");
      assertThatThrownBy(() -> opened.statistics("s", "")).isInstanceOf(DriverException.class);
      assertThat(opened.info("healthy").vcpus()).hasValue(1);
      // Alone it is no connection at all.
      assertThatThrownBy(() -> Opened.at(stub.path()).close())
          .isInstanceOf(ConnectFailedException.class)
          .hasMessageContaining("does not say who it is");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"query-status", "query-block", "query-blockstats"})
  void aSenselessAnswerIsAnErrorAndNoState(String command) throws Exception {
    StubGuest guest = plain();
    try (StubQemu stub = stub("s", guest);
        Opened opened = Opened.at(stub.path())) {
      DomainRef one = opened.domain("one");
      for (String senseless : List.of("{}", "{\"status\": {}}", "[1]")) {
        guest.says(command, senseless);
        assertThatThrownBy(() -> opened.statistics("one", "/by/source.raw"))
            .isInstanceOf(DriverException.class)
            .hasMessageContaining(command)
            .extracting(e -> ((VirtException) e).subject().orElseThrow())
            .isEqualTo(one);
      }
      guest.says("query-status", "{}");
      assertThatThrownBy(() -> opened.info("one"))
          .isInstanceOf(DriverException.class)
          .hasMessageContaining("has no 'status'");
    }
  }

  @Test
  void countersThatAreNotBelievableAreAbsent() throws Exception {
    StubGuest guest =
        plain()
            .says(
                "query-block",
                "[{\"device\": \"d\", \"inserted\": {\"file\": \"/d.raw\", \"drv\": \"raw\"}}]")
            .says(
                "query-blockstats",
                "[{\"device\": \"d\", \"stats\": {\"rd_bytes\": 18446744073709551615,"
                    + " \"wr_bytes\": -1, \"rd_operations\": \"5\", \"wr_operations\": 7.5,"
                    + " \"flush_operations\": 9223372036854775807}}]");
    try (StubQemu stub = stub("s", guest);
        Opened opened = Opened.at(stub.path())) {
      assertThat(opened.statistics("one", "/d.raw").counters())
          .hasSize(1)
          .containsValue(Long.MAX_VALUE);
    }
  }
}

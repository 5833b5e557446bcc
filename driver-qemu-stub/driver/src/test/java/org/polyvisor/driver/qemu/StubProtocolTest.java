package org.polyvisor.driver.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.driver.qemu.peer.StubClient;
import org.polyvisor.driver.qemu.peer.StubGuest;
import org.polyvisor.driver.qemu.peer.StubQemu;
import org.polyvisor.error.ConnectFailedException;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.error.DriverException;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.OperationCancelledException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.Registration;
import tools.jackson.databind.JsonNode;

class StubProtocolTest {
  private static final String UUID_1 = "00000000-0000-0000-0000-000000000001";
  private static final String UUID_2 = "00000000-0000-0000-0000-000000000002";
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir private Path directory;

  private StubQemu stub(String name, StubGuest guest) throws IOException {
    return StubQemu.start(directory.resolve(name), guest);
  }

  private StubGuest plain() {
    return new StubGuest("one", UUID_1);
  }

  private StubQemu healthy() throws IOException {
    return stub("healthy", new StubGuest("healthy", UUID_2));
  }

  /** A guest whose behaviour a test changes for one command, once asked to. */
  private abstract static class Odd extends StubGuest {
    private final String when;

    Odd(String when) {
      super("one", UUID_1);
      this.when = when;
    }

    @Override
    public void command(StubClient client, JsonNode command) throws IOException {
      if (command.path("execute").asString("").equals(when)) {
        odd(client, command);
      } else {
        super.command(client, command);
      }
    }

    abstract void odd(StubClient client, JsonNode command) throws IOException;
  }

  @Test
  void eventsBeforeTheGreetingAndBeforeTheAnswerToCapabilitiesAreTaken() throws Exception {
    StubGuest early =
        new Odd("qmp_capabilities") {
          @Override
          public void connected(StubClient client) throws IOException {
            client.event("RTC_CHANGE", "{}");
            client.greet();
          }

          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            client.event("RESUME", "{}");
            client.answer(command, "{}");
          }
        };
    try (StubQemu stub = stub("s", early);
        Opened opened = Opened.at(stub.path())) {
      assertThat(opened.info("one").reason()).isEqualTo(StateReason.RUNNING_UNPAUSED);
    }
  }

  @Test
  void swappedAnswersFindTheirQuestions() throws Exception {
    List<JsonNode> held = new ArrayList<>();
    StubGuest swapping =
        new StubGuest("one", UUID_1) {
          @Override
          public void command(StubClient client, JsonNode command) throws IOException {
            String name = command.path("execute").asString("");
            if (name.equals("query-status") || name.equals("query-cpus-fast")) {
              held.add(command);
              if (held.size() == 2) {
                client.event("RTC_CHANGE", "{}");
                super.command(client, held.get(1));
                super.command(client, held.get(0));
                held.clear();
              }
            } else {
              super.command(client, command);
            }
          }
        };
    try (StubQemu stub = stub("s", swapping);
        Opened opened = Opened.at(stub.path())) {
      DomainInfo info = opened.info("one");
      assertThat(info.vcpus()).hasValue(1);
      assertThat(info.reason()).isEqualTo(StateReason.RUNNING_UNKNOWN);
    }
  }

  @Test
  void anErrorWithoutIdIsTheOldestQuestions() throws Exception {
    StubGuest guest =
        new Odd("query-memory-size-summary") {
          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            client.send("{\"error\": {\"class\": \"GenericError\", \"desc\": \"no JSON\"}}");
          }
        };
    try (StubQemu stub = stub("s", guest);
        Opened opened = Opened.at(stub.path())) {
      // The memory is absent; what was asked after it has its own answers.
      DomainInfo info = opened.info("one");
      assertThat(info.memoryKiB()).isEmpty();
      assertThat(info.vcpus()).hasValue(1);
    }
  }

  @Test
  void answersToNobodyAreDropped() throws Exception {
    StubGuest guest =
        new Odd("query-status") {
          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            client.send("{\"return\": {\"status\": \"io-error\"}, \"id\": \"pv-999\"}");
            client.send("{\"return\": {\"status\": \"io-error\"}}");
            client.send("{\"return\": {\"status\": \"io-error\"}, \"id\": 7}");
            client.answer(command, "{\"status\": \"paused\"}");
          }
        };
    try (StubQemu stub = stub("s", guest);
        Opened opened = Opened.at(stub.path())) {
      assertThat(opened.info("one").reason()).isEqualTo(StateReason.PAUSED_USER);
    }
  }

  @Test
  void aMessageThatComesByteByByteIsTaken() throws Exception {
    StubGuest guest =
        new Odd("query-block") {
          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            client.slowly("{\"return\": [], \"id\": " + command.path("id") + "}");
          }
        };
    try (StubQemu stub = stub("s", guest);
        Opened opened = Opened.at(stub.path())) {
      assertThat(opened.blocks().blockDevices(Opened.call(), opened.domain("one"))).isEmpty();
    }
  }

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

  @Test
  void halfAMessageCostsTheCallItsDeadline() throws Exception {
    StubGuest guest =
        new Odd("query-block") {
          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            client.raw("{\"return\": [".getBytes(StandardCharsets.UTF_8));
          }
        };
    try (StubQemu stub = stub("s", guest);
        StubQemu other = healthy();
        Opened opened = Opened.at(stub.path(), other.path())) {
      DomainRef one = opened.domain("one");
      assertThatThrownBy(() -> opened.blocks().blockDevices(Opened.call(SHORT), one))
          .isInstanceOf(OperationTimeoutException.class)
          .hasMessageContaining("query-block")
          .extracting(e -> ((VirtException) e).subject().orElseThrow())
          .isEqualTo(one);
      assertThat(opened.info("healthy").vcpus()).hasValue(1);
    }
  }

  @Test
  void lateAnswersAreDroppedAndTheNextCallGetsItsOwn() throws Exception {
    List<JsonNode> held = new ArrayList<>();
    StubGuest guest =
        new Odd("query-status") {
          private int asked;

          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            asked++;
            if (asked == 2) {
              held.add(command);
            } else {
              for (JsonNode late : held) {
                client.answer(late, "{\"status\": \"io-error\"}");
              }
              client.answer(command, "{\"status\": \"paused\"}");
            }
          }
        };
    try (StubQemu stub = stub("s", guest);
        Opened opened = Opened.at(stub.path())) {
      DomainRef one = opened.domain("one");
      assertThatThrownBy(() -> opened.connection().info(Opened.call(SHORT), one))
          .isInstanceOf(OperationTimeoutException.class);
      assertThat(opened.info("one").reason()).isEqualTo(StateReason.PAUSED_USER);
    }
  }

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
  void closeWakesWhoWaitsAndEndsWhoListens() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    StubGuest guest =
        new Odd("query-block") {
          @Override
          void odd(StubClient client, JsonNode command) {
            asked.countDown();
          }
        };
    try (StubQemu stub = stub("s", guest);
        Opened opened = Opened.at(stub.path())) {
      RecordingSink events = opened.listen();
      DomainRef one = opened.domain("one");
      CompletableFuture<?> waiting =
          CompletableFuture.supplyAsync(() -> opened.blocks().blockDevices(Opened.call(), one));
      asked.await();

      opened.connection().close(Opened.call());
      opened.connection().close(Opened.call());

      assertThatThrownBy(waiting::join).hasCauseInstanceOf(ConnectionClosedException.class);
      assertThat(events.next(1)).containsExactly("ended INVALID_CONN");
      assertThat(opened.connection().alive()).isFalse();
      assertThatThrownBy(() -> opened.connection().info(Opened.call(), one))
          .isInstanceOf(ConnectionClosedException.class);
    }
  }

  @Test
  void closeFromInsideACallbackReturnsAndNothingIsHeardAfterIt() throws Exception {
    try (StubQemu stub = stub("s", plain());
        Opened opened = Opened.at(stub.path())) {
      CompletableFuture<VirtException> end = new CompletableFuture<>();
      EventSink closing =
          new EventSink() {
            @Override
            public void event(Event event) {
              opened.connection().close(Opened.call());
            }

            @Override
            public void ended(VirtException cause) {
              end.complete(cause);
            }
          };
      try (Registration listening =
          opened
              .connection()
              .facet(EventFacet.class)
              .orElseThrow()
              .listen(Set.of(EventKind.LIFECYCLE), closing)) {
        assertThat(listening).isNotNull();
        stub.die();
        assertThat(end.get(60, TimeUnit.SECONDS)).isInstanceOf(ConnectionClosedException.class);
        assertThat(opened.connection().alive()).isFalse();
      }
    }
  }

  @Test
  void eachCommandAndAnswerIsLoggedAtDebug() throws Exception {
    Logger logger = Logger.getLogger("org.polyvisor.driver.qemu.qmp");
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler keeping =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.setLevel(Level.FINE);
    logger.addHandler(keeping);
    try (StubQemu stub = stub("s", plain());
        Opened opened = Opened.at(stub.path())) {
      assertThat(opened.names()).containsExactly("one");
      assertThat(logged)
          .anyMatch(line -> line.startsWith(stub.path() + " <- {\"execute\":\"query-uuid\""))
          .anyMatch(line -> line.startsWith(stub.path() + " -> {\"return\": {\"UUID\""));
    } finally {
      logger.removeHandler(keeping);
      logger.setLevel(null);
    }
  }

  @Test
  void aCancelledCallEndsAtOnce() throws Exception {
    CallControl control = CallControl.within(Opened.LONG);
    StubGuest guest =
        new Odd("query-block") {
          @Override
          void odd(StubClient client, JsonNode command) {
            control.cancel();
          }
        };
    try (StubQemu stub = stub("s", guest);
        Opened opened = Opened.at(stub.path())) {
      DomainRef one = opened.domain("one");
      assertThatThrownBy(() -> opened.blocks().blockDevices(control.call(), one))
          .isInstanceOf(OperationCancelledException.class);
    }
  }

  @Test
  void commandsWithoutAnswerAreBounded() throws Exception {
    StubGuest guest =
        new Odd("query-block") {
          @Override
          void odd(StubClient client, JsonNode command) {}
        };
    try (StubQemu stub = stub("s", guest);
        Opened opened = Opened.at(stub.path())) {
      DomainRef one = opened.domain("one");
      for (int i = 0; i < 64; i++) {
        assertThatThrownBy(
                () -> opened.blocks().blockDevices(Opened.call(Duration.ofMillis(1)), one))
            .isInstanceOf(OperationTimeoutException.class);
      }
      assertThatThrownBy(() -> opened.blocks().blockDevices(Opened.call(), one))
          .isInstanceOf(VirtException.class)
          .extracting(e -> ((VirtException) e).code())
          .isEqualTo(ErrorCode.RESOURCE_BUSY);
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

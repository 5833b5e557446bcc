package org.polyvisor.driver.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.polyvisor.driver.qemu.peer.StubClient;
import org.polyvisor.driver.qemu.peer.StubGuest;
import org.polyvisor.driver.qemu.peer.StubQemu;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.error.ErrorCode;
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
import org.polyvisor.spi.Registration;
import tools.jackson.databind.JsonNode;

/** Messages find those who wait for them, and waiting ends. */
class StubProtocolTest extends StubCase {
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
}

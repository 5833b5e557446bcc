package org.polyvisor.driver.qemu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedSelectorException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.polyvisor.driver.qemu.peer.StubClient;
import org.polyvisor.driver.qemu.peer.StubGuest;
import org.polyvisor.driver.qemu.peer.StubQemu;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainRef;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Exchange;
import tools.jackson.databind.JsonNode;

/** A caller who reads the answer himself, against a peer that says other things in between. */
@Timeout(120)
class ExchangeTest {
  private static final String UUID = "11111111-2222-3333-4444-555555555555";
  private static final int READ = 7;

  @TempDir private Path directory;

  /** Does something odd with the question for counters, from the third on. */
  private static class Peer extends StubGuest {
    private int asked;

    Peer() {
      super("one", UUID);
    }

    static String counters(String device) {
      return "[{\"device\": \""
          + device
          + "\", \"node-name\": \"#n\", \"stats\": {\"rd_bytes\": "
          + READ
          + ", \"account_invalid\": true, \"x\": 1.5, \"y\": [null]}}]";
    }

    @Override
    public void command(StubClient client, JsonNode command) throws IOException {
      if (!command.path("execute").asString("").equals("query-blockstats")) {
        super.command(client, command);
      } else if (++asked < 3) {
        client.answer(command, counters("d"));
      } else {
        odd(client, command);
      }
    }

    void odd(StubClient client, JsonNode command) throws IOException {
      client.answer(command, counters("d"));
    }
  }

  private interface Body {
    void run(Opened opened, BlockStatisticsRequest request) throws Exception;
  }

  /** With a request that has been answered twice, the second time by an exchange. */
  private void with(Peer peer, Body body) throws Exception {
    try (StubQemu stub = StubQemu.start(directory.resolve("s"), peer);
        Opened opened = Opened.at(stub.path())) {
      BlockStatisticsRequest request = BlockStatisticsRequest.of(opened.domain("one"), "d");
      assertThat(opened.blocks().exchange(request)).isEmpty();
      opened.blocks().blockStatistics(Opened.call(), request);
      assertThat(answer(opened.blocks().exchange(request).orElseThrow()).readBytes())
          .hasValue(READ);
      body.run(opened, request);
    }
  }

  private static BlockStatistics answer(Exchange<BlockStatistics> exchange) throws IOException {
    try {
      while (true) {
        Optional<BlockStatistics> answer = exchange.poll();
        if (answer.isPresent()) {
          return answer.get();
        }
        exchange.selector().select(key -> {});
      }
    } catch (ClosedSelectorException e) {
      return exchange.poll().orElseThrow();
    } finally {
      exchange.leave();
    }
  }

  @Test
  void eventsBeforeAndAfterTheAnswerAreHeardInTheirOrder() throws Exception {
    Peer peer =
        new Peer() {
          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            client.event("STOP", "{}");
            client.event("RESUME", "{}");
            client.answer(command, counters("d"));
            client.event("STOP", "{}");
          }
        };
    with(
        peer,
        (opened, request) -> {
          RecordingSink events = opened.listen();
          assertThat(answer(opened.blocks().exchange(request).orElseThrow()).readBytes())
              .hasValue(READ);
          assertThat(events.next(3))
              .containsExactly(
                  "one SUSPENDED PAUSED", "one RESUMED UNPAUSED", "one SUSPENDED PAUSED");
        });
  }

  @Test
  void anAnswerInPiecesIsTaken() throws Exception {
    Peer peer =
        new Peer() {
          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            client.slowly(
                "{\"return\": " + counters("d") + ", \"id\": " + command.path("id") + "}");
          }
        };
    with(
        peer,
        (opened, request) ->
            assertThat(answer(opened.blocks().exchange(request).orElseThrow()).readBytes())
                .hasValue(READ));
  }

  @Test
  void whileOneReadsOthersGoTheOtherWayAndAreAnswered() throws Exception {
    Peer peer =
        new Peer() {
          private JsonNode held;

          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            if (held == null) {
              held = command;
            } else {
              client.answer(command, counters("d"));
              client.answer(held, counters("d"));
            }
          }
        };
    with(
        peer,
        (opened, request) -> {
          Exchange<BlockStatistics> first = opened.blocks().exchange(request).orElseThrow();
          assertThat(first.poll()).isEmpty();
          assertThat(opened.blocks().exchange(request)).isEmpty();
          Thread reader = reading(opened, request);
          assertThat(answer(first).readBytes()).hasValue(READ);
          reader.join();
        });
  }

  private static Thread reading(Opened opened, BlockStatisticsRequest request) {
    Thread reader =
        new Thread(() -> opened.blocks().blockStatistics(Opened.call(), request), "another reader");
    reader.start();
    return reader;
  }

  @Test
  void whoLeavesWithoutAnAnswerLeavesTheLinkUsable() throws Exception {
    Peer peer =
        new Peer() {
          private JsonNode held;

          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            if (held == null) {
              held = command;
            } else {
              client.answer(held, counters("old"));
              client.answer(command, counters("d"));
            }
          }
        };
    with(
        peer,
        (opened, request) -> {
          Exchange<BlockStatistics> left = opened.blocks().exchange(request).orElseThrow();
          assertThat(left.poll()).isEmpty();
          left.leave();
          assertThat(opened.blocks().exchange(request)).as("one answer is still due").isEmpty();
          assertThat(opened.blocks().blockStatistics(Opened.call(), request).readBytes())
              .hasValue(READ);
          assertThat(answer(opened.blocks().exchange(request).orElseThrow()).readBytes())
              .hasValue(READ);
        });
  }

  @Test
  void nonsenseAndTheEndAreErrorsAboutTheDomain() throws Exception {
    Peer peer =
        new Peer() {
          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            client.close();
          }
        };
    with(
        peer,
        (opened, request) -> {
          DomainRef one = request.domain();
          Exchange<BlockStatistics> exchange = opened.blocks().exchange(request).orElseThrow();
          assertThatThrownBy(() -> answer(exchange))
              .isInstanceOf(VirtException.class)
              .hasMessageContaining("gone")
              .extracting(e -> ((VirtException) e).subject().orElseThrow())
              .isEqualTo(one);
        });
  }

  @Test
  void closingTheConnectionWakesWhoReads() throws Exception {
    Peer peer =
        new Peer() {
          @Override
          void odd(StubClient client, JsonNode command) {}
        };
    with(
        peer,
        (opened, request) -> {
          Exchange<BlockStatistics> exchange = opened.blocks().exchange(request).orElseThrow();
          assertThat(exchange.poll()).isEmpty();
          opened.connection().close(Opened.call());
          assertThatThrownBy(() -> answer(exchange)).isInstanceOf(VirtException.class);
          assertThat(opened.blocks().exchange(request)).isEmpty();
        });
  }

  @Test
  void aDriveThatIsGoneIsAnErrorThatNamesThoseThatThereAre() throws Exception {
    Peer peer =
        new Peer() {
          @Override
          void odd(StubClient client, JsonNode command) throws IOException {
            client.answer(command, counters("other"));
          }
        };
    with(
        peer,
        (opened, request) ->
            assertThatThrownBy(() -> answer(opened.blocks().exchange(request).orElseThrow()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("domain 'one' has no block device 'd'; it has other"));
  }
}

package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.Cancellation;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.EffectiveSetting;
import org.polyvisor.EventSubscription;
import org.polyvisor.Polyvisor;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.driver.test.TestControlFacet;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.OperationCancelledException;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.ReadOnlyException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventsLost;
import org.polyvisor.model.Operation;
import org.polyvisor.model.SettingLayer;
import org.polyvisor.model.SettingOrigin;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;

/** What the embedder's guide shows. */
class EmbeddingTest {
  private Connection connection;
  private TestControlFacet control;

  @BeforeEach
  void open() {
    connection = Polyvisor.open("test:///default");
    control = connection.unwrap(TestControlFacet.class);
  }

  @AfterEach
  void close() {
    connection.close();
  }

  @Test
  void aCallHasADeadline() {
    control.hang(Operation.INFO);
    Domain web = connection.within(Duration.ofMillis(200)).domain("test");
    assertThrows(OperationTimeoutException.class, web::state);
  }

  @Test
  void aCallCanBeCancelled() {
    control.hang(Operation.SHUTDOWN);
    Cancellation stop = new Cancellation();
    Domain web = connection.with(stop).domain("test");
    new Thread(stop::cancel).start(); // a user who presses a button
    assertThrows(OperationCancelledException.class, web::shutdown);
  }

  /** What an app says of an attempt to start a guest. */
  private static String start(Domain web) {
    try {
      web.start();
      return "started";
    } catch (NoSuchDomainException e) {
      return "gone";
    } catch (OperationInvalidException e) {
      return "runs already";
    } catch (OperationUnsupportedException e) {
      return "cannot be started on " + e.driver().orElse("this hypervisor");
    } catch (VirtException e) {
      if (!e.connectionUsable()) {
        return "open the connection again: " + e.getMessage();
      }
      boolean safe = e.outcome() == Outcome.NOTHING_CHANGED;
      return (safe ? "try again: " : "look before trying again: ") + e.getMessage();
    }
  }

  @Test
  void errorsAreToldApartByClass() {
    Domain web = connection.domain("test");
    assertEquals("runs already", start(web));
    web.destroy();
    control.hang(Operation.START);
    assertTrue(start(web.within(Duration.ofMillis(100))).startsWith("look before trying again: "));
    control.drop();
    assertTrue(start(web).startsWith("open the connection again: "));
  }

  @Test
  void manyGuestsAreReadAtOnce() {
    List<String> seen = new ArrayList<>();
    StatisticsQuery query =
        StatisticsQuery.of(StatisticsGroup.STATE, StatisticsGroup.BLOCK)
            .noOlderThan(Duration.ofSeconds(15))
            .admittingLast(Duration.ofMinutes(2));
    for (StatisticsRow row : connection.within(Duration.ofSeconds(3)).statistics(query)) {
      row.error().ifPresent(e -> seen.add(row.domain().name() + ": " + e.getMessage()));
      for (BlockStatistics disk : row.get(StatisticsGroup.BLOCK).orElse(List.of())) {
        seen.add(row.domain().name() + " " + disk.device() + " " + disk.readBytes());
      }
    }
    assertFalse(seen.isEmpty());
  }

  @Test
  void eventsAreTakenOneByOne() {
    Domain web = connection.domain("test");
    try (EventSubscription events = connection.subscribe()) {
      web.suspend();
      Optional<Event> event = events.next(Duration.ofSeconds(10));
      boolean lookAnew = event.filter(EventsLost.class::isInstance).isPresent();
      assertTrue(event.isPresent() && !lookAnew);
    }
  }

  /** Returns once it is so; a subscription from before what is to happen misses nothing of it. */
  private static void await(
      EventSubscription events, Domain domain, DomainState wanted, Duration limit)
      throws TimeoutException {
    long end = System.nanoTime() + limit.toNanos();
    while (domain.state() != wanted) {
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      if (events.next(left).isEmpty() && domain.state() != wanted) {
        throw new TimeoutException(domain.name() + " is not " + wanted + " after " + limit);
      }
      // Whatever came, EventsLost included, means: look at the state anew.
    }
  }

  @Test
  void aStateIsAwaited() throws Exception {
    Domain web = connection.domain("test");
    try (EventSubscription events = connection.subscribe()) {
      new Thread(web::suspend).start();
      await(events, web, DomainState.PAUSED, Duration.ofSeconds(10));
    }
  }

  @Test
  void aStateThatDoesNotComeIsATimeOutAndNoReturn() {
    Domain web = connection.domain("test");
    try (EventSubscription events = connection.subscribe()) {
      assertThrows(
          TimeoutException.class,
          () -> await(events, web, DomainState.SHUTOFF, Duration.ofMillis(200)));
    }
  }

  @Test
  void aStateWhoseEventWasLostIsSeenAllTheSame() throws Exception {
    try (Connection small =
            Polyvisor.builder().uri("test:///default").set("events.ring", "1").open();
        EventSubscription events = small.subscribe()) {
      Domain web = small.domain("test");
      web.suspend();
      web.resume();
      web.destroy();
      new Thread(web::start).start();
      await(events, web, DomainState.RUNNING, Duration.ofSeconds(10));
      assertTrue(events.lost() > 0);
    }
  }

  @Test
  void settingsOfCodeBeatFilesAndVariables() {
    try (Connection mine =
        Polyvisor.builder()
            .uri("test:///default")
            .readOnly()
            .deadline(Duration.ofSeconds(5))
            .set("pool.hung-calls", "4")
            .open()) {
      EffectiveSetting hung =
          mine.settings().stream()
              .filter(setting -> setting.name().equals("pool.hung-calls"))
              .findFirst()
              .orElseThrow();
      assertEquals(Optional.of("4"), hung.value());
      assertEquals(SettingLayer.BUILDER, hung.origin().layer());
      // Where else it was given in vain; the build sets the variable POLYVISOR_POOL_HUNG_CALLS.
      assertEquals(
          List.of(new SettingOrigin(SettingLayer.ENVIRONMENT, "POLYVISOR_POOL_HUNG_CALLS")),
          hung.shadowed());
      assertThrows(ReadOnlyException.class, () -> mine.domain("test").destroy());
    }
  }

  @Test
  void whatADriverOffersIsKnownBeforehand() {
    if (connection.offers().contains(Operation.RESET)) {
      connection.domain("test").reset();
    }
  }

  @Test
  void theThirdReadingTimesOut() {
    control.fail(Operation.BLOCK_STATISTICS, 3, ErrorCode.OPERATION_TIMEOUT);
    Domain web = connection.domain("test");
    web.blockStatistics("vda");
    web.blockStatistics("vda");
    assertThrows(OperationTimeoutException.class, () -> web.blockStatistics("vda"));
  }
}

package org.polyvisor.conformance.facade;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.EventSubscription;
import org.polyvisor.Polyvisor;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.conformance.catalogue.Ids;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.EventsLost;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsRow;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.Exchange;
import org.polyvisor.spi.Registration;

/** What the facade promises of many domains, of events and of readers in the caller's thread. */
class FacadeReadingConformance {
  private ScriptedHost host = ScriptedHost.current();
  private @Nullable Connection opened;

  @BeforeEach
  void begin() {
    host = ScriptedHost.anew();
    opened =
        Polyvisor.builder()
            .uri(FacadeConformance.URI)
            .drivers(FacadeReadingConformance.class.getClassLoader())
            .deadline(Bounds.requirement())
            .set("events.ring", "16")
            .set("pool.hung-calls", FacadeConformance.MANY)
            .open();
  }

  @AfterEach
  void end() {
    host.release();
    connection().close();
  }

  private Connection connection() {
    return Objects.requireNonNull(opened);
  }

  private List<StatisticsRow> rows() {
    // Time enough for those that answer, and an end for one that does not.
    Connection brief = connection().within(Bounds.mustCome().dividedBy(4));
    return Parallel.start(() -> brief.statistics(StatisticsQuery.of(StatisticsGroup.STATE)).all())
        .mustEnd("reading many");
  }

  private static StatisticsRow row(List<StatisticsRow> rows, String name) {
    return rows.stream()
        .filter(one -> one.domain().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row of " + name + " in " + rows));
  }

  private static void others(List<StatisticsRow> rows) {
    for (String name : List.of("two", "three")) {
      Expect.that(row(rows, name).get(StatisticsGroup.STATE).isPresent(), name + " has no state");
    }
  }

  private void oneHangs(AtomicInteger asked) {
    host.on(
        "info",
        arguments -> {
          if (arguments[1].equals(ScriptedHost.ONE)) {
            asked.incrementAndGet();
            return host.hung();
          }
          return ScriptedConnection.info((DomainRef) arguments[1]);
        });
  }

  @Test
  @Tag(Ids.FACA_020)
  void aDomainThatHangsCostsItsOwnRow() {
    oneHangs(new AtomicInteger());
    List<StatisticsRow> rows = rows();
    others(rows);
    Expect.same(
        Optional.of(ErrorCode.OPERATION_TIMEOUT),
        row(rows, "one").error().map(VirtException::code),
        "the error of the one that hangs");
  }

  @Test
  @Tag(Ids.FACA_021)
  void aDomainThatHangsIsNotAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    oneHangs(asked);
    for (int i = 0; i < 4; i++) {
      others(rows());
    }
    Expect.same(1, asked.get(), "how often the one that hangs was asked");
  }

  @Test
  @Tag(Ids.FACA_022)
  void anErrorOfADomainIsItsOwnRow() {
    host.on(
        "info",
        arguments -> {
          if (arguments[1].equals(ScriptedHost.ONE)) {
            throw VirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.NONE, "it will not");
          }
          return ScriptedConnection.info((DomainRef) arguments[1]);
        });
    List<StatisticsRow> rows = rows();
    others(rows);
    Expect.same(
        Optional.of(ErrorCode.OPERATION_FAILED),
        row(rows, "one").error().map(VirtException::code),
        "the error in its row");
  }

  private AtomicReference<EventSink> listening() {
    AtomicReference<EventSink> sink = new AtomicReference<>();
    host.on(
        "listen",
        arguments -> {
          EventSink given = (EventSink) arguments[1];
          sink.updateAndGet(before -> before == null ? given : both(before, given));
          return (Registration) () -> {};
        });
    return sink;
  }

  private static EventSink both(EventSink first, EventSink second) {
    return new EventSink() {
      @Override
      public void event(Event event) {
        first.event(event);
        second.event(event);
      }

      @Override
      public void ended(VirtException cause) {
        first.ended(cause);
        second.ended(cause);
      }
    };
  }

  private static Event event() {
    return DomainEvent.lifecycle(
        ScriptedHost.ONE, LifecycleEventDetail.SUSPENDED_PAUSED, Instant.now());
  }

  private static List<Event> taken(EventSubscription events) {
    List<Event> taken = new ArrayList<>();
    for (Optional<Event> next = events.next(Duration.ZERO);
        next.isPresent();
        next = events.next(Duration.ZERO)) {
      taken.add(next.get());
    }
    return taken;
  }

  @Test
  @Tag(Ids.FACA_023)
  void whoTakesNothingIsToldHowMuchWasLost() {
    AtomicReference<EventSink> sink = listening();
    EventSubscription slow = connection().subscribe(EventKind.LIFECYCLE);
    for (int i = 0; i < 20; i++) {
      sink.get().event(event());
    }
    List<Event> taken = taken(slow);
    Expect.that(taken.get(0) instanceof EventsLost, "the first is no marker: " + taken);
    long lost = ((EventsLost) taken.get(0)).count();
    Expect.same(20L, lost + taken.size() - 1, "how many came or are told to be lost");
  }

  @Test
  @Tag(Ids.FACA_024)
  void whoTakesAllNoticesNothingOfOthers() {
    AtomicReference<EventSink> sink = listening();
    EventSubscription slow = connection().subscribe(EventKind.LIFECYCLE);
    EventSubscription quick = connection().subscribe(EventKind.LIFECYCLE);
    int came = 0;
    for (int i = 0; i < 20; i++) {
      sink.get().event(event());
      came += taken(quick).size();
    }
    Expect.same(20, came, "how many came to the quick one");
    Expect.same(0L, quick.lost(), "how many it lost");
    Expect.that(slow.lost() > 0, "the slow one lost nothing");
  }

  @Test
  @Tag(Ids.FACA_025)
  void whoWaitsForEventsIsWokenByClose() {
    AtomicReference<EventSink> sink = listening();
    EventSubscription events = connection().subscribe(EventKind.LIFECYCLE);
    Parallel<VirtException> waiting =
        Parallel.start(
                () -> Expect.refusal("waiting for events", () -> events.next(Bounds.requirement())))
            .untilItWaits();
    connection().close();
    Expect.same(ErrorCode.INVALID_CONN, waiting.mustEnd("who waits").code(), "the code");
    Expect.that(sink.get() != null, "the driver was not listened to");
  }

  @Test
  @Tag(Ids.FACA_026)
  void whatIsAtHandIsNotAskedFor() {
    host.on("atHand", arguments -> Optional.of(ScriptedConnection.sample("vda")));
    host.hang("blockStatistics");
    Domain domain = connection().domain("one");
    Expect.same("vda", domain.blockStatistics("vda").device(), "the device at hand");
    Expect.same(0L, host.asked("blockStatistics"), "how often the driver was asked");
  }

  /** An exchange whose answer never comes. */
  private static class Endless implements Exchange<BlockStatistics> {
    private final Selector selector;
    private final AtomicInteger left = new AtomicInteger();

    Endless() throws IOException {
      selector = Selector.open();
    }

    @Override
    public Selector selector() {
      return selector;
    }

    @Override
    public Optional<BlockStatistics> poll() {
      return Optional.empty();
    }

    @Override
    public void leave() {
      left.incrementAndGet();
    }
  }

  private void begun() throws IOException {
    Endless endless = new Endless();
    host.on("exchange", arguments -> Optional.of(endless));
  }

  @Test
  @Tag(Ids.FACA_027)
  void whoReadsHimselfWaitsNoLongerThanHisDeadline() throws IOException {
    begun();
    Domain domain = connection().within(Bounds.shortDeadline()).domain("one");
    VirtException refusal =
        Parallel.start(() -> Expect.refusal("an endless one", () -> domain.blockStatistics("vda")))
            .mustEnd("reading oneself");
    Expect.same(ErrorCode.OPERATION_TIMEOUT, refusal.code(), "its code");
  }

  @Test
  @Tag(Ids.FACA_028)
  void whoReadsHimselfIsWokenByClose() throws IOException {
    begun();
    Domain domain = connection().domain("one");
    Parallel<VirtException> waiting =
        Parallel.start(() -> Expect.refusal("an endless one", () -> domain.blockStatistics("vda")))
            .untilItWaits();
    Expect.that(!Bounds.within(Bounds.mustNotCome(), waiting::isDone), "an endless one has ended");
    connection().close();
    Expect.same(ErrorCode.INVALID_CONN, waiting.mustEnd("who waits").code(), "its code");
  }

  @Test
  @Tag(Ids.FACA_029)
  void whoReadsHimselfLeavesWhateverHappens() throws IOException {
    Endless endless =
        new Endless() {
          @Override
          public Optional<BlockStatistics> poll() {
            throw VirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.NONE, "it will not");
          }
        };
    host.on("exchange", arguments -> Optional.of(endless));
    Domain domain = connection().domain("one");
    Expect.refusal("an exchange that fails", () -> domain.blockStatistics("vda"));
    Expect.same(1, endless.left.get(), "how often it was left");
  }
}

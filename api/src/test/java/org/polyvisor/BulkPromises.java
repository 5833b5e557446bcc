package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polyvisor.model.StatisticsGroup.BLOCK;
import static org.polyvisor.model.StatisticsGroup.INTERFACE;
import static org.polyvisor.model.StatisticsGroup.STATE;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.error.OperationCancelledException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.OperationUnsupportedException;
import org.polyvisor.fixture.FixtureProvider;
import org.polyvisor.fixture.ManyGuests;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.model.StatisticsRow;
import org.polyvisor.spi.DriverConnection;

/**
 * One pass over many guests, of which some are stuck or ill: what holds whether the driver reads
 * many by itself or the facade does it for it.
 */
abstract class BulkPromises {
  static final Duration SHORT = Duration.ofSeconds(2);
  static final Duration EVER = ChronoUnit.FOREVER.getDuration();
  static final Duration LONG = Duration.ofSeconds(20);

  /** The driver connection to these guests. */
  abstract DriverConnection driver(ManyGuests guests);

  Connection open(ManyGuests guests) {
    FixtureProvider.opening(request -> driver(guests));
    return Polyvisor.builder()
        .uri("fixture:///" + UUID.randomUUID())
        .set("pool.threads", "17")
        .open();
  }

  static List<String> names(List<StatisticsRow> rows) {
    return rows.stream().map(row -> row.domain().name()).toList();
  }

  static StatisticsRow row(List<StatisticsRow> rows, String name) {
    return rows.stream().filter(row -> row.domain().name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void everyGuestHasItsRowAndItsOwnValues() {
    ManyGuests guests = new ManyGuests(300);
    try (Connection connection = open(guests)) {
      List<StatisticsRow> rows = connection.statistics(StatisticsQuery.of(STATE, BLOCK)).all();
      assertThat(rows).hasSize(300);
      for (StatisticsRow row : rows) {
        assertThat(row.error()).isEmpty();
        assertThat(row.get(BLOCK).orElseThrow().get(0).readBytes())
            .hasValue(row.domain().id().orElseThrow());
        assertThat(row.get(STATE).orElseThrow().domain()).isEqualTo(row.domain());
      }
    }
  }

  @Test
  void aStuckGuestCostsItsOwnRowWhereverItStands() { // B015
    for (String stuck : List.of("guest0", "guest5", "guest9")) {
      ManyGuests guests = new ManyGuests(10).hang(stuck);
      try (Connection connection = open(guests);
          StatisticsRows rows = connection.within(SHORT).statistics(StatisticsQuery.of(BLOCK))) {
        List<StatisticsRow> all = rows.all();
        assertThat(names(all)).hasSize(10).doesNotHaveDuplicates().last().isEqualTo(stuck);
        StatisticsRow last = all.get(9);
        assertThat(last.error()).get().isInstanceOf(OperationTimeoutException.class);
        assertThat(last.error().orElseThrow()).hasMessageContaining(stuck);
        assertThat(all.subList(0, 9)).allMatch(row -> row.error().isEmpty());
        guests.release(stuck);
        awaitAllWell(connection, 10);
      }
    }
  }

  @Test
  void aGuestThatStillHangsIsNotAskedAgainAndItsLastValueIsGivenWhereAdmitted() {
    ManyGuests guests = new ManyGuests(3);
    StatisticsQuery query = StatisticsQuery.of(BLOCK).admittingLast(LONG);
    try (Connection connection = open(guests)) {
      connection.statistics(query).all();
      guests.hang("guest1");
      connection.within(SHORT).statistics(query).all();
      int asked = guests.asked("guest1");
      for (int i = 0; i < 25; i++) {
        List<StatisticsRow> rows = connection.statistics(query).all();
        StatisticsRow stuck = row(rows, "guest1");
        assertThat(stuck.error()).get().isInstanceOf(OperationTimeoutException.class);
        assertThat(stuck.result(BLOCK).age()).isPositive();
        assertThat(stuck.get(BLOCK).orElseThrow().get(0).readBytes()).hasValue(1);
        assertThat(row(connection.statistics(StatisticsQuery.of(BLOCK)).all(), "guest1").get(BLOCK))
            .isEmpty();
      }
      assertThat(guests.asked("guest1")).isEqualTo(asked);
      assertThat(connection.calls().hung()).isEqualTo(1);
      guests.release("guest1");
      awaitAllWell(connection, 3);
    }
  }

  /** Whatever was stuck comes back by and by. */
  private static void awaitAllWell(Connection connection, int guests) {
    List<StatisticsRow> rows;
    do {
      rows = connection.statistics(StatisticsQuery.of(BLOCK)).all();
      assertThat(rows).hasSize(guests);
    } while (rows.stream().anyMatch(row -> row.error().isPresent()));
  }

  @Test
  void anIllGuestAndAGroupThatIsNotOfferedAreErrorsOfTheirOwn() {
    ManyGuests guests = new ManyGuests(3).fail("guest0");
    try (Connection connection = open(guests)) {
      List<StatisticsRow> rows =
          connection.statistics(StatisticsQuery.of(STATE, BLOCK, INTERFACE)).all();
      StatisticsRow ill = row(rows, "guest0");
      assertThat(ill.result(BLOCK).error())
          .get()
          .extracting(Throwable::getMessage)
          .isEqualTo("guest0 is ill");
      assertThat(ill.get(STATE)).isPresent();
      assertThat(row(rows, "guest1").get(BLOCK)).isPresent();
      assertThat(row(rows, "guest1").result(INTERFACE).error())
          .get()
          .isInstanceOf(OperationUnsupportedException.class);
    }
  }

  @Test
  void closingTheConnectionAndAnInterruptEndAPass() {
    ManyGuests guests = new ManyGuests(1).hang("guest0");
    Connection connection = open(guests);
    StatisticsRows rows = connection.statistics(StatisticsQuery.of(BLOCK));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> rows.next(LONG)).isInstanceOf(OperationCancelledException.class);
    assertThat(Thread.interrupted()).isTrue();
    CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> rows.next(LONG));
    connection.close();
    assertThat(reader)
        .failsWithin(LONG)
        .withThrowableThat()
        .withCauseInstanceOf(ConnectionClosedException.class);
    guests.release("guest0");
  }

  @Test
  void chosenDomainsAloneAreReadEachOnce() {
    ManyGuests guests = new ManyGuests(5);
    try (Connection connection = open(guests)) {
      Domain one = connection.domain("guest3");
      Domain two = connection.domain("guest4");
      List<StatisticsRow> rows =
          connection.statistics(StatisticsQuery.of(BLOCK).domains(List.of(one, two, one))).all();
      assertThat(names(rows).stream().sorted().collect(Collectors.toList()))
          .containsExactly("guest3", "guest4");
      assertThat(guests.asked("guest0")).isZero();
    }
  }

  @Test
  void howAQueryIsToBeServedReachesTheDriver() {
    ManyGuests guests = new ManyGuests(3);
    StatisticsOptions wish =
        StatisticsOptions.usual().noOlderThan(SHORT).servingOldUpTo(LONG).oneShots(false);
    try (Connection connection = open(guests)) {
      connection.statistics(StatisticsQuery.of(BLOCK).options(wish)).all();
      assertThat(guests.wishes()).containsExactly(wish);
      connection.statistics(StatisticsQuery.of(BLOCK).options(wish).noOlderThan(LONG)).all();
      assertThat(guests.wishes()).containsExactlyInAnyOrder(wish, wish.noOlderThan(LONG));
    }
  }

  /** Who means "as long as it takes" says the longest time that there is. */
  @Test
  void whoWaitsForEverIsServedAndAnIllGuestKeepsItsRow() {
    ManyGuests guests = new ManyGuests(3).fail("guest1");
    StatisticsQuery query = StatisticsQuery.of(BLOCK).admittingLast(EVER).noOlderThan(EVER);
    try (Connection connection = open(guests)) {
      StatisticsRows rows = connection.within(EVER).statistics(query);
      List<StatisticsRow> all = new ArrayList<>();
      for (int row = 0; row < 3; row++) {
        all.add(rows.next(EVER).orElseThrow());
      }
      assertThat(names(all)).containsExactlyInAnyOrder("guest0", "guest1", "guest2");
      assertThat(row(all, "guest1").error()).isPresent();
      assertThat(rows.next(EVER)).isEmpty();
      assertThat(rows.isDone()).isTrue();
    }
  }

  @Test
  void aWaitOfLessThanNothingLooksAndReturns() {
    ManyGuests guests = new ManyGuests(1).hang("guest0");
    try (Connection connection = open(guests);
        StatisticsRows rows = connection.statistics(StatisticsQuery.of(BLOCK))) {
      assertThat(rows.next(LONG.negated())).isEmpty();
      assertThat(rows.next(EVER.negated())).isEmpty();
      assertThat(rows.isDone()).isFalse();
      guests.release("guest0");
    }
  }

  @Test
  void severalTakersOfOnePassGetEachRowOnceAndNoError() throws Exception {
    ManyGuests guests = new ManyGuests(20);
    ExecutorService takers = Executors.newFixedThreadPool(3);
    try (Connection connection = open(guests)) {
      for (int pass = 0; pass < 100; pass++) {
        StatisticsRows rows = connection.statistics(StatisticsQuery.of(BLOCK));
        Callable<List<StatisticsRow>> taker = rows::all;
        List<StatisticsRow> all = new ArrayList<>();
        for (Future<List<StatisticsRow>> taken : takers.invokeAll(Collections.nCopies(3, taker))) {
          all.addAll(taken.get());
        }
        assertThat(names(all)).hasSize(20).doesNotHaveDuplicates();
        assertThat(all).allMatch(row -> row.error().isEmpty());
      }
    } finally {
      takers.shutdown();
    }
  }

  @Test
  void leavingInTheMiddleEndsThePassAndLeavesTheGuestsToOthers() {
    ManyGuests guests = new ManyGuests(50).hang("guest7");
    try (Connection connection = open(guests)) {
      StatisticsRows rows = connection.statistics(StatisticsQuery.of(BLOCK));
      assertThatThrownBy(
              () -> {
                try (rows) {
                  rows.forEach(
                      row -> {
                        throw new IllegalStateException("I do not like " + row.domain().name());
                      });
                }
              })
          .hasMessageStartingWith("I do not like guest");
      assertThat(rows.next(LONG)).isEmpty();
      assertThat(rows.isDone()).isTrue();
      rows.close();
      guests.release("guest7");
      awaitAllWell(connection, 50);
    }
  }

  @Test
  void noDomainsAreNoRows() {
    try (Connection connection = open(new ManyGuests(3))) {
      StatisticsRows rows = connection.statistics(StatisticsQuery.of(BLOCK).domains(List.of()));
      assertThat(rows.isDone()).isTrue();
      assertThat(rows.all()).isEmpty();
    }
  }
}

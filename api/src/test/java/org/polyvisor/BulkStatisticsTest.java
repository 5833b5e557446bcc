package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polyvisor.model.StatisticsGroup.BLOCK;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.fixture.ManyGuests;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.StatisticsRow;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DriverConnection;

/** The facade reads the guests of a driver that cannot read many at once. */
class BulkStatisticsTest extends BulkPromises {
  @Override
  DriverConnection driver(ManyGuests guests) {
    return guests;
  }

  @Test
  void noMoreAreReadAtOnceThanTheSettingSays() {
    ManyGuests guests = new ManyGuests(300);
    try (Connection connection = open(guests)) {
      connection.statistics(StatisticsQuery.of(BLOCK)).all();
      assertThat(guests.mostAtOnce()).isBetween(1, 8);
    }
  }

  /** Where guests were quick so far, few threads begin; what hangs must not hold up the rest. */
  @Test
  void quickGuestsAreReadWhileOthersHoldTheThreadsThatBegan() {
    int stuck = 7;
    ManyGuests guests = new ManyGuests(200);
    try (Connection connection = open(guests)) {
      for (int pass = 0; pass < 5; pass++) {
        assertThat(connection.statistics(StatisticsQuery.of(BLOCK)).all()).hasSize(200);
      }
      for (int i = 0; i < stuck; i++) {
        guests.hang("guest" + i);
      }
      List<StatisticsRow> rows =
          connection.within(SHORT).statistics(StatisticsQuery.of(BLOCK)).all();
      assertThat(names(rows)).hasSize(200).doesNotHaveDuplicates();
      assertThat(rows.subList(0, 200 - stuck)).allMatch(row -> row.error().isEmpty());
      for (int i = 0; i < stuck; i++) {
        assertThat(row(rows, "guest" + i).error()).isPresent();
        guests.release("guest" + i);
      }
    }
  }

  @Test
  void oneThatIsStuckAmongGuestsThatAnswerAtOnceHoldsUpNone() {
    ManyGuests guests = new ManyGuests(300);
    StatisticsQuery query = StatisticsQuery.of(BLOCK);
    try (Connection connection = open(guests)) {
      for (int pass = 0; pass < 20; pass++) {
        assertThat(connection.statistics(query).all()).hasSize(300);
      }
      guests.hang("guest150");
      try (StatisticsRows rows = connection.within(LONG).statistics(query)) {
        for (int row = 0; row < 299; row++) {
          assertThat(rows.next(LONG).orElseThrow().error()).isEmpty();
        }
        assertThat(rows.isDone()).isFalse();
        guests.release("guest150");
        assertThat(rows.all()).singleElement().matches(row -> row.error().isEmpty());
      }
    }
  }

  @Test
  void everyRowComesOnceHoweverManyReadTheSameGuests() {
    ManyGuests guests = new ManyGuests(500);
    try (Connection connection = open(guests)) {
      List<CompletableFuture<Void>> readers = new ArrayList<>();
      for (int reader = 0; reader < 4; reader++) {
        readers.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int pass = 0; pass < 25; pass++) {
                    List<StatisticsRow> rows =
                        connection.statistics(StatisticsQuery.of(BLOCK)).all();
                    assertThat(names(rows)).hasSize(500).doesNotHaveDuplicates();
                    assertThat(rows).allMatch(row -> row.error().isEmpty());
                  }
                }));
      }
      readers.forEach(CompletableFuture::join);
    }
  }

  @Test
  void manyReadersOfOneStuckGuestHoldOneThreadOfTheDriver() {
    ManyGuests guests = new ManyGuests(4).hang("guest2");
    try (Connection connection = open(guests)) {
      List<CompletableFuture<List<StatisticsRow>>> readers = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        readers.add(
            CompletableFuture.supplyAsync(
                () -> connection.within(SHORT).statistics(StatisticsQuery.of(BLOCK)).all(),
                task -> new Thread(task).start()));
      }
      for (CompletableFuture<List<StatisticsRow>> reader : readers) {
        assertThat(reader).succeedsWithin(LONG).satisfies(rows -> assertThat(rows).hasSize(4));
      }
      assertThat(guests.asked("guest2")).isEqualTo(1);
      assertThat(connection.calls().hung()).isEqualTo(1);
      guests.release("guest2");
    }
  }

  @Test
  void aReaderWithMoreTimeIsNotCutShortByOneWithLess() {
    ManyGuests guests = new ManyGuests(1).hang("guest0");
    try (Connection connection = open(guests)) {
      StatisticsRows hasty = connection.within(SHORT).statistics(StatisticsQuery.of(BLOCK));
      assertThat(hasty.next(Duration.ZERO)).isEmpty();
      CompletableFuture<List<StatisticsRow>> patient =
          CompletableFuture.supplyAsync(
              () -> {
                StatisticsRows rows = connection.within(LONG).statistics(StatisticsQuery.of(BLOCK));
                assertThat(rows.next(Duration.ZERO)).isEmpty();
                return rows.all();
              });
      assertThat(hasty.all()).hasSize(1);
      guests.release("guest0");
      assertThat(patient)
          .succeedsWithin(LONG)
          .satisfies(rows -> assertThat(rows.get(0).domain().name()).isEqualTo("guest0"));
    }
  }

  @Test
  void aTimeoutOfTheDriversOwnIsAnAnswerAndNotAskedForAgain() {
    ManyGuests guests =
        new ManyGuests(1) {
          @Override
          public BlockStatistics blockStatistics(Call call, BlockStatisticsRequest request) {
            super.blockStatistics(call, request);
            throw VirtException.of(ErrorCode.OPERATION_TIMEOUT, ErrorDomain.NONE, "own bound");
          }
        };
    try (Connection connection = open(guests)) {
      StatisticsRow row = connection.statistics(StatisticsQuery.of(BLOCK)).all().get(0);
      assertThat(row.error()).get().extracting(Throwable::getMessage).isEqualTo("own bound");
      assertThat(guests.asked("guest0")).isEqualTo(1);
    }
  }

  @Test
  void readersWithDifferentAgesDoNotShareAReading() {
    ManyGuests guests = new ManyGuests(1).hang("guest0");
    StatisticsQuery query = StatisticsQuery.of(BLOCK);
    try (Connection connection = open(guests)) {
      StatisticsRows lax = connection.statistics(query);
      StatisticsRows strict = connection.statistics(query.noOlderThan(Duration.ZERO));
      assertThat(lax.next(Duration.ZERO)).isEmpty();
      assertThat(strict.next(Duration.ZERO)).isEmpty();
      guests.release("guest0");
      assertThat(lax.all()).hasSize(1);
      assertThat(strict.all()).hasSize(1);
      assertThat(guests.asked("guest0")).isEqualTo(2);
    }
  }

  /** Who neither reads on nor closes must not have everybody else wait at a guest that is stuck. */
  @Test
  void aReaderThatStoppedReadingHoldsUpNobodyOnceItsTimeIsOver() {
    ManyGuests guests = new ManyGuests(2).hang("guest0");
    StatisticsQuery query = StatisticsQuery.of(BLOCK);
    Duration moment = Duration.ofMillis(300);
    try (Connection connection = open(guests)) {
      StatisticsRows forgotten = connection.within(moment).statistics(query);
      assertThat(forgotten.next(LONG)).isPresent();
      assertThat(row(connection.within(moment).statistics(query).all(), "guest0").error())
          .isPresent();
      StatisticsRow next = row(connection.within(LONG).statistics(query).all(), "guest0");
      assertThat(next.error()).get().asString().contains("was not asked again");
      assertThat(connection.calls().hung()).isEqualTo(1);
      assertThat(guests.asked("guest0")).isEqualTo(1);
      guests.release("guest0");
    }
  }
}

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
}

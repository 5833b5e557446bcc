package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polyvisor.model.StatisticsGroup.BLOCK;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.DriverException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.fixture.ManyGuests;
import org.polyvisor.fixture.ManyInBulk;
import org.polyvisor.model.StatisticsRow;
import org.polyvisor.spi.BulkStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.StatisticsRequest;

/** The driver reads many by itself; the facade trusts it no further than any other. */
class DriverBulkStatisticsTest extends BulkPromises {
  @Override
  DriverConnection driver(ManyGuests guests) {
    return new ManyInBulk(guests);
  }

  private static Connection open(ManyInBulk driver) {
    return new DriverBulkStatisticsTest() {
      @Override
      DriverConnection driver(ManyGuests guests) {
        return driver;
      }
    }.open(new ManyGuests(0));
  }

  @Test
  void aDomainWithoutARowIsTheDriversFault() {
    ManyInBulk lazy =
        new ManyInBulk(new ManyGuests(2)) {
          @Override
          public void statistics(
              Call call, BulkStatisticsRequest request, Consumer<StatisticsRow> rows) {}
        };
    try (Connection connection = open(lazy)) {
      List<StatisticsRow> rows = connection.statistics(StatisticsQuery.of(BLOCK)).all();
      assertThat(rows).hasSize(2);
      assertThat(rows)
          .allSatisfy(row -> assertThat(row.error()).get().isInstanceOf(DriverException.class));
    }
  }

  @Test
  void aRowTwiceOrOfAStrangerIsDropped() {
    ManyInBulk chatty =
        new ManyInBulk(new ManyGuests(2)) {
          @Override
          public void statistics(
              Call call, BulkStatisticsRequest request, Consumer<StatisticsRow> rows) {
            super.statistics(call, request, rows);
            super.statistics(call, request, rows);
            rows.accept(StatisticsRow.of(new ManyGuests(9).lookupAny(8)).build());
          }
        };
    try (Connection connection = open(chatty)) {
      assertThat(connection.statistics(StatisticsQuery.of(BLOCK)).all()).hasSize(2);
    }
  }

  @Test
  void aDriverThatNeverReturnsCostsNoMoreThanTheDeadline() {
    ManyGuests guests = new ManyGuests(3);
    ManyInBulk deaf =
        new ManyInBulk(guests) {
          @Override
          public void statistics(
              Call call, BulkStatisticsRequest request, Consumer<StatisticsRow> rows) {
            guests.hang("guest0");
            guests.allBlockStatistics(call, StatisticsRequest.of(guests.lookupAny(0)));
          }
        };
    try (Connection connection = open(deaf)) {
      List<StatisticsRow> rows =
          connection.within(Duration.ofMillis(100)).statistics(StatisticsQuery.of(BLOCK)).all();
      assertThat(rows).hasSize(3);
      assertThat(rows)
          .allSatisfy(
              row -> assertThat(row.error()).get().isInstanceOf(OperationTimeoutException.class));
      guests.release("guest0");
    }
  }
}

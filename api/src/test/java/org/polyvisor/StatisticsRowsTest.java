package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polyvisor.model.StatisticsGroup.BLOCK;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.polyvisor.internal.bulk.Pass;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.GroupResult;
import org.polyvisor.model.StatisticsRow;

/** A connection that lives long keeps nothing of the passes whose rows were all taken. */
class StatisticsRowsTest {
  private final AtomicInteger forgotten = new AtomicInteger();
  private final Queue<StatisticsRow> left = new ArrayDeque<>(List.of(row("one"), row("two")));
  private final StatisticsRows rows = new StatisticsRows(new Taken(), forgotten::incrementAndGet);

  private static StatisticsRow row(String name) {
    return StatisticsRow.of(DomainRef.of(new UUID(1, name.hashCode()), name))
        .put(BLOCK, GroupResult.of(List.of(), Duration.ZERO))
        .build();
  }

  @Test
  void whoTookAllNeedNotClose() {
    assertThat(rows.all()).hasSize(2);
    assertThat(forgotten).hasPositiveValue();
  }

  @Test
  void norWhoLooksWhetherItIsDone() {
    rows.next(Duration.ZERO);
    assertThat(rows.isDone()).isFalse();
    assertThat(forgotten).hasValue(0);
    rows.next(Duration.ZERO);
    assertThat(rows.isDone()).isTrue();
    assertThat(forgotten).hasPositiveValue();
  }

  private final class Taken implements Pass {
    @Override
    public Optional<StatisticsRow> next(Duration wait) {
      return Optional.ofNullable(left.poll());
    }

    @Override
    public boolean isDone() {
      return left.isEmpty();
    }

    @Override
    public void wake() {}

    @Override
    public void close() {
      left.clear();
    }
  }
}

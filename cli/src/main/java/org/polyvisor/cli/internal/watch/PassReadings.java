package org.polyvisor.cli.internal.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.StatisticsRows;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.model.StatisticsRow;

/**
 * Reads every device of many guests, all in one pass. A pass stays open for guests that are late,
 * and later ones leave them out, so that what is slow is shown, too, and holds up nobody.
 */
final class PassReadings implements Readings {
  /** The longest wait for one row. */
  private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** With several passes open, how long one is waited for before the others are looked at. */
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Connection connection;
  private final StatisticsQuery query;
  private final Deque<StatisticsRows> passes = new ArrayDeque<>();
  private final Set<DomainRef> busy = new HashSet<>();

  PassReadings(Connection connection, StatisticsOptions how) {
    this.connection = connection;
    this.query = StatisticsQuery.of(StatisticsGroup.BLOCK).options(how);
  }

  @Override
  public void request(Collection<Domain> guests) {
    List<Domain> free = guests.stream().filter(guest -> !busy.contains(guest.ref())).toList();
    if (!free.isEmpty()) {
      passes.addFirst(connection.statistics(query.domains(free)));
      free.forEach(guest -> busy.add(guest.ref()));
    }
  }

  @Override
  public boolean isBusy() {
    return !busy.isEmpty();
  }

  @Override
  public Optional<Reading> next(long nanos) throws InterruptedException {
    long begin = System.nanoTime();
    Optional<StatisticsRow> row = look();
    for (long left = nanos; row.isEmpty() && left > 0; left = nanos - since(begin)) {
      row = await(left).or(this::look);
    }
    row.ifPresent(there -> busy.remove(there.domain()));
    return row.map(there -> new Reading(there.domain(), DeviceAnswer.all(there)));
  }

  private static long since(long begin) {
    return System.nanoTime() - begin;
  }

  /** What has come in any pass. */
  private Optional<StatisticsRow> look() {
    for (StatisticsRows pass : List.copyOf(passes)) {
      Optional<StatisticsRow> row = pass.next(Duration.ZERO);
      if (row.isPresent()) {
        return row;
      }
      closeIfDone(pass);
    }
    return Optional.empty();
  }

  private void closeIfDone(StatisticsRows pass) {
    if (pass.isDone()) {
      pass.close();
      passes.remove(pass);
    }
  }

  /** Waits for the newest pass, in which most are; not for long, if there are others. */
  private Optional<StatisticsRow> await(long nanos) throws InterruptedException {
    if (passes.isEmpty()) {
      TimeUnit.NANOSECONDS.sleep(nanos);
      return Optional.empty();
    }
    long most = passes.size() == 1 ? WAIT_NANOS : LOOK_NANOS;
    return passes.element().next(Duration.ofNanos(Math.min(nanos, most)));
  }

  @Override
  public void close() {
    passes.forEach(StatisticsRows::close);
    passes.clear();
  }
}

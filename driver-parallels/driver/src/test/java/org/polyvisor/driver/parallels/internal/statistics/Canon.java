package org.polyvisor.driver.parallels.internal.statistics;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.internal.statistics.Figures.Seen;
import org.polyvisor.driver.parallels.internal.statistics.Figures.Values;

/**
 * Makes worlds equal that differ in nothing that matters: times and habits are opinions, of numbers
 * only the order counts, readers have no names.
 */
final class Canon {
  private static final Moment ZERO = new Moment(0, Instant.EPOCH);

  private final Figures figures;
  private final long[] serials = new long[64];
  private final long[] places = new long[64];
  private int serialCount;
  private int placeCount;

  Canon(Figures figures) {
    this.figures = figures;
  }

  void settle(World world) {
    forgetWhatNobodyAsks(world);
    serialCount = 0;
    placeCount = 0;
    collectCell(world.cell);
    collectServer(world.server);
    place(world.seen);
    place(world.first.floor());
    place(world.second.floor());
    placeCount = distinct(places, placeCount, 0);
    serialCount = distinct(serials, serialCount, 1);
    rename(world);
  }

  private static void forgetWhatNobodyAsks(World world) {
    if (world.reads == 0) {
      world.seen = Seen.NOTHING;
    }
  }

  private void collectCell(CellState cell) {
    serial(cell.link.job());
    Flight flight = cell.flight;
    Flight.Shot shot = flight == null ? null : flight.shot();
    if (shot != null) {
      serial(shot.serial());
    }
    place(cell.sample);
    place(cell.last);
  }

  private void collectServer(Server server) {
    for (Server.Message message : server.queue) {
      place(message.values());
      Server.Job job = message.job();
      if (job != null) {
        serial(job.serial());
      }
    }
    server.jobs.forEach(job -> serial(job.serial()));
  }

  private void serial(long serial) {
    serials[serialCount++] = serial;
  }

  private void place(@Nullable Sample sample) {
    if (sample != null) {
      place(Figures.seen(sample));
    }
  }

  private void place(Seen seen) {
    place(seen.values());
  }

  private void place(Values values) {
    places[placeCount++] = values.at();
  }

  private static int distinct(long[] numbers, int count, long least) {
    Arrays.sort(numbers, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (numbers[i] >= least && (kept == 0 || numbers[kept - 1] != numbers[i])) {
        numbers[kept++] = numbers[i];
      }
    }
    return kept;
  }

  private long number(long serial) {
    return serial <= 0 ? serial : 1 + Arrays.binarySearch(serials, 0, serialCount, serial);
  }

  private int rank(int at) {
    return at < 0 ? at : Arrays.binarySearch(places, 0, placeCount, at);
  }

  private void rename(World world) {
    long generation = world.cell.generation;
    world.seen = rename(world.seen, generation);
    world.first = rename(world.first, generation);
    world.second = rename(world.second, generation);
    if (world.first.floor().values().at() > world.second.floor().values().at()) {
      World.Reader other = world.first;
      world.first = world.second;
      world.second = other;
    }
    world.cell = rename(world.cell);
    rename(world.server);
  }

  private World.Reader rename(World.Reader reader, long generation) {
    return reader.waits()
        ? new World.Reader(reader.waiters(), rename(reader.floor(), generation))
        : World.Reader.IDLE;
  }

  private Seen rename(Seen seen, long generation) {
    return seen.values().at() < 0
        ? Seen.NOTHING
        : new Seen(
            seen.values().at(rank(seen.values().at())), seen.generation() - generation, false);
  }

  private CellState rename(CellState cell) {
    Draft draft = new Draft(cell);
    draft.link = new Link(cell.link.kind(), number(cell.link.job()), cell.link.again());
    draft.flight = rename(cell.flight);
    draft.sample = rename(cell.sample, cell.generation);
    draft.last = lastWithoutGeneration(cell.last);
    draft.habit = Habit.NONE;
    draft.linkBackoff = rename(cell.linkBackoff);
    draft.shotBackoff = rename(cell.shotBackoff);
    draft.stale = false;
    draft.unread = 0;
    draft.evidenceAt = 0;
    draft.lastEvent = null;
    draft.generation = 0;
    draft.serial = serialCount;
    return new CellState(draft);
  }

  private @Nullable Flight rename(@Nullable Flight flight) {
    Flight.Shot shot = flight == null ? null : flight.shot();
    return flight == null || shot == null
        ? flight
        : flight.with(new Flight.Shot(number(shot.serial()), ZERO));
  }

  private @Nullable Sample rename(@Nullable Sample sample, long generation) {
    if (sample == null) {
      return null;
    }
    Seen seen = Figures.seen(sample);
    return figures.sample(seen.as(rank(seen.values().at()), seen.generation() - generation));
  }

  private @Nullable Sample lastWithoutGeneration(@Nullable Sample last) {
    if (last == null) {
      return null;
    }
    Seen seen = Figures.seen(last);
    return figures.sample(new Seen(seen.values().at(rank(seen.values().at())), 0, false));
  }

  private static Backoff rename(Backoff backoff) {
    return backoff.failures() == 0 ? Backoff.NONE : new Backoff(1, 0, backoff.cause());
  }

  private void rename(Server server) {
    server.queue.replaceAll(
        message ->
            new Server.Message(
                message.kind(),
                message.values().at(rank(message.values().at())),
                rename(message.job()),
                message.outcome()));
    server.jobs.replaceAll(job -> job.numbered(number(job.serial())));
    server.observations = placeCount;
  }

  private Server.@Nullable Job rename(Server.@Nullable Job job) {
    return job == null ? null : job.numbered(number(job.serial()));
  }
}

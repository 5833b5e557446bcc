package org.polyvisor.cli.internal.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.fleet.BlockReader;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.cli.internal.fleet.Fleet;

/**
 * Reads guests in the background, each at most once at a time: one that is stuck is not asked again
 * until it has answered. For one thread.
 */
final class Sampler implements AutoCloseable {
  /** Guests that are asked at once; beyond that, some are left out until there is room. */
  private static final int MOST = 10_000;

  private final BlockReader reader;
  private final ExecutorService threads = Fleet.threads(Fleet.THREADS, MOST);
  private final BlockingQueue<Reading> done = new LinkedBlockingQueue<>(MOST);
  private final Set<UUID> busy = new HashSet<>();

  Sampler(BlockReader reader) {
    this.reader = reader;
  }

  /**
   * What came of one guest.
   *
   * @param problem a mistake of ours
   */
  record Reading(Domain domain, List<DeviceAnswer> answers, @Nullable RuntimeException problem) {}

  /** Asks a guest, unless it is being asked. */
  void request(Domain domain) {
    if (busy.size() < MOST && busy.add(domain.uuid())) {
      threads.execute(() -> put(read(domain)));
    }
  }

  /** Whether somebody is being asked. */
  boolean isBusy() {
    return !busy.isEmpty();
  }

  /** The next reading; empty if none came in time. */
  Optional<Reading> next(long nanos) throws InterruptedException {
    Reading reading = done.poll(nanos, TimeUnit.NANOSECONDS);
    if (reading != null) {
      busy.remove(reading.domain().uuid());
    }
    return Optional.ofNullable(reading);
  }

  private Reading read(Domain domain) {
    try {
      return new Reading(domain, reader.read(domain), null);
    } catch (RuntimeException e) {
      return new Reading(domain, List.of(), e);
    }
  }

  private void put(Reading reading) {
    // There is room: as many as there are guests asked.
    if (!done.offer(reading)) {
      throw new IllegalStateException("more readings than guests");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

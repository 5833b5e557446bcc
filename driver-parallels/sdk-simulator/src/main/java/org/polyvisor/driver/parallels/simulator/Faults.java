package org.polyvisor.driver.parallels.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Faults that wait for jobs: of one guest, or of whichever comes. Needs the server's lock. */
final class Faults {
  private static final UUID ANY = new UUID(0, 0);

  private final Map<UUID, Map<JobKind, Deque<Fault>>> waiting = new HashMap<>();

  void add(JobKind kind, @Nullable UUID guest, Fault fault) {
    waiting
        .computeIfAbsent(guest == null ? ANY : guest, key -> new HashMap<>())
        .computeIfAbsent(kind, key -> new ArrayDeque<>())
        .add(fault);
  }

  /** The next one for a job, {@link Fault#NONE} if there is none; what is the guest's own first. */
  Fault next(JobKind kind, @Nullable UUID guest) {
    Fault own = guest == null ? null : poll(kind, guest);
    Fault any = own == null ? poll(kind, ANY) : own;
    return any == null ? Fault.NONE : any;
  }

  void clear() {
    waiting.clear();
  }

  private @Nullable Fault poll(JobKind kind, UUID guest) {
    Map<JobKind, Deque<Fault>> own = waiting.get(guest);
    Deque<Fault> queue = own == null ? null : own.get(kind);
    return queue == null ? null : queue.poll();
  }
}

package org.polyvisor.driver.parallels.jna.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where who issued a job and the handler that sees it finished agree on its number, in whichever
 * order they come. The first makes the number; the second ends the meeting and gives back the
 * reference of who issued the job, so that the handle means nothing else meanwhile. Safe for any
 * thread.
 */
final class Rendezvous {
  private final Map<Long, Meeting> open = new ConcurrentHashMap<>();
  private final AtomicLong numbers;
  private volatile boolean closed;

  /** Takes its numbers from here. */
  Rendezvous(AtomicLong numbers) {
    this.numbers = numbers;
  }

  /** From who issued the job. */
  long issued(long handle) {
    long number = come(handle, true);
    if (closed && open.remove(handle) != null) {
      Prl.PrlHandle_Free(handle);
    }
    return number;
  }

  /** From the handler. */
  long finished(long handle) {
    return come(handle, false);
  }

  /** Whether who issued it has been here and the handler has not. */
  boolean awaits(long handle) {
    Meeting there = open.get(handle);
    return there != null && there.issuer;
  }

  /** Nobody comes from the handler any more. */
  void close() {
    closed = true;
    open.forEach(
        (handle, meeting) -> {
          if (meeting.issuer && open.remove(handle, meeting)) {
            Prl.PrlHandle_Free(handle);
          }
        });
  }

  private long come(long handle, boolean issuer) {
    Meeting mine = new Meeting(numbers.incrementAndGet(), issuer);
    Meeting there = open.putIfAbsent(handle, mine);
    if (there == null) {
      return mine.number;
    }
    if (open.remove(handle, there)) {
      Prl.PrlHandle_Free(handle);
    }
    return there.number;
  }

  private record Meeting(long number, boolean issuer) {}
}

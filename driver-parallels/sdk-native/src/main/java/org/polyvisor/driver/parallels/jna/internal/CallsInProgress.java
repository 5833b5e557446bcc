package org.polyvisor.driver.parallels.jna.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The calls that are in the library now, and since when; of all connections, and beyond the
 * library's lives, as one that hangs outlasts who made it. Safe for any thread.
 */
final class CallsInProgress {
  private final Map<Long, Long> since = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();

  /** One more; its number. */
  long enter() {
    long number = numbers.incrementAndGet();
    since.put(number, System.nanoTime());
    return number;
  }

  void exit(long number) {
    since.remove(number);
  }

  int count() {
    return since.size();
  }

  /** How many have been there for longer. */
  int longerThan(long nanos) {
    long now = System.nanoTime();
    return (int) since.values().stream().filter(began -> now - began > nanos).count();
  }

  /** Whether this one has. */
  boolean isLongerThan(long number, long nanos) {
    Long began = since.get(number);
    return began != null && System.nanoTime() - began > nanos;
  }
}

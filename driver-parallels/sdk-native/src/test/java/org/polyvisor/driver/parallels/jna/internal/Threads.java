package org.polyvisor.driver.parallels.jna.internal;

import java.util.List;
import java.util.stream.Stream;

/** What threads there are and what they do. */
final class Threads {
  private Threads() {}

  static List<String> named(String beginning) {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith(beginning))
        .toList();
  }

  /** Whether a thread waits in this class. */
  static boolean isIn(Thread thread, Class<?> type) {
    return thread.getState() == Thread.State.TIMED_WAITING
        && Stream.of(thread.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(type.getName()));
  }
}

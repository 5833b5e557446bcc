package org.polyvisor.driver.parallels.jna.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** The threads of this process that are the stand-in's or the binding's. */
  static List<String> ofTheLibrary() {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      return tasks
          .map(Threads::name)
          .filter(name -> name.startsWith("prl-") || name.startsWith("polyvisor-paral"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path task) {
    try {
      return Files.readString(task.resolve("comm")).strip();
    } catch (IOException e) {
      return "over";
    }
  }
}

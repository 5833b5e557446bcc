package org.polyvisor.benchmarks.parallels;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JVM's threads that collect garbage, which Java does not show: as the kernel counts them. */
final class CollectorThreads {
  private static final Path TASKS = Path.of("/proc/self/task");
  private static final List<String> NAMES = List.of("GC ", "G1 ", "VM Thread");

  private CollectorThreads() {}

  /** Processor time of all; 0 where the kernel does not say. */
  static long nanos() {
    if (!Files.isDirectory(TASKS)) {
      return 0;
    }
    long nanos = 0;
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
      for (Path task : tasks) {
        nanos += nanos(task);
      }
      return nanos;
    } catch (IOException e) {
      throw new IllegalStateException("the threads of this process cannot be listed", e);
    }
  }

  private static long nanos(Path task) {
    try {
      String name = Files.readString(task.resolve("comm"));
      return NAMES.stream().anyMatch(name::startsWith)
          ? Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ")[0])
          : 0;
    } catch (IOException e) {
      return 0; // it has ended
    }
  }
}

package org.polyvisor.benchmarks.parallels;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What each thread that lives had used at one moment, by its id. */
record ThreadTimes(Map<Long, One> all) {
  private static final One NOTHING = new One(Usage.Part.OTHER, 0, 0);

  private record One(Usage.Part part, long nanos, long bytes) {}

  static ThreadTimes now() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Map<Long, One> all = new HashMap<>();
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null) {
        long id = thread.getThreadId();
        long nanos = Math.max(0, threads.getThreadCpuTime(id));
        long bytes = Math.max(0, threads.getThreadAllocatedBytes(id));
        all.put(id, new One(Usage.Part.of(thread.getThreadName()), nanos, bytes));
      }
    }
    return new ThreadTimes(all);
  }

  /** What those that still live have used since then; who has ended meanwhile is left out. */
  Map<Usage.Part, Usage.Threads> since(ThreadTimes earlier, double elapsed) {
    Map<Usage.Part, Usage.Threads> sums = new EnumMap<>(Usage.Part.class);
    all.forEach(
        (id, now) -> {
          One before = earlier.all.getOrDefault(id, NOTHING);
          double cores = Math.max(0, now.nanos - before.nanos) / elapsed;
          long bytes = Math.max(0, now.bytes - before.bytes);
          sums.merge(now.part, new Usage.Threads(cores, bytes), Usage.Threads::and);
        });
    return sums;
  }
}

package org.polyvisor.benchmarks.parallels;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Processor time used within a time.
 *
 * @param seconds how long that was
 * @param cores of the process without the simulated server's thread
 * @param simulatorCores of that thread
 * @param handlerCores of the thread on which the driver takes events
 * @param nativeCores of the vendor's library's threads on which it does
 */
record Usage(
    double seconds, double cores, double simulatorCores, double handlerCores, double nativeCores) {
  private static final String SIMULATOR = "parallels-simulator";
  private static final String NATIVE = "parallels-sdk-events";
  private static final String HANDLER = "parallels-simulator-notify";

  static Usage over(Duration window) throws InterruptedException {
    Reading before = Reading.now();
    TimeUnit.NANOSECONDS.sleep(window.toNanos());
    Reading after = Reading.now();
    double nanos = after.wall - before.wall;
    double simulator = (after.simulator - before.simulator) / nanos;
    return new Usage(
        nanos / 1e9,
        (after.process - before.process) / nanos - simulator,
        simulator,
        (after.handler - before.handler) / nanos,
        (after.library - before.library) / nanos);
  }

  private record Reading(long wall, long process, long simulator, long handler, long library) {
    private static Reading now() {
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return new Reading(
          System.nanoTime(),
          system.getProcessCpuTime(),
          threads(SIMULATOR),
          threads(HANDLER),
          threads(NATIVE));
    }

    private static boolean matches(String thread, String name) {
      return thread.equals(name) || name.equals(NATIVE) && thread.startsWith(NATIVE);
    }

    private static long threads(String name) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long nanos = 0;
      for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
        if (thread != null && matches(thread.getThreadName(), name)) {
          nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
        }
      }
      return nanos;
    }
  }
}

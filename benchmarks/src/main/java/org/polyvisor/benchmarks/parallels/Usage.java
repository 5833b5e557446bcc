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
 */
record Usage(double seconds, double cores, double simulatorCores, double handlerCores) {
  private static final String SIMULATOR = "parallels-simulator";
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
        (after.handler - before.handler) / nanos);
  }

  private record Reading(long wall, long process, long simulator, long handler) {
    private static Reading now() {
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return new Reading(
          System.nanoTime(), system.getProcessCpuTime(), threads(SIMULATOR), threads(HANDLER));
    }

    private static long threads(String name) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long nanos = 0;
      for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
        if (thread != null && thread.getThreadName().equals(name)) {
          nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
        }
      }
      return nanos;
    }
  }
}

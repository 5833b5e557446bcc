package org.polyvisor.benchmarks.parallels;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Processor time used within a time, in cores, by whom. Each figure is how far one counter of the
 * process moved, never one load less another, so a busy machine makes none of them negative.
 *
 * @param seconds how long that was
 * @param process of the process
 * @param collector of the threads that collect garbage; 0 where they cannot be told apart
 * @param threads by their part in it
 */
record Usage(double seconds, double process, double collector, Map<Part, Threads> threads) {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(20);

  /** Which threads. */
  enum Part {
    /** Those of the simulated server. */
    SIMULATOR,
    /** Those on which the driver takes what the server says. */
    HANDLER,
    /** The same of the vendor's library. */
    LIBRARY,
    /** The facade's, on which a driver does whatever else it does. */
    FACADE,
    /** All others. */
    OTHER;

    static Part of(String thread) {
      switch (thread) {
        case "parallels-simulator":
          return SIMULATOR;
        case "parallels-simulator-notify":
          return HANDLER;
        default:
          return ofMany(thread);
      }
    }

    private static Part ofMany(String thread) {
      if (thread.startsWith("parallels-sdk-events")) {
        return LIBRARY;
      }
      return thread.startsWith("polyvisor-") ? FACADE : OTHER;
    }
  }

  /**
   * What some threads used.
   *
   * @param cores of processor time
   * @param bytes allocated
   */
  record Threads(double cores, long bytes) {
    static final Threads NONE = new Threads(0, 0);

    Threads and(Threads more) {
      return new Threads(cores + more.cores, bytes + more.bytes);
    }
  }

  /**
   * Waits until so many more of something came, and tells what was used meanwhile: on a machine
   * that is busy with other things it lasts longer and says the same.
   *
   * @throws IllegalStateException if they did not come within minutes
   */
  static Usage whileComing(long more, LongSupplier counter) throws InterruptedException {
    long end = counter.getAsLong() + more;
    return whileTrue(() -> counter.getAsLong() < end);
  }

  private static Usage whileTrue(BooleanSupplier goesOn) throws InterruptedException {
    long begin = System.nanoTime();
    long process = processNanos();
    long collector = CollectorThreads.nanos();
    ThreadTimes times = ThreadTimes.now();
    while (goesOn.getAsBoolean()) {
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new IllegalStateException("what was to come did not within " + PATIENCE);
      }
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    }
    double nanos = System.nanoTime() - begin;
    return new Usage(
        nanos / 1e9,
        (processNanos() - process) / nanos,
        (CollectorThreads.nanos() - collector) / nanos,
        ThreadTimes.now().since(times, nanos));
  }

  private static long processNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  Threads of(Part part) {
    return threads.getOrDefault(part, Threads.NONE);
  }

  /** These threads' part of collecting garbage: as much as they made of it. */
  double collectorFor(Threads some) {
    long all = threads.values().stream().mapToLong(Threads::bytes).sum();
    return all == 0 ? 0 : collector * some.bytes / all;
  }
}

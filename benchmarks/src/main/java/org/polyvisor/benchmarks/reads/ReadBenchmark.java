package org.polyvisor.benchmarks.reads;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.SampleSource;

/** A read of what is at hand, through the public API, beside a look into a map. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // open() sets them
public class ReadBenchmark {
  private static final String URI = "parallels:///system?sdk=simulated&simulator.state=off";
  private static final long GLANCE_NANOS = 10_000_000;

  private final String device = "sda";
  private final Duration age = Duration.ofSeconds(10);
  private final ConcurrentMap<String, BlockStatistics> map = new ConcurrentHashMap<>();
  private final OriginalWay original = new OriginalWay();
  private Connection connection;
  private Domain domain;

  /** Reads until events come: from then on the sample is at hand. */
  @Setup
  public void open() {
    connection = Polyvisor.open(URI);
    domain = connection.domain("web");
    while (domain.blockStatistics(device).observation().source() != SampleSource.EVENT) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    map.put(device, domain.blockStatistics(device));
    map.put("sdb", domain.blockStatistics("sdb"));
    original.open();
  }

  /** Ends it. */
  @TearDown
  public void close() {
    original.close();
    connection.close();
  }

  /** The ceiling. */
  @Benchmark
  public @Nullable BlockStatistics mapGet() {
    return map.get(device);
  }

  /** As fresh as the driver keeps it. */
  @Benchmark
  public BlockStatistics cachedRead() {
    return domain.blockStatistics(device);
  }

  /** With an age that the caller gives. */
  @Benchmark
  public BlockStatistics cachedReadWithAge() {
    return domain.blockStatistics(device, age);
  }

  /** What the clock alone costs that an age is measured with. */
  @Benchmark
  public long clock() {
    return System.nanoTime();
  }

  /** As it was done before. */
  @Benchmark
  public OriginalWay.Values originalWay() {
    return original.read();
  }
}

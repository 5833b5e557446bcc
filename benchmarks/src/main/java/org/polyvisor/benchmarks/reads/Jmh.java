package org.polyvisor.benchmarks.reads;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.polyvisor.benchmarks.Plan;

/** One round: each method in a JVM of its own, one after the other. */
final class Jmh {
  private static final int SHORT_MILLIS = 200;
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Jmh() {}

  static Score run(Plan plan, int threads, String... methods) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(1)
            .threads(threads)
            .warmupIterations(plan.of(2, 8))
            .warmupTime(TimeValue.milliseconds(SHORT_MILLIS))
            .measurementIterations(plan.of(2, 8))
            .measurementTime(TimeValue.milliseconds(SHORT_MILLIS))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    for (String method : methods) {
      options.include("\\Q" + ReadBenchmark.class.getName() + "." + method + "\\E$");
    }
    return score(new Runner(options.build()).run());
  }

  private static Score score(Collection<RunResult> results) {
    Map<String, Double> times = new HashMap<>();
    Map<String, Double> allocations = new HashMap<>();
    for (RunResult result : results) {
      String label = result.getParams().getBenchmark();
      String method = label.substring(label.lastIndexOf('.') + 1);
      times.put(method, result.getPrimaryResult().getScore());
      result
          .getSecondaryResults()
          .forEach(
              (name, found) -> {
                if (name.endsWith(ALLOCATED)) {
                  allocations.put(method, found.getScore());
                }
              });
    }
    return new Score(times, allocations);
  }
}

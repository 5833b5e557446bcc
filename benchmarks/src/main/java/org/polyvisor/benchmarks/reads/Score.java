package org.polyvisor.benchmarks.reads;

import java.util.Map;

/**
 * What one round of JMH found.
 *
 * @param times nanoseconds an operation, by method
 * @param allocations bytes an operation, by method
 */
record Score(Map<String, Double> times, Map<String, Double> allocations) {
  double nanos(String method) {
    return times.getOrDefault(method, Double.NaN);
  }

  double bytes(String method) {
    return allocations.getOrDefault(method, Double.NaN);
  }
}

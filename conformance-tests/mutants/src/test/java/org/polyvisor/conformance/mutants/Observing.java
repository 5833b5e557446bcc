package org.polyvisor.conformance.mutants;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Observation;

/** Mistakes in what a sample says of its observation. */
final class Observing {
  private Observing() {}

  static Defect newGenerations() {
    AtomicLong n = new AtomicLong(1);
    return seen(o -> o.generation(n.incrementAndGet()));
  }

  static Defect seen(UnaryOperator<Observation> change) {
    return call -> {
      Object a = call.proceed();
      if (a instanceof BlockStatistics b) {
        return b.observed(change.apply(b.observation()));
      }
      if (a instanceof Optional<?> o && o.isPresent() && o.get() instanceof BlockStatistics b) {
        return Optional.of(b.observed(change.apply(b.observation())));
      }
      if (call.name().equals("allBlockStatistics") && a instanceof List<?> l) {
        return l.stream()
            .map(
                x -> {
                  BlockStatistics b = (BlockStatistics) x;
                  return b.observed(change.apply(b.observation()));
                })
            .toList();
      }
      return a;
    };
  }

  static Defect seenAtEpoch() {
    return seen(
        o ->
            Observation.of(Instant.EPOCH, o.atNanos(), o.source())
                .generation(o.generation())
                .asOfPause(o.isAsOfPause()));
  }

  static Defect pausedMark(boolean running) {
    return call -> {
      Object a = call.proceed();
      if (a instanceof BlockStatistics b
          && call.in(running ? DomainState.RUNNING : DomainState.PAUSED)) {
        return b.observed(b.observation().asOfPause(running));
      }
      return a;
    };
  }

  /** When values changed is not kept. */
  static Defect neverChanged() {
    return seen(observation -> observation.changedAt(Instant.EPOCH));
  }
}

package org.polyvisor.parameters;

import java.util.List;
import java.util.function.Supplier;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.model.BlockStatistics;

/** Those of the driver {@code test}. */
final class TestDriverEffects {
  private TestDriverEffects() {}

  static List<Effect> all() {
    return List.of(
        Effect.of("test:///default", "counters", "fixed", "seeded", TestDriverEffects::known),
        Effect.of("test:///default?counters=seeded", "seed", "1", "7", TestDriverEffects::pace));
  }

  private static Object known(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      long bytes = connection.domain("test").blockStatistics("vda").readBytes().orElseThrow();
      return bytes == 1_002_000 ? "the known value" : "another value";
    }
  }

  /** Counters are a pace times the same age, so that their relation is that of their paces. */
  private static Object pace(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      Domain domain = connection.domain("test");
      for (int tries = 0; tries < 1_000_000; tries++) {
        BlockStatistics sample = domain.blockStatistics("vda");
        long bytes = sample.readBytes().orElseThrow();
        long requests = sample.readRequests().orElseThrow();
        if (bytes > 0) {
          return "1000 requests to bytes: " + 1000 * bytes / requests;
        }
      }
      return "counters do not grow";
    }
  }
}

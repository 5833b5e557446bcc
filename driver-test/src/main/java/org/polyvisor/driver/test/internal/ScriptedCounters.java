package org.polyvisor.driver.test.internal;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.polyvisor.model.BlockCounter;

/**
 * Counters that a test has set, until their domain stops. Safe for any thread; reads do not lock.
 */
final class ScriptedCounters {
  private final Map<UUID, Script> scripts = new ConcurrentHashMap<>();

  /** Sets counters in one step; empty makes one absent. */
  void set(UUID domain, Map<Key, OptionalLong> values, Instant now) {
    scripts.compute(
        domain, (uuid, old) -> (old == null ? new Script(Map.of(), now) : old).with(values, now));
  }

  Script of(UUID domain) {
    return scripts.getOrDefault(domain, Script.NONE);
  }

  void forget(UUID domain) {
    scripts.remove(domain);
  }

  /**
   * Which counter.
   *
   * @param target the device
   * @param counter the counter
   */
  record Key(String target, BlockCounter counter) {}

  /**
   * What was set for one domain.
   *
   * @param values by counter; empty for one that is to be absent
   * @param changedAt when the last was set
   */
  record Script(Map<Key, OptionalLong> values, Instant changedAt) {
    static final Script NONE = new Script(Map.of(), Instant.MIN);

    Script with(Map<Key, OptionalLong> set, Instant now) {
      Map<Key, OptionalLong> changed = new ConcurrentHashMap<>(values);
      changed.putAll(set);
      return new Script(Map.copyOf(changed), now);
    }
  }
}

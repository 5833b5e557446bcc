package org.polyvisor.driver.test.internal;

import java.time.Instant;
import java.util.Optional;
import org.polyvisor.driver.support.domain.DomainLife;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.model.DomainState;

/**
 * What is kept with a domain. Immutable. Invariant: one of the definitions is there.
 *
 * @param persistent the definition that outlives it; empty if it is transient
 * @param live what it runs with; empty while it is inactive
 * @param startedAt when it was last started, or defined if never
 * @param meter how long it has run since
 */
record TestDomain(
    Optional<DomainDefinition> persistent,
    Optional<DomainDefinition> live,
    Instant startedAt,
    Meter meter) {
  static TestDomain defined(DomainDefinition definition, Moment now) {
    return new TestDomain(Optional.of(definition), Optional.empty(), now.at(), Meter.ZERO);
  }

  /** What to show: of the running domain while it is active, else the definition. */
  DomainDefinition shown() {
    return live.or(() -> persistent).orElseThrow();
  }

  /** What it runs with after its next start. */
  DomainDefinition inactive() {
    return persistent.or(() -> live).orElseThrow();
  }

  TestDomain redefined(DomainDefinition definition) {
    return new TestDomain(Optional.of(definition), live, startedAt, meter);
  }

  /** The next life, begun with a definition if it becomes active by this. */
  TestDomain in(DomainLife life, DomainDefinition begin, Moment now) {
    Optional<DomainDefinition> kept = life.persistent() ? persistent : Optional.empty();
    boolean runs = life.state() == DomainState.RUNNING;
    if (!life.active()) {
      return new TestDomain(kept.or(() -> live), Optional.empty(), startedAt, Meter.ZERO);
    }
    return live.isPresent()
        ? new TestDomain(kept, live, startedAt, meter.turn(now, runs))
        : new TestDomain(kept, Optional.of(begin), now.at(), Meter.started(now, runs));
  }
}

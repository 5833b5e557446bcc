package org.polyvisor.driver.test.internal;

import java.util.Optional;
import java.util.Set;
import org.polyvisor.driver.support.domain.DomainLife;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainState;

/**
 * What is kept with a domain. Immutable. Invariant: one of the definitions is there.
 *
 * @param persistent the definition that outlives it, or that it has lost since it was started;
 *     empty if it was transient from the start
 * @param live what it runs with; empty while it is inactive
 * @param run how long it has run
 * @param kept what outlives that
 */
record TestDomain(
    Optional<DomainDefinition> persistent, Optional<DomainDefinition> live, Run run, Kept kept) {
  static TestDomain defined(DomainDefinition definition, Moment now) {
    return new TestDomain(Optional.of(definition), Optional.empty(), Run.never(now), Kept.NOTHING);
  }

  /** What to show: of the running domain while it is active, else the definition. */
  DomainDefinition shown() {
    return live.or(() -> persistent).orElseThrow();
  }

  /** What it runs with after its next start. */
  DomainDefinition inactive() {
    return persistent.or(() -> live).orElseThrow();
  }

  /** What is read where one scope is meant. */
  DomainDefinition of(Set<ChangeScope> scopes) {
    return scopes.contains(ChangeScope.LIVE) ? shown() : inactive();
  }

  TestDomain redefined(DomainDefinition definition) {
    return new TestDomain(Optional.of(definition), live, run, kept.redefined(live.isPresent()));
  }

  TestDomain undefined() {
    return new TestDomain(Optional.empty(), live, run, kept);
  }

  TestDomain withLive(DomainDefinition definition) {
    return new TestDomain(persistent, Optional.of(definition), run, kept);
  }

  TestDomain with(Kept other) {
    return new TestDomain(persistent, live, run, other);
  }

  /** The next life, begun with a definition if it becomes active by this. */
  TestDomain in(DomainLife life, DomainDefinition begin, Moment now) {
    Optional<DomainDefinition> left = life.persistent() ? persistent : Optional.empty();
    Kept stays = life.managedSave() ? kept : kept.saved(Optional.empty());
    boolean runs = life.state() == DomainState.RUNNING;
    if (!life.active()) {
      return new TestDomain(
          left.or(() -> live), Optional.empty(), run.stopped(), stays.redefined(false));
    }
    return live.isPresent()
        ? new TestDomain(persistent, live, run.turn(now, runs), stays)
        : new TestDomain(left, Optional.of(begin), Run.started(now, runs), stays);
  }
}

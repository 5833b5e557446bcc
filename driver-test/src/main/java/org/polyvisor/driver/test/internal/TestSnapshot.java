package org.polyvisor.driver.test.internal;

import java.time.Instant;
import java.util.Optional;
import org.polyvisor.driver.support.xml.DomainDefinition;
import org.polyvisor.driver.support.xml.SnapshotDefinition;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.SnapshotInfo;

/**
 * A snapshot. Immutable.
 *
 * @param given its name and description
 * @param parent the name of the one that it is a child of
 * @param taken when, and in what state
 * @param domain the domain as it was
 * @param configured what it would have been after its next start
 */
record TestSnapshot(
    SnapshotDefinition given,
    Optional<String> parent,
    Taken taken,
    DomainDefinition domain,
    DomainDefinition configured) {
  /**
   * A moment of a domain's life.
   *
   * @param at when
   * @param state running, paused or shut off
   */
  record Taken(Instant at, DomainState state) {}

  String name() {
    return given.name().orElseThrow();
  }

  TestSnapshot withParent(Optional<String> other) {
    return new TestSnapshot(given, other, taken, domain, configured);
  }

  SnapshotInfo info(Optional<String> current) {
    SnapshotInfo.Builder info =
        SnapshotInfo.of(name(), taken.state())
            .createdAt(taken.at())
            .current(current.filter(name()::equals).isPresent());
    parent.ifPresent(info::parent);
    given.description().ifPresent(info::description);
    return info.build();
  }

  String xml() {
    return given.toXml(info(Optional.empty()), domain);
  }
}

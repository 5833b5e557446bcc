package org.polyvisor.cli.internal.watch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.model.DomainRef;

/** Readings of guests, each at most one at a time. For one thread. */
interface Readings extends AutoCloseable {
  /** What came of one guest. */
  record Reading(DomainRef domain, List<DeviceAnswer> answers) {}

  /** Asks these guests, but for those whose last answer has not come yet. */
  void request(Collection<Domain> guests);

  /** Whether somebody is being asked. */
  boolean isBusy();

  /** The next reading; empty if none came in time. */
  Optional<Reading> next(long nanos) throws InterruptedException;

  @Override
  void close();
}

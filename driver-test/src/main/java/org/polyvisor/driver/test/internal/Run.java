package org.polyvisor.driver.test.internal;

import java.time.Instant;

/**
 * How long a domain has run.
 *
 * @param startedAt when it was last started, or defined if never
 * @param meter how long its CPUs have run since
 */
record Run(Instant startedAt, Meter meter) {
  static Run never(Moment now) {
    return new Run(now.at(), Meter.ZERO);
  }

  static Run started(Moment now, boolean running) {
    return new Run(now.at(), Meter.started(now, running));
  }

  Run turn(Moment now, boolean running) {
    return new Run(startedAt, meter.turn(now, running));
  }

  Run stopped() {
    return new Run(startedAt, Meter.ZERO);
  }
}

package org.polyvisor.driver.parallels.internal;

import org.polyvisor.driver.parallels.simulator.JobKind;

/** What a peer counted, and what is alive. */
public interface Ledger {
  long issued(JobKind kind);

  long statisticsEvents();

  long liveJobs();

  long liveVms();

  long liveSessions();

  default boolean isEmpty() {
    return liveJobs() == 0 && liveVms() == 0 && liveSessions() == 0;
  }
}

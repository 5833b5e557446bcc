package org.polyvisor.driver.parallels.simulator;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.polyvisor.annotation.API;

/**
 * What a server counted, and what is alive. Safe for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Ledger {
  private final Map<JobKind, AtomicLong> issued = new EnumMap<>(JobKind.class);
  private final AtomicLong jobs = new AtomicLong();
  private final AtomicLong vms = new AtomicLong();
  private final AtomicLong sessions = new AtomicLong();
  private final AtomicLong events = new AtomicLong();

  Ledger() {
    for (JobKind kind : JobKind.values()) {
      issued.put(kind, new AtomicLong());
    }
  }

  /** How many jobs of a kind were issued so far. */
  public long issued(JobKind kind) {
    return counter(kind).get();
  }

  /** How many events with statistics were sent so far. */
  public long statisticsEvents() {
    return events.get();
  }

  /** Jobs that have not ended. */
  public long liveJobs() {
    return jobs.get();
  }

  /** References to VMs that were not closed. */
  public long liveVms() {
    return vms.get();
  }

  /** Sessions that were not closed. */
  public long liveSessions() {
    return sessions.get();
  }

  /** Whether nothing is alive. */
  public boolean isEmpty() {
    return liveJobs() == 0 && liveVms() == 0 && liveSessions() == 0;
  }

  @Override
  public String toString() {
    return liveJobs() + " jobs, " + liveVms() + " VMs, " + liveSessions() + " sessions alive";
  }

  void jobIssued(JobKind kind) {
    counter(kind).incrementAndGet();
    jobs.incrementAndGet();
  }

  void jobEnded() {
    jobs.decrementAndGet();
  }

  void vm(int change) {
    vms.addAndGet(change);
  }

  void session(int change) {
    sessions.addAndGet(change);
  }

  void statisticsEvent() {
    events.incrementAndGet();
  }

  private AtomicLong counter(JobKind kind) {
    AtomicLong counter = issued.get(kind);
    return counter == null ? jobs : counter;
  }
}

package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import org.polyvisor.driver.parallels.internal.session.JobDesk;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.spi.Scheduler;

/** Looks at the cells that are in use, and at the jobs, twice a second until the end. */
final class Ticking {
  private final Domains domains;
  private final JobDesk jobs;
  private final Scheduler scheduler;
  private final Ending ending;

  @Inject
  Ticking(Domains domains, JobDesk jobs, Scheduler scheduler, Ending ending) {
    this.domains = domains;
    this.jobs = jobs;
    this.scheduler = scheduler;
    this.ending = ending;
  }

  void start() {
    ending.ticking(scheduler.every(CellService.TICK, this::tick));
  }

  private void tick() {
    jobs.expire();
    for (Domain domain : domains.all()) {
      if (!domain.cell().atRest()) {
        domain.cell().take(new Input.Tick());
      }
    }
  }
}

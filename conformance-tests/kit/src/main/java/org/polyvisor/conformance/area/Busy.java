package org.polyvisor.conformance.area;

import java.util.concurrent.atomic.AtomicBoolean;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.conformance.setup.IoAmount;
import org.polyvisor.conformance.setup.Workload;
import org.polyvisor.model.DomainRef;

/** A guest that does I/O until this is closed, in a thread of its own. */
final class Busy {
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicBoolean begun = new AtomicBoolean();
  private final Parallel<Boolean> runs;

  private Busy(Workload workload, DomainRef domain, String target) {
    runs =
        Parallel.start(
            () -> {
              while (!stopped.get()) {
                workload.run(domain, target);
                begun.set(true);
              }
              return true;
            });
  }

  /** One that has begun. */
  static Busy with(Workload workload, DomainRef domain, String target) {
    Busy busy = new Busy(workload, domain, target);
    Bounds.within(Bounds.mustCome(), () -> busy.begun.get() || busy.runs.isDone());
    return busy;
  }

  /** Runs it once. */
  static IoAmount once(Workload workload, DomainRef domain, String target) {
    return Parallel.start(() -> workload.run(domain, target)).mustEnd("the workload");
  }

  void stop() {
    stopped.set(true);
    runs.mustEnd("the workload");
  }
}

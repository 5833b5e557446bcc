package org.polyvisor.conformance.area;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;

/**
 * Domains that come and go while somebody lists them. Each waits for a list of its own time, as
 * long as for anything that must not come, so that neither side is done before the other has begun.
 */
final class Traffic {
  private static final int TIMES = 20;

  private final Lab lab;
  private final AtomicInteger lists = new AtomicInteger();

  private Traffic(Lab lab) {
    this.lab = lab;
  }

  /** Looks at each list that is made while domains come and go. */
  static void listed(Lab lab, Consumer<List<DomainRef>> look) {
    Traffic traffic = new Traffic(lab);
    Parallel<Boolean> coming = Parallel.start(traffic::comeAndGo);
    while (!coming.isDone()) {
      look.accept(lab.main().domains());
      traffic.lists.incrementAndGet();
    }
    coming.mustEnd("defining and undefining");
  }

  private boolean comeAndGo() {
    for (int i = 0; i < TIMES; i++) {
      int before = lists.get();
      DomainRef made = Definitions.define(lab, Definitions.anew(lab, lab.freshName()));
      lab.main().run(Operation.UNDEFINE, made);
      Bounds.within(Bounds.mustNotCome(), () -> lists.get() > before + 1);
    }
    return true;
  }
}

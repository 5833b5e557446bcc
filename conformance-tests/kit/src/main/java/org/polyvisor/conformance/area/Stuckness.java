package org.polyvisor.conformance.area;

import java.time.Duration;
import java.util.function.Consumer;
import org.polyvisor.conformance.lab.Bounds;
import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Guest;
import org.polyvisor.conformance.lab.Lab;
import org.polyvisor.conformance.lab.Operations;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;

/** What is done while the hypervisor is stuck. */
final class Stuckness {
  private Stuckness() {}

  private static final int READS = 200;

  /** Runs something while other callers wait for the hypervisor, with whatever locks they hold. */
  static void withCallersInTheWay(Lab lab, Reading reading, Runnable body) {
    CallControl control = CallControl.within(Bounds.requirement());
    BlockStatisticsRequest anew = reading.request("").noOlderThan(Duration.ZERO);
    Parallel<Boolean> waiting =
        Parallel.start(() -> ends(() -> reading.facet().blockStatistics(control.call(), anew)))
            .untilItWaits();
    try {
      body.run();
    } finally {
      control.cancel();
    }
    waiting.mustEnd("a read that was cancelled");
  }

  static void readAtHand(Reading reading, BlockStatisticsRequest request) {
    for (int i = 0; i < READS; i++) {
      reading.facet().atHand(request);
    }
  }

  /** Runs a call with a short deadline in a thread of its own; it must end in time. */
  static boolean endsByItsDeadline(String what, Consumer<Call> body) {
    Call call = CallControl.within(Bounds.shortDeadline()).call();
    return Parallel.start(() -> ends(() -> body.accept(call))).mustEnd(what);
  }

  /** Whether it passed; a timeout, a cancel or a refusal is an end as well. */
  private static boolean ends(Runnable body) {
    try {
      body.run();
      return true;
    } catch (VirtException e) {
      return false;
    }
  }

  /** A change in a thread of its own, with all the time there is; it waits when this returns. */
  static Parallel<VirtException> waitingSuspend(Lab lab, Guest guest, Call call) {
    return Parallel.start(
            () ->
                Expect.refusal(
                    "suspend while the hypervisor is stuck",
                    () ->
                        Operations.run(
                            Operation.SUSPEND, lab.main().driver(), call, guest.identity())))
        .untilItWaits();
  }
}

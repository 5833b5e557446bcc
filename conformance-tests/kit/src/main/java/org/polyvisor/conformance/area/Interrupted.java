package org.polyvisor.conformance.area;

import org.polyvisor.conformance.lab.Expect;
import org.polyvisor.conformance.lab.Parallel;
import org.polyvisor.error.ErrorCode;

/** A call whose thread is interrupted while it waits. */
final class Interrupted {
  private Interrupted() {}

  /** Whether the thread's flag is set once the call has ended as it should. */
  static Parallel<Boolean> call(Runnable body) {
    Parallel<Boolean> waiting =
        Parallel.start(
                () -> {
                  Expect.refusal(ErrorCode.OPERATION_ABORTED, "an interrupted call", body);
                  return Thread.currentThread().isInterrupted();
                })
            .untilItWaits();
    waiting.interrupt();
    return waiting;
  }
}

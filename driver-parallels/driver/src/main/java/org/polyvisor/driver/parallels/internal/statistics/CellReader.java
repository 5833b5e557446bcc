package org.polyvisor.driver.parallels.internal.statistics;

import org.jspecify.annotations.Nullable;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.spi.Call;

/** A reader that may wait, in his own thread. Leaving for whatever reason changes no state. */
public final class CellReader {
  private final StatisticsCell cell;
  private final CellPort port;
  private final ErrorSubject about;

  /** A reader of this cell. */
  public CellReader(StatisticsCell cell, CellPort port, ErrorSubject about) {
    this.cell = cell;
    this.port = port;
    this.about = about;
  }

  /**
   * A sample that the reader's bound admits, by the call's deadline.
   *
   * @param what completes "waiting for ..."
   */
  public Sample read(Call call, Input.Read read, String what) {
    while (true) {
      call.check(what);
      Answer answer = cell.take(read);
      if (answer instanceof Answer.Serve) {
        return ((Answer.Serve) answer).sample();
      }
      if (answer instanceof Answer.Fail) {
        throw ((Answer.Fail) answer).cause().exception(about);
      }
      Sample sample = await(call, ((Answer.Wait) answer).waiters(), what);
      if (sample != null && sample.suits(read) && admitted(read, sample)) {
        return sample;
      }
    }
  }

  private boolean admitted(Input.Read read, Sample sample) {
    return sample.isAsOfPause() || read.admits(sample, port.now().nanos());
  }

  private @Nullable Sample await(Call call, Waiters waiters, String what) {
    waiters.waitUntil(port.now().nanos() + call.remainingNanos());
    call.await(waiters.latch(), what);
    Cause cause = waiters.cause();
    if (cause != null) {
      throw cause.exception(about);
    }
    return waiters.sample();
  }
}

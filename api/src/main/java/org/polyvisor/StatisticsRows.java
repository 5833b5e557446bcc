package org.polyvisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.bulk.Pass;
import org.polyvisor.internal.call.Durations;
import org.polyvisor.model.StatisticsRow;
import org.polyvisor.spi.Registration;

/**
 * Rows of statistics as they arrive, one for each domain: at the latest by the deadline of the
 * connection that was asked, a domain that has not answered then is a row with an error. Close it,
 * if not all rows are taken. Safe for any thread; a row goes to one taker.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StatisticsRows implements Iterable<StatisticsRow>, AutoCloseable {
  private static final Duration LONG = Duration.ofDays(1);

  private final Pass pass;
  private final Registration onClose;

  StatisticsRows(Pass pass, Registration onClose) {
    this.pass = pass;
    this.onClose = onClose;
  }

  /**
   * The next row; empty if none came in time, or if all were taken, which {@link #isDone} tells.
   *
   * @param wait how long to wait at most; 0 looks and returns
   * @throws VirtException if the connection was closed
   * @throws org.polyvisor.error.OperationCancelledException if the thread is interrupted; its flag
   *     stays set
   */
  public Optional<StatisticsRow> next(Duration wait) {
    try {
      Optional<StatisticsRow> row = pass.next(Durations.bounded(wait));
      if (row.isEmpty()) {
        forgetIfDone();
      }
      return row;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw VirtException.of(
          ErrorCode.OPERATION_ABORTED,
          ErrorDomain.NONE,
          "reading statistics: the caller was interrupted");
    }
  }

  /** Whether all rows were taken. */
  public boolean isDone() {
    forgetIfDone();
    return pass.isDone();
  }

  /** A connection that lives long must not keep what nobody closed since all was taken. */
  private void forgetIfDone() {
    if (pass.isDone()) {
      onClose.close();
    }
  }

  /** All rows that were not taken yet, in the order in which they arrive. */
  public List<StatisticsRow> all() {
    List<StatisticsRow> all = new ArrayList<>();
    forEach(all::add);
    return List.copyOf(all);
  }

  /** Goes through the rows, waiting for each. */
  @Override
  public Iterator<StatisticsRow> iterator() {
    return new Iterator<>() {
      private @Nullable StatisticsRow ahead;

      @Override
      public boolean hasNext() {
        if (ahead == null) {
          ahead = StatisticsRows.this.next(LONG).orElse(null);
        }
        return ahead != null;
      }

      @Override
      public StatisticsRow next() {
        if (!hasNext() || ahead == null) {
          throw new NoSuchElementException("all rows were taken");
        }
        StatisticsRow row = ahead;
        ahead = null;
        return row;
      }
    };
  }

  /** Leaves what is still under way. Idempotent. */
  @Override
  public void close() {
    onClose.close();
    pass.close();
  }
}

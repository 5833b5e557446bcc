package org.polyvisor.cli.internal.watch;

import java.util.List;
import java.util.Optional;
import org.polyvisor.Domain;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.cli.internal.fleet.Guests;
import org.polyvisor.cli.internal.io.Terminals;
import org.polyvisor.cli.internal.session.ExitCode;
import org.polyvisor.cli.internal.session.Session;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;

/**
 * Reads counters at an interval. A guest that does not answer holds up nobody: the others are read
 * and shown at every interval. For one thread.
 */
public final class Watch {
  /** So long a frame waits for answers that are late. */
  private static final long PATIENCE_NANOS = 200_000_000;

  private final Session session;
  private final WatchPlan plan;
  private final View view;
  private final Watched watched = new Watched();
  private boolean failed;

  /** A watch that has not begun. */
  public Watch(Session session, WatchPlan plan) {
    this.session = session;
    this.plan = plan;
    this.view = view(session);
  }

  private static View view(Session session) {
    boolean json = session.options().json();
    return !json && !session.isDumb() && session.console().terminal().getAsBoolean()
        ? new ScreenView(session.out(), session.styled(), Terminals.size())
        : new LineView(session.out(), json);
  }

  /** Watches until the end; answers the exit code. */
  public int run() {
    try (Readings readings = readings()) {
      for (long tick = 1; plan.count() == 0 || tick <= plan.count(); tick++) {
        long next = System.nanoTime() + plan.interval().toNanos();
        watched.only(guests());
        readings.request(watched.domains());
        boolean last = tick == plan.count();
        takeAll(readings, last || isAlone() ? Long.MAX_VALUE : patience(next));
        view.frame(watched.series());
        if (!last) {
          takeUntil(readings, next);
        }
      }
      return failed ? ExitCode.FAILED : ExitCode.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    }
  }

  /** One guest alone is waited for, so that so many readings come as were asked for. */
  private boolean isAlone() {
    return plan.only().isPresent();
  }

  private static long patience(long next) {
    return Math.min(PATIENCE_NANOS, left(next));
  }

  private Readings readings() {
    return isAlone()
        ? new LoneReadings(plan.device(), plan.how())
        : new PassReadings(session.connection(), plan.how());
  }

  private List<Domain> guests() {
    return plan.only().map(List::of).orElseGet(() -> Guests.active(session.connection()));
  }

  private static long left(long until) {
    return Math.max(0, until - System.nanoTime());
  }

  /** Takes answers until all have come, or the time is up. */
  private void takeAll(Readings readings, long nanos) throws InterruptedException {
    long begin = System.nanoTime();
    while (readings.isBusy()) {
      Optional<Readings.Reading> reading = readings.next(nanos - (System.nanoTime() - begin));
      if (reading.isEmpty()) {
        return;
      }
      take(reading.get());
    }
  }

  private void takeUntil(Readings readings, long until) throws InterruptedException {
    while (left(until) > 0) {
      Optional<Readings.Reading> reading = readings.next(left(until));
      if (reading.isPresent()) {
        take(reading.get());
      }
    }
  }

  private void take(Readings.Reading reading) {
    List<DeviceAnswer> answers = reading.answers();
    answers.forEach(this::endIfHopeless);
    if (!watched.contains(reading.domain())) {
      return;
    }
    if (answers.stream().allMatch(answer -> answer.error().isPresent())) {
      watched.failed(reading.domain());
    }
    var changes = watched.take(reading.domain(), answers);
    for (int i = 0; i < answers.size(); i++) {
      failed |= answers.get(i).error().isPresent();
      view.sample(answers.get(i), changes.get(i));
    }
  }

  /** Some failures pass, as a domain that is stopped for a while; others stay. */
  private void endIfHopeless(DeviceAnswer answer) {
    answer
        .error()
        .filter(error -> !error.connectionUsable() || (plan.only().isPresent() && !mayPass(error)))
        .ifPresent(
            error -> {
              throw error;
            });
  }

  private boolean mayPass(VirtException error) {
    return !watched.series().isEmpty()
        && (error instanceof OperationInvalidException
            || error instanceof OperationTimeoutException);
  }
}

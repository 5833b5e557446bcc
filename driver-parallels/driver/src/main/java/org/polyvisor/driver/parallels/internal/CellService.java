package org.polyvisor.driver.parallels.internal;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.internal.session.JobDesk;
import org.polyvisor.driver.parallels.internal.session.SdkFailures;
import org.polyvisor.driver.parallels.internal.statistics.Cause;
import org.polyvisor.driver.parallels.internal.statistics.CellPort;
import org.polyvisor.driver.parallels.internal.statistics.Effect;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.internal.statistics.Moment;
import org.polyvisor.driver.parallels.internal.statistics.Policy;
import org.polyvisor.driver.parallels.internal.statistics.StatisticsCell;
import org.polyvisor.driver.parallels.internal.statistics.Terms;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.model.Ticker;
import org.polyvisor.spi.Scheduler;

/** What all cells of a connection share: clocks, terms, jobs. Safe for any thread. */
public final class CellService {
  /** How often the cells that are in use are looked at. */
  static final Duration TICK = Duration.ofMillis(500);

  private final Cycle cycle = new Cycle();
  private final Policy policy;
  private final Ticker ticker;
  private final Clock clock;
  private final Calls calls;
  private volatile Terms terms;

  /** Puts it together. */
  @Inject
  public CellService(Policy policy, Ticker ticker, Clock clock, Calls calls) {
    this.policy = policy;
    this.ticker = ticker;
    this.clock = clock;
    this.calls = calls;
    this.terms = terms(policy, cycle);
  }

  private static Terms terms(Policy policy, Cycle cycle) {
    return new Terms(policy, cycle.nanos(), cycle.known(), TICK.toNanos());
  }

  Moment now() {
    return new Moment(ticker.nanos(), clock.instant());
  }

  /** The side of the cell of this VM. */
  public CellPort port(SdkVm vm) {
    return new Port(this, vm);
  }

  private void gap(long nanos) {
    cycle.learn(nanos);
    if (!terms.cycleKnown() || terms.cycle() != cycle.nanos()) {
      terms = terms(policy, cycle);
    }
  }

  private void issue(SdkVm vm, StatisticsCell cell, Effect.Issue job) {
    switch (job.job()) {
      case SUBSCRIBE:
        calls.jobs.submit(
            () -> calls.session.get().subscribe(vm),
            answer -> cell.take(new Input.Subscribed(job.serial(), cause("subscribing", answer))));
        break;
      case UNSUBSCRIBE:
        calls.jobs.submit(
            () -> calls.session.get().unsubscribe(vm),
            answer ->
                cell.take(new Input.Unsubscribed(job.serial(), cause("unsubscribing", answer))));
        break;
      default:
        calls.jobs.submit(
            () -> calls.session.get().perfStats(vm),
            () -> cell.awaits(job.serial()),
            answer -> cell.take(new Input.OneShot(job.serial(), shot(answer))));
    }
  }

  private static Input.ShotAnswer shot(SdkAnswer answer) {
    boolean notRunning = answer.error().filter(SdkFailures::notRunning).isPresent();
    return new Input.ShotAnswer(
        answer.parameters(), cause("reading statistics", answer), notRunning);
  }

  private static @Nullable Cause cause(String what, SdkAnswer answer) {
    SdkError error = answer.error().orElse(null);
    return error == null ? null : SdkFailures.cause(what, error);
  }

  /** How jobs are issued. */
  public static final class Calls {
    private final SessionSlot session;
    private final JobDesk jobs;
    private final Scheduler scheduler;

    /** Puts it together. */
    @Inject
    public Calls(SessionSlot session, JobDesk jobs, Scheduler scheduler) {
      this.session = session;
      this.jobs = jobs;
      this.scheduler = scheduler;
    }
  }

  /** One cell's side of it. */
  private record Port(CellService service, SdkVm vm) implements CellPort {
    @Override
    public Terms terms() {
      return service.terms;
    }

    @Override
    public Moment now() {
      return service.now();
    }

    @Override
    public long nanos() {
      return service.ticker.nanos();
    }

    @Override
    public void issue(StatisticsCell cell, Effect.Issue job, boolean onHandler) {
      if (onHandler) {
        service.calls.scheduler.execute(() -> service.issue(vm, cell, job));
      } else {
        service.issue(vm, cell, job);
      }
    }

    @Override
    public void wake(CountDownLatch latch) {
      service.calls.scheduler.execute(latch::countDown);
    }

    @Override
    public void gap(long nanos) {
      service.gap(nanos);
    }
  }
}

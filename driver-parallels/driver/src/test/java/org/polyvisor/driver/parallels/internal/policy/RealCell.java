package org.polyvisor.driver.parallels.internal.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.polyvisor.driver.parallels.internal.statistics.Answer;
import org.polyvisor.driver.parallels.internal.statistics.CellPort;
import org.polyvisor.driver.parallels.internal.statistics.Effect;
import org.polyvisor.driver.parallels.internal.statistics.Gate;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.internal.statistics.Layout;
import org.polyvisor.driver.parallels.internal.statistics.Moment;
import org.polyvisor.driver.parallels.internal.statistics.Policy;
import org.polyvisor.driver.parallels.internal.statistics.Sample;
import org.polyvisor.driver.parallels.internal.statistics.StatisticsCell;
import org.polyvisor.driver.parallels.internal.statistics.Terms;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.model.SampleSource;

/** The driver's own cell with its own policy, in virtual time. */
final class RealCell implements CellPort {
  static final int JOB_COST = 10;
  private static final long TICK = Pattern.SECOND / 2;
  private static final String DISK = "devices.sata0.";
  private static final Layout LAYOUT =
      new Layout(List.of(new Layout.Device("sda", Optional.empty(), Optional.of(DISK))));
  private static final SdkParameters VALUES =
      new SdkParameters.Builder().add(DISK + "read_total", 1).build();

  private final SimulatedServer server;
  private final StatisticsCell cell = new StatisticsCell(this, Gate.RUN, LAYOUT);
  private final List<Long> waiting = new ArrayList<>();
  private final Policy policy;
  private Terms terms;

  private RealCell(SimulatedServer server, Policy.Kind kind, Belief cycle) {
    this.server = server;
    policy = new Policy(kind, JOB_COST, true);
    terms = new Terms(policy, cycle.nanos, cycle.known, TICK);
  }

  static Tally serve(long[] reads, long cycle, Policy.Kind kind, long seed) {
    return serve(reads, new SimulatedServer(cycle, seed), kind, new Belief(cycle, true));
  }

  /** At the beginning it believes in some cycle. */
  static Tally serve(long[] reads, SimulatedServer server, Policy.Kind kind, Belief believed) {
    RealCell real = new RealCell(server, kind, believed);
    for (long read : reads) {
      real.pass(read);
      real.read();
    }
    return server.tally;
  }

  private void pass(long until) {
    while (!cell.atRest() && nextTick() <= until) {
      server.pass(nextTick(), this::event);
      cell.take(new Input.Tick());
    }
    server.pass(until, this::event);
  }

  private long nextTick() {
    return (server.now() / TICK + 1) * TICK;
  }

  private void read() {
    Answer answer = cell.take(new Input.Read(server.now(), -1));
    if (answer instanceof Answer.Serve) {
      server.tally.read(0);
      use(((Answer.Serve) answer).sample());
    } else {
      waiting.add(server.now());
    }
  }

  private void use(Sample sample) {
    SampleSource source = sample.view(0).orElseThrow().observation().source();
    if (source == SampleSource.EVENT) {
      server.tally.use();
    }
  }

  private void event() {
    boolean awaited = !waiting.isEmpty();
    cell.take(new Input.Event(VALUES));
    if (awaited && waiting.isEmpty()) {
      server.tally.use();
    }
  }

  @Override
  public Terms terms() {
    return terms;
  }

  @Override
  public Moment now() {
    return new Moment(server.now(), Instant.EPOCH);
  }

  @Override
  public void issue(StatisticsCell asking, Effect.Issue job, boolean onHandler) {
    server.job(() -> answer(job));
  }

  private void answer(Effect.Issue job) {
    switch (job.job()) {
      case SUBSCRIBE:
        server.subscribed();
        cell.take(new Input.Subscribed(job.serial(), null));
        break;
      case UNSUBSCRIBE:
        server.unsubscribed();
        cell.take(new Input.Unsubscribed(job.serial(), null));
        break;
      default:
        cell.take(new Input.OneShot(job.serial(), new Input.ShotAnswer(VALUES, null, false)));
    }
  }

  @Override
  public void wake(CountDownLatch latch) {
    waiting.forEach(since -> server.tally.read(server.now() - since));
    waiting.clear();
  }

  /** Events are on a grid here, so that one gap is as good as the median of five. */
  @Override
  public void gap(long nanos) {
    terms = new Terms(policy, nanos, TICK);
  }

  /**
   * What a connection takes for the server's cycle.
   *
   * @param nanos how long
   * @param known whether two events have shown it
   */
  record Belief(long nanos, boolean known) {}
}

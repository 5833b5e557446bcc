package org.polyvisor.driver.parallels.internal.statistics;

import org.jspecify.annotations.Nullable;

/** What must hold after each transition. Order, runs and values are looked at by {@link Order}. */
final class Invariants {
  private final World world;
  private final Input input;
  private final Opinion opinion;
  private final CellState from;
  private final Step.Result result;
  private final CellState cell;

  Invariants(World world, Input input, Opinion opinion, CellState from, Step.Result result) {
    this.world = world;
    this.input = input;
    this.opinion = opinion;
    this.from = from;
    this.result = result;
    cell = result.state();
  }

  void check() {
    oneLinkJob();
    noWaiterIsLost();
    everyFlightHasALeg();
    result.effects().forEach(this::causesAreNamed);
    if (result.answer() instanceof Answer.Fail) {
      refusal(((Answer.Fail) result.answer()).cause());
    } else if (result.answer() instanceof Answer.Serve) {
      served(((Answer.Serve) result.answer()).sample());
    }
  }

  private void oneLinkJob() {
    boolean busy = cell.link.is(Link.Kind.SUBSCRIBING) || cell.link.is(Link.Kind.UNSUBSCRIBING);
    int running = 0;
    for (Server.Job job : world.server.jobs) {
      if (job.isLink() && job.runs()) {
        running++;
        Violation.unless(job.serial() == cell.link.job(), "I1", "a job that the link forgot");
      }
    }
    Violation.unless(running <= 1, "I1", "two link jobs at once");
    Violation.unless(running == (busy ? 1 : 0), "I1", "the link waits for no job");
  }

  private void noWaiterIsLost() {
    Waiters was = waiters(from.flight);
    Waiters is = waiters(cell.flight);
    int ends = 0;
    for (Effect effect : result.effects()) {
      ends += effect instanceof Effect.Complete || effect instanceof Effect.Fail ? 1 : 0;
    }
    boolean left = was != null && was != is;
    Violation.unless(ends == (left ? 1 : 0), "I2", "a flight ends without leaving, or leaves");
    onFlight(world.first, is);
    onFlight(world.second, is);
    if (result.answer() instanceof Answer.Wait) {
      Violation.unless(
          ((Answer.Wait) result.answer()).waiters() == is, "I2", "sent to wait elsewhere");
    }
  }

  private static @Nullable Waiters waiters(@Nullable Flight flight) {
    return flight == null ? null : flight.waiters();
  }

  private static void onFlight(World.Reader reader, @Nullable Waiters flight) {
    Violation.unless(!reader.waits() || reader.waiters() == flight, "I2", "a waiter is lost");
  }

  private void everyFlightHasALeg() {
    Flight flight = cell.flight;
    if (flight != null) {
      Violation.unless(cell.gate.is(Gate.Kind.RUN), "I3", "a flight behind a closed gate");
      Flight.Shot shot = flight.shot();
      Violation.unless(shot == null ? eventLeg() : running(shot), "I3", "a flight without a leg");
    }
  }

  private boolean running(Flight.Shot shot) {
    return world.server.jobs.stream()
        .anyMatch(job -> job.runs() && !job.isLink() && job.serial() == shot.serial());
  }

  /** Silence is noticed by the tick, and when a flight begins or loses its one-shot. */
  private boolean eventLeg() {
    boolean notices = input instanceof Input.Tick || cell.flight != from.flight;
    return cell.link.is(Link.Kind.SUBSCRIBING)
        || cell.link.again()
        || (cell.link.is(Link.Kind.LIVE) && !(notices && opinion.silent()));
  }

  private void causesAreNamed(Effect effect) {
    if (effect instanceof Effect.Fail) {
      Cause cause = ((Effect.Fail) effect).cause();
      Violation.unless(cause.equals(expected(cause)), "I6", "a flight fails with " + cause);
    }
  }

  private Cause expected(Cause actual) {
    if (input instanceof Input.Tick) {
      return Cause.SILENT;
    }
    if (input instanceof Input.OneShot) {
      return actual.equals(Cause.NO_VALUES) ? actual : Play.FAILURE;
    }
    return input instanceof Input.Subscribed ? Play.FAILURE : cell.gate.cause();
  }

  private void refusal(Cause cause) {
    if (cell.gate.is(Gate.Kind.RUN)) {
      Violation.unless(from.linkBackoff.failures() > 0, "I6", "a read fails for no cause");
      Violation.unless(cause.text().contains("; next try in"), "I6", "no time of the next try");
    } else {
      Violation.unless(cause.equals(cell.gate.cause()), "I6", "a read fails with " + cause);
    }
  }

  private void served(Sample sample) {
    boolean quiet = cell.gate.is(Gate.Kind.QUIET);
    Violation.unless(sample.isAsOfPause() == quiet, "I5", "a wrong mark of the pause");
    Violation.unless(quiet || cell.gate.is(Gate.Kind.RUN), "I5", "values through a closed gate");
    boolean bounded = ((Input.Read) input).maximumAge() >= 0;
    Violation.unless(quiet || opinion.fresh() || bounded, "I5", "a stale value is served");
  }
}

package org.polyvisor.driver.parallels.internal.statistics;

import java.util.Objects;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.error.ErrorCode;

/** Gives the cell of a world an input, does what follows from that, and looks at the invariants. */
final class Play {
  static final Cause FAILURE = new Cause(ErrorCode.OPERATION_FAILED, "the job failed");

  private final Rulebook rules;
  private final Terms terms;
  private final Figures figures;

  Play(Rulebook rules, Terms terms, Figures figures) {
    this.rules = rules;
    this.terms = terms;
    this.figures = figures;
  }

  Answer take(World world, Input input, Opinion opinion) {
    CellState from = opinion.impose(world.cell);
    Step.Result result = rules.step(from, input, terms, opinion.now());
    world.cell = result.state();
    result.effects().forEach(effect -> perform(world, effect));
    new Invariants(world, input, opinion, from, result).check();
    return result.answer();
  }

  private static void perform(World world, Effect effect) {
    if (effect instanceof Effect.Issue) {
      Effect.Issue issue = (Effect.Issue) effect;
      world.server.jobs.add(new Server.Job(issue.job(), issue.serial(), Server.Job.Where.SERVER));
    } else if (effect instanceof Effect.Complete) {
      Effect.Complete complete = (Effect.Complete) effect;
      world.finish(complete.waiters(), Figures.seen(complete.sample()));
    } else if (effect instanceof Effect.Fail) {
      world.fail(((Effect.Fail) effect).waiters());
    }
  }

  /** What the cell hears next. */
  Input hear(World world) {
    Server server = world.server;
    Server.Message message = server.queue.remove(0);
    switch (message.kind()) {
      case EVENT:
        return new Input.Event(figures.parameters(message.values()));
      case RUN:
        boolean starts = world.cell.gate.is(Gate.Kind.OFF);
        world.run = starts ? message.values().epoch() : world.run;
        return new Input.StateChanged(Gate.RUN);
      case QUIET:
        return new Input.StateChanged(Walk.PAUSED);
      case OFF:
        return new Input.StateChanged(Gate.off());
      case LOST:
        server.giveUpAll();
        return new Input.Lost();
      case UP:
        world.run = message.values().epoch();
        return new Input.Up(Gate.RUN);
      case UP_QUIET:
        return new Input.Up(Walk.PAUSED);
      case UP_OFF:
        return new Input.Up(Gate.off());
      case CLOSED:
        server.giveUpAll();
        return new Input.Close(Cause.CLOSED);
      default:
        return answer(server, message);
    }
  }

  private Input answer(Server server, Server.Message message) {
    Server.Job job = Objects.requireNonNull(message.job());
    server.jobs.remove(job.in(Server.Job.Where.QUEUE));
    boolean fine = message.outcome() == Server.Outcome.FINE;
    return fine && !job.isLink()
        ? new Input.OneShot(
            job.serial(), new Input.ShotAnswer(figures.parameters(message.values()), null, false))
        : ended(job, message.outcome());
  }

  static Input ended(Server.Job job, Server.Outcome outcome) {
    Cause cause = outcome == Server.Outcome.FINE ? null : FAILURE;
    switch (job.kind()) {
      case SUBSCRIBE:
        return new Input.Subscribed(job.serial(), cause);
      case UNSUBSCRIBE:
        return new Input.Unsubscribed(job.serial(), cause);
      default:
        boolean notRunning = outcome == Server.Outcome.NOT_RUNNING;
        return new Input.OneShot(
            job.serial(), new Input.ShotAnswer(SdkParameters.NONE, cause, notRunning));
    }
  }
}

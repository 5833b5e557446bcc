package org.polyvisor.driver.parallels.internal.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server in a checked world: what it does, and what it has said that is not heard yet. */
final class Server {
  boolean subscribed;
  boolean down;
  boolean devicesUntold;
  Gate.Kind gate = Gate.Kind.RUN;
  int epoch;
  int observations;
  int layout;
  final List<Message> queue = new ArrayList<>();
  final List<Job> jobs = new ArrayList<>();

  Server copy() {
    Server copy = new Server();
    copy.subscribed = subscribed;
    copy.down = down;
    copy.devicesUntold = devicesUntold;
    copy.gate = gate;
    copy.epoch = epoch;
    copy.observations = observations;
    copy.layout = layout;
    copy.queue.addAll(queue);
    copy.jobs.addAll(jobs);
    return copy;
  }

  boolean sends() {
    return subscribed && gate == Gate.Kind.RUN && !down;
  }

  Figures.Values observe(boolean empty) {
    return new Figures.Values(epoch, observations++, layout, empty);
  }

  void say(Message.Kind kind) {
    queue.add(new Message(kind, new Figures.Values(epoch, -1, layout, true), null, Outcome.FINE));
  }

  /** A session again, in which the domain is found as it is. */
  void comeUp() {
    down = false;
    boolean runs = gate == Gate.Kind.RUN;
    boolean off = gate == Gate.Kind.OFF;
    say(runs ? Message.Kind.UP : off ? Message.Kind.UP_OFF : Message.Kind.UP_QUIET);
  }

  /** The domain runs again, anew if it was off. */
  void run() {
    epoch += gate == Gate.Kind.OFF ? 1 : 0;
    gate = Gate.Kind.RUN;
    if (!down) {
      say(Message.Kind.RUN);
    }
  }

  void sendEvent(boolean empty) {
    queue.add(new Message(Message.Kind.EVENT, observe(empty), null, Outcome.FINE));
  }

  /** What a job does. */
  void effect(Job job) {
    if (!down && job.kind() != Effect.Job.ONE_SHOT) {
      subscribed = job.kind() == Effect.Job.SUBSCRIBE;
    }
  }

  /** Answers a job, which may have been given up long ago. */
  void answer(Job job, boolean failed, boolean empty) {
    Outcome outcome = failed || down ? Outcome.FAILED : outcome(job);
    boolean brings = !job.isLink() && outcome == Outcome.FINE;
    Figures.Values values = brings ? observe(empty) : Figures.Values.NONE;
    queue.add(new Message(Message.Kind.ANSWER, values, job, outcome));
    jobs.remove(job);
    if (job.where() == Job.Where.SERVER) {
      jobs.add(job.in(Job.Where.QUEUE));
    }
  }

  private Outcome outcome(Job job) {
    if (job.isLink() || gate == Gate.Kind.RUN) {
      return Outcome.FINE;
    }
    return gate == Gate.Kind.OFF ? Outcome.NOT_RUNNING : Outcome.FAILED;
  }

  void giveUp(Job job) {
    jobs.remove(job);
    if (job.where() == Job.Where.SERVER) {
      jobs.add(job.in(Job.Where.GIVEN_UP));
    }
  }

  /** The session is heard to be lost: nobody waits for its jobs any more. */
  void giveUpAll() {
    List.copyOf(jobs).forEach(this::giveUp);
  }

  /** How a job ended. */
  enum Outcome {
    FINE,
    FAILED,
    NOT_RUNNING
  }

  /**
   * Something said.
   *
   * @param kind what
   * @param values of an event or one-shot; otherwise the epoch then
   * @param job that is answered
   * @param outcome of the job
   */
  record Message(Kind kind, Figures.Values values, @Nullable Job job, Outcome outcome) {
    /** What can be said. */
    enum Kind {
      EVENT,
      ANSWER,
      OFF,
      QUIET,
      RUN,
      LOST,
      UP,
      UP_QUIET,
      UP_OFF,
      CLOSED
    }
  }

  /** A job and where it is. */
  record Job(Effect.Job kind, long serial, Where where) {
    /** At the server, answered but not heard of, or given up and still at the server. */
    enum Where {
      SERVER,
      QUEUE,
      GIVEN_UP
    }

    Job in(Where other) {
      return new Job(kind, serial, other);
    }

    Job numbered(long other) {
      return new Job(kind, other, where);
    }

    boolean isLink() {
      return kind != Effect.Job.ONE_SHOT;
    }

    boolean runs() {
      return where != Where.GIVEN_UP;
    }
  }
}

package org.polyvisor.driver.parallels.internal.statistics;

import java.util.List;

/**
 * I7: from here on the server is honest and time passes. If nobody reads, the cell comes to rest
 * and the server is unsubscribed; if somebody reads, he gets values while either source gives any.
 */
final class Settling {
  private static final int TICKS = 5;
  private static final int TRIES = 6;
  private static final int ROUNDS = 20;
  private static final Input.Read READ = new Input.Read(0, -1);

  private final Play play;
  private final Canon canon;
  private final Bounds bounds;
  private final LongSet known = new LongSet();
  private int longest;

  Settling(Play play, Canon canon, Bounds bounds) {
    this.play = play;
    this.canon = canon;
    this.bounds = bounds;
  }

  /** The most ticks that any world took. */
  int longest() {
    return longest;
  }

  void check(World world) {
    if (world.server.gate != Gate.Kind.CLOSED && known.add(Fingerprint.ofStructure(world))) {
      rests(alone(world));
      World running = alone(world);
      recover(running);
      rests(running);
      Violation.unless(!running.server.subscribed, "I7", "the server stays subscribed");
      reads(world, true, true);
      reads(world, false, true);
      if (bounds.oneShots()) {
        reads(world, true, false);
      }
    }
  }

  /** The same place with other readers, who have not seen anything. */
  private static World alone(World world) {
    World copy = world.next("left alone");
    copy.first = World.Reader.IDLE;
    copy.second = World.Reader.IDLE;
    copy.seen = Figures.Seen.NOTHING;
    copy.run = 0;
    copy.reads = 1;
    return copy;
  }

  private static void recover(World world) {
    if (world.server.down) {
      world.server.comeUp();
    }
    if (world.server.gate != Gate.Kind.RUN) {
      world.server.run();
    }
  }

  private void rests(World world) {
    int ticks = 0;
    while (!atRest(world)) {
      Violation.unless(ticks++ < TICKS, "I7", "does not come to rest");
      quiesce(world, Opinion.Wish.DROP, true);
      cycle(world, Opinion.Wish.DROP, true);
    }
    longest = Math.max(longest, ticks);
  }

  private static boolean atRest(World world) {
    Server server = world.server;
    return server.jobs.isEmpty()
        && server.queue.isEmpty()
        && !server.devicesUntold
        && world.cell.flight == null
        && (world.cell.gate.ended() || world.cell.link.is(Link.Kind.IDLE))
        && !server.sends();
  }

  private void reads(World world, boolean shots, boolean events) {
    World alone = alone(world);
    recover(alone);
    quiesce(alone, Opinion.Wish.NEITHER, shots);
    boolean served = false;
    for (int tries = 0; tries < TRIES && !served; tries++) {
      served = oneRead(alone, shots, events);
    }
    Violation.unless(
        served,
        "I7",
        "a reader gets no values, one-shots "
            + (shots ? "bring" : "without")
            + " values, events "
            + (events ? "come" : "do not come"));
  }

  private boolean oneRead(World world, boolean shots, boolean events) {
    Opinion opinion = opinion(world, Opinion.Wish.NEITHER);
    Answer answer = take(world, READ, opinion);
    if (!(answer instanceof Answer.Wait)) {
      return answer instanceof Answer.Serve;
    }
    world.first = new World.Reader(((Answer.Wait) answer).waiters(), Figures.Seen.NOTHING);
    for (int ticks = 0; world.first.waits(); ticks++) {
      Violation.unless(ticks < TICKS, "I7", "a reader waits for ever");
      quiesce(world, Opinion.Wish.NEITHER, shots);
      cycle(world, Opinion.Wish.NEITHER, events);
    }
    return world.seen.values().at() >= 0;
  }

  /** Jobs are done and all is heard, until nothing is left to do. */
  private void quiesce(World world, Opinion.Wish wish, boolean shots) {
    for (int round = 0; busy(world.server); round++) {
      Violation.unless(round < ROUNDS, "I7", "jobs without end");
      for (Server.Job job : List.copyOf(world.server.jobs)) {
        if (job.where() != Server.Job.Where.QUEUE) {
          world.server.effect(job);
          world.server.answer(job, false, !shots);
        }
      }
      hearAll(world, wish);
    }
  }

  private static boolean busy(Server server) {
    return !server.jobs.isEmpty() || !server.queue.isEmpty() || server.devicesUntold;
  }

  private void hearAll(World world, Opinion.Wish wish) {
    while (!world.server.queue.isEmpty()) {
      take(world, play.hear(world), opinion(world, wish));
    }
    if (world.server.devicesUntold) {
      world.server.devicesUntold = false;
      Layout layout = Figures.LAYOUTS.get(world.server.layout);
      take(world, new Input.DevicesChanged(layout), opinion(world, wish));
    }
  }

  private void cycle(World world, Opinion.Wish wish, boolean events) {
    if (world.server.sends() && events) {
      world.server.sendEvent(false);
      hearAll(world, wish);
    }
    boolean silent = !world.server.sends() || !events;
    take(world, new Input.Tick(), new Opinion(false, silent, true, true, wish));
  }

  private Answer take(World world, Input input, Opinion opinion) {
    Answer answer = play.take(world, input, opinion);
    canon.settle(world);
    return answer;
  }

  private static Opinion opinion(World world, Opinion.Wish wish) {
    return new Opinion(false, !world.server.sends(), true, true, wish);
  }
}

package org.polyvisor.driver.parallels.internal.statistics;

import java.util.List;
import java.util.function.Consumer;

/** All that can happen next in a world. */
final class Moves {
  private static final Input.Read PLAIN = new Input.Read(0, -1);
  private static final Input.Read PATIENT = new Input.Read(0, Long.MAX_VALUE);

  private final Play play;
  private final Consumer<World> reached;
  private final Faults faults;

  Moves(Play play, Consumer<World> reached) {
    this.play = play;
    this.reached = reached;
    faults = new Faults(play, this::arrive);
  }

  private void arrive(World next) {
    reached.accept(next);
  }

  void from(World world) {
    reads(world);
    leaves(world);
    hears(world);
    give(world, new Input.Tick(), "tick");
    server(world);
    if (world.faults > 0) {
      faults.from(world);
    }
  }

  private void reads(World world) {
    if (world.reads > 0 && !(world.first.waits() && world.second.waits())) {
      read(world, PLAIN, "read");
      if (world.cell.sample != null) {
        read(world, PATIENT, "read, any age will do");
      }
    }
  }

  private void read(World world, Input.Read read, String how) {
    for (Opinion opinion : Opinion.about(world.cell, read)) {
      World next = world.next(how, opinion);
      next.reads--;
      begin(next, read, opinion);
      arrive(next);
    }
  }

  /** A reader begins, and waits or has his answer. */
  private void begin(World next, Input.Read read, Opinion opinion) {
    Answer answer = play.take(next, read, opinion);
    if (answer instanceof Answer.Wait) {
      World.Reader waits = new World.Reader(((Answer.Wait) answer).waiters(), next.seen);
      if (next.first.waits()) {
        next.second = waits;
      } else {
        next.first = waits;
      }
    } else if (answer instanceof Answer.Serve) {
      next.finish(
          new World.Reader(null, next.seen), Figures.seen(((Answer.Serve) answer).sample()));
    }
  }

  /** By deadline, cancel or interrupt: the cell is not told. */
  private void leaves(World world) {
    if (world.first.waits()) {
      World next = world.next("the first waiter leaves");
      next.first = World.Reader.IDLE;
      arrive(next);
    }
    if (world.second.waits()) {
      World next = world.next("the second waiter leaves");
      next.second = World.Reader.IDLE;
      arrive(next);
    }
  }

  private void hears(World world) {
    if (!world.server.queue.isEmpty()) {
      Input heard = play.hear(world.copy());
      for (Opinion opinion : Opinion.about(world.cell, heard)) {
        World next = world.next("hear", new Heard(heard.getClass(), opinion));
        play.take(next, play.hear(next), opinion);
        arrive(next);
      }
    }
    if (world.server.devicesUntold) {
      World next = world.next("hear of other devices");
      next.server.devicesUntold = false;
      Layout layout = Figures.LAYOUTS.get(next.server.layout);
      play.take(next, new Input.DevicesChanged(layout), Opinion.NONE);
      arrive(next);
    }
  }

  private void give(World world, Input input, String how) {
    for (Opinion opinion : Opinion.about(world.cell, input)) {
      World next = world.next(how, opinion);
      play.take(next, input, opinion);
      arrive(next);
    }
  }

  private void server(World world) {
    for (Server.Job job : List.copyOf(world.server.jobs)) {
      if (job.where() != Server.Job.Where.QUEUE) {
        World next = world.next("server does", job);
        next.server.effect(job);
        next.server.answer(job, false, false);
        arrive(next);
      }
    }
    if (world.events > 0 && world.server.sends()) {
      World next = world.next("server sends an event");
      next.events--;
      next.server.sendEvent(false);
      arrive(next);
    }
    recovers(world);
  }

  private void recovers(World world) {
    if (world.server.down) {
      World next = world.next("a session again");
      next.server.comeUp();
      arrive(next);
    }
    if (world.server.gate == Gate.Kind.OFF || world.server.gate == Gate.Kind.QUIET) {
      World next = world.next("domain runs again");
      next.server.run();
      arrive(next);
    }
  }

  /** What the cell hears, for the story. */
  private record Heard(Class<?> kind, Opinion opinion) {}
}

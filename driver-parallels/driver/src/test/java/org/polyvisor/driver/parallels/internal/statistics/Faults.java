package org.polyvisor.driver.parallels.internal.statistics;

import java.util.List;
import java.util.function.Consumer;

/** All that can go wrong next in a world. */
final class Faults {
  private final Play play;
  private final Consumer<World> reached;

  Faults(Play play, Consumer<World> reached) {
    this.play = play;
    this.reached = reached;
  }

  void from(World world) {
    for (Server.Job job : List.copyOf(world.server.jobs)) {
      if (job.where() == Server.Job.Where.SERVER) {
        fails(world, job);
      }
      if (job.runs()) {
        givenUp(world, job);
      }
    }
    Server server = world.server;
    if (!server.down && server.gate != Gate.Kind.CLOSED) {
      sessions(world);
      domains(world);
    }
  }

  private static World fault(World world, String what) {
    return fault(world, what, "");
  }

  private static World fault(World world, String what, Object about) {
    World next = world.next(what, about);
    next.faults--;
    return next;
  }

  private void fails(World world, Server.Job job) {
    World before = fault(world, "fails before it takes effect", job);
    before.server.answer(job, true, false);
    reached.accept(before);
    if (job.isLink()) {
      World after = fault(world, "fails after it took effect", job);
      after.server.effect(job);
      after.server.answer(job, true, false);
      reached.accept(after);
    } else {
      World empty = fault(world, "answers without counters", job);
      empty.server.answer(job, false, true);
      reached.accept(empty);
    }
  }

  /** The ticker gives a job up, in no order with what the handler sees. */
  private void givenUp(World world, Server.Job job) {
    Input ended = Play.ended(job, Server.Outcome.FAILED);
    for (Opinion opinion : Opinion.about(world.cell, ended)) {
      World next = fault(world, "given up", job);
      next.server.giveUp(job);
      play.take(next, ended, opinion);
      reached.accept(next);
    }
  }

  private void sessions(World world) {
    World lost = fault(world, "session lost");
    lost.server.down = true;
    lost.server.subscribed = false;
    lost.server.say(Server.Message.Kind.LOST);
    reached.accept(lost);
    World gone = fault(world, "domain gone");
    gone.server.gate = Gate.Kind.CLOSED;
    gone.server.subscribed = false;
    gone.server.say(Server.Message.Kind.CLOSED);
    reached.accept(gone);
    if (world.server.subscribed) {
      World forgotten = fault(world, "server forgets the subscription");
      forgotten.server.subscribed = false;
      reached.accept(forgotten);
    }
    if (world.server.sends() && world.events > 0) {
      World empty = fault(world, "server sends an event without counters");
      empty.events--;
      empty.server.sendEvent(true);
      reached.accept(empty);
    }
  }

  private void domains(World world) {
    if (world.server.gate != Gate.Kind.RUN) {
      return;
    }
    gate(world, Gate.Kind.OFF, Server.Message.Kind.OFF);
    gate(world, Gate.Kind.QUIET, Server.Message.Kind.QUIET);
    World anew = fault(world, "counters begin anew, unannounced");
    anew.server.epoch++;
    reached.accept(anew);
    World devices = fault(world, "devices change");
    devices.server.layout = 1 - devices.server.layout;
    devices.server.devicesUntold = true;
    reached.accept(devices);
  }

  private void gate(World world, Gate.Kind gate, Server.Message.Kind message) {
    World next = fault(world, "domain becomes", gate);
    next.server.gate = gate;
    next.server.say(message);
    reached.accept(next);
  }
}

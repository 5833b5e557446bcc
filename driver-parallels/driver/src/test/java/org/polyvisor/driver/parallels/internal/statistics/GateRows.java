package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.polyvisor.driver.parallels.internal.statistics.Effect.Job;
import org.polyvisor.driver.parallels.internal.statistics.Link.Kind;

/** What time does, and changes of the domain and the session. */
final class GateRows extends TableRows {
  GateRows(Start from) {
    super(from);
    ticks();
    otherGates();
    gateInputs();
  }

  private void ticks() {
    cell("tick, IDLE", () -> from.begin().tick().expectUnchanged());
    cell("tick, SUBSCRIBING", () -> from.subscribing().tick().expectUnchanged());
    cell("tick, LIVE", () -> from.live().pass(500).tick().expectUnchanged());
    cell(
        "tick, LIVE, nobody reads",
        () -> from.live().pass(4500).tick().expectJobs(Job.UNSUBSCRIBE));
    cell(
        "tick, LIVE, a flight and silence",
        () -> from.liveWithFlight().pass(6500).tick().expectFailed("no statistics"));
    cell(
        "tick, LIVE, soon stale",
        () -> {
          Walk walk = from.live().pass(2600).tick();
          assertThat(walk.state.atHand()).isNull();
          return walk.read().expectServed(10);
        });
    cell("tick, UNSUBSCRIBING", () -> from.unsubscribing().tick().expectUnchanged());
    cell(
        "tick, always: never lets go",
        () -> {
          Walk walk = from.live().policy(Policy.Kind.ALWAYS, true);
          walk.pass(100_000).tick();
          return walk.expectJobs().expectLink(Kind.LIVE);
        });
    cell(
        "event, fixed: the fifth unread lets go",
        () -> {
          Walk walk = from.begin().policy(Policy.Kind.FIXED, true).read().subscribed();
          for (int event = 0; event < 5; event++) {
            walk.pass(1000).event(event).expectJobs();
          }
          return walk.pass(1000).event(9).expectJobs(Job.UNSUBSCRIBE);
        });
    cell(
        "tick, fixed: lets go of what is paused",
        () -> {
          Walk walk = from.begin().policy(Policy.Kind.FIXED, true).read().subscribed().event(1);
          walk.gate(Walk.PAUSED).pass(4000).tick().expectJobs();
          return walk.pass(2000).tick().expectJobs(Job.UNSUBSCRIBE);
        });
  }

  private void otherGates() {
    cell(
        "event, QUIET, LIVE: published and marked",
        () -> {
          Walk walk = from.live().gate(Walk.PAUSED).pass(5).event(11).expectHeld(11);
          Sample sample = walk.state.sample;
          assertThat(sample != null && sample.isAsOfPause()).isTrue();
          return walk;
        });
    cell(
        "event, OFF, LIVE: not published",
        () -> from.live().gate(Gate.off()).event(11).expectNothingHeld());
    cell(
        "tick, OFF, LIVE: lets go",
        () -> from.live().gate(Gate.off()).pass(4500).tick().expectJobs(Job.UNSUBSCRIBE));
    cell(
        "tick, QUIET, LIVE: lets go",
        () -> from.live().gate(Walk.PAUSED).pass(4500).tick().expectJobs(Job.UNSUBSCRIBE));
    cell(
        "unsubscribed, QUIET: again is not acted on",
        () ->
            from.unsubscribingAgain()
                .gate(Walk.PAUSED)
                .unsubscribed()
                .expectLink(Kind.IDLE)
                .expectJobs());
    cell(
        "subscribed, OFF",
        () -> from.subscribing().gate(Gate.off()).subscribed().expectLink(Kind.LIVE));
    cell(
        "subscribe failed, QUIET",
        () -> from.subscribing().gate(Walk.PAUSED).subscribeFailed().expectLink(Kind.IDLE));
    cell("event, DOWN", () -> from.live().lost().event(1).expectUnchanged());
    cell("tick, DOWN", () -> from.live().lost().tick().expectUnchanged());
    cell("state, DOWN", () -> from.live().lost().gate(Walk.PAUSED).expectUnchanged());
    cell(
        "event, CLOSED",
        () -> from.live().take(new Input.Close(Cause.CLOSED)).event(1).expectUnchanged());
    cell(
        "up, CLOSED",
        () ->
            from.live()
                .take(new Input.Close(Cause.CLOSED))
                .take(new Input.Up(Gate.RUN))
                .expectUnchanged());
  }

  private void gateInputs() {
    cell(
        "domain to OFF, a flight",
        () -> from.subscribing().gate(Gate.off()).expectFailed("not running").expectNothingHeld());
    cell(
        "domain to OFF, LIVE: stays subscribed",
        () -> from.live().gate(Gate.off()).expectNothingHeld().expectLink(Kind.LIVE).expectJobs());
    cell(
        "domain OFF to RUN: a new generation",
        () -> {
          Walk walk = from.live();
          long before = walk.state.generation;
          walk.gate(Gate.off()).gate(Gate.RUN);
          assertThat(walk.state.generation).isEqualTo(before + 1);
          return walk;
        });
    cell(
        "domain RUN to QUIET, a flight and a sample",
        () -> from.live().pass(4000).read().gate(Walk.PAUSED).expectCompleted(10));
    cell(
        "domain RUN to QUIET, a flight and none",
        () -> from.subscribing().gate(Walk.PAUSED).expectFailed("paused"));
    cell(
        "domain QUIET to RUN: judged by its age again",
        () -> {
          Walk walk = from.live().gate(Walk.PAUSED).pass(60_000).gate(Gate.RUN);
          assertThat(walk.state.evidenceAt).isEqualTo(walk.now);
          return walk.read().expectWaits();
        });
    cell("domain RUN to RUN", () -> from.live().gate(Gate.RUN).expectUnchanged());
    cell(
        "devices changed",
        () -> {
          Walk walk = from.live().take(new Input.DevicesChanged(Walk.OTHER_LAYOUT));
          assertThat(walk.state.generation).isOne();
          return walk.expectNothingHeld().expectLink(Kind.LIVE).expectJobs();
        });
    cell(
        "devices changed, a flight with a one-shot: shoots anew",
        () -> {
          Walk walk = from.subscribing();
          long serial = walk.shotSerial();
          walk.take(new Input.DevicesChanged(Walk.OTHER_LAYOUT)).expectJobs(Job.ONE_SHOT);
          return walk.shot(serial, 1).expectUnchanged();
        });
    cell(
        "devices as they were",
        () -> from.live().take(new Input.DevicesChanged(Walk.LAYOUT)).expectUnchanged());
    cell(
        "devices changed, DOWN: known in the next session",
        () -> {
          Walk walk = from.live().lost().take(new Input.DevicesChanged(Walk.OTHER_LAYOUT));
          walk.expectJobs().take(new Input.Up(Gate.RUN)).read().expectWaits();
          assertThat(walk.state.layout).isSameAs(Walk.OTHER_LAYOUT);
          assertThat(walk.state.generation).isOne();
          return walk;
        });
    cell(
        "devices changed, CLOSED",
        () ->
            from.live()
                .take(new Input.Close(Cause.CLOSED))
                .take(new Input.DevicesChanged(Walk.OTHER_LAYOUT))
                .expectUnchanged());
    cell(
        "session lost, a flight",
        () ->
            from.subscribing()
                .lost()
                .expectFailed("closed the connection")
                .expectLink(Kind.IDLE)
                .expectNothingHeld());
    cell(
        "up: nothing is subscribed until somebody reads",
        () ->
            from.live()
                .lost()
                .take(new Input.Up(Gate.RUN))
                .expectJobs()
                .read()
                .expectJobs(Job.SUBSCRIBE, Job.ONE_SHOT));
    cell(
        "up after a loss, a value fell meanwhile: a new generation",
        () -> {
          Walk walk = from.live().lost().take(new Input.Up(Gate.RUN));
          walk.read().shot(4).expectCompleted(4);
          assertThat(walk.state.generation).isOne();
          return walk;
        });
    cell(
        "session lost while OFF, up and running: a new generation",
        () -> {
          Walk walk = from.live().gate(Gate.off()).lost().take(new Input.Up(Gate.RUN));
          assertThat(walk.state.generation).isOne();
          return walk;
        });
    cell(
        "closed, a flight",
        () -> from.subscribing().take(new Input.Close(Cause.CLOSED)).expectFailed("is closed"));
    cell(
        "a waiter leaves: nobody is told, nothing changes",
        () -> from.subscribing().read().expectWaits().expectJobs());
  }
}

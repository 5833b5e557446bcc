package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.polyvisor.driver.parallels.internal.statistics.Effect.Job;
import org.polyvisor.driver.parallels.internal.statistics.Link.Kind;

/** Each cell of the transition table, reached from the initial state. */
class StepTableTest {
  private final Map<String, Supplier<Walk>> cells = new LinkedHashMap<>();

  StepTableTest() {
    reads();
    events();
    linkAnswers();
    oneShots();
    ticks();
    otherGates();
    gateInputs();
  }

  @TestFactory
  Stream<DynamicTest> everyCellOfTheTableDoesWhatItSays() {
    return cells.entrySet().stream()
        .map(cell -> DynamicTest.dynamicTest(cell.getKey(), () -> cell.getValue().get()));
  }

  @Test
  void aCountSaysHowManyCellsAreReached(TestReporter reporter) {
    reporter.publishEntry("cells of the transition table reached", String.valueOf(cells.size()));
    assertThat(cells).hasSizeGreaterThanOrEqualTo(90);
  }

  private void cell(String name, Supplier<Walk> walk) {
    assertThat(cells.put(name, walk)).as(name).isNull();
  }

  private void reads() {
    cell(
        "read, IDLE, wanted",
        () ->
            Walk.begin()
                .read()
                .expectWaits()
                .expectLink(Kind.SUBSCRIBING)
                .expectJobs(Job.SUBSCRIBE, Job.ONE_SHOT));
    cell(
        "read, IDLE, one-shots off",
        () -> Walk.subscribingWithoutShot().expectWaits().expectJobs(Job.SUBSCRIBE));
    cell(
        "read, IDLE, not wanted: one-shot alone",
        () -> {
          Walk walk = Walk.unsubscribing().unsubscribed().pass(15_000).read();
          return walk.expectWaits().expectLink(Kind.IDLE).expectJobs(Job.ONE_SHOT);
        });
    cell(
        "read, IDLE, one-shot sample fresh for a second",
        () -> {
          Walk walk = Walk.unsubscribing().unsubscribed().pass(15_000).read().pass(20).shot(77);
          return walk.pass(500).read().expectServed(77).expectJobs();
        });
    cell("read, SUBSCRIBING, joins", () -> Walk.subscribing().read().expectWaits().expectJobs());
    cell("read, LIVE, fresh", () -> Walk.live().pass(500).read().expectServed(10).expectJobs());
    cell(
        "read, LIVE, not fresh",
        () ->
            Walk.live()
                .pass(4000)
                .read()
                .expectWaits()
                .expectLink(Kind.LIVE)
                .expectJobs(Job.ONE_SHOT));
    cell(
        "read, LIVE, silent: subscribes anew",
        () ->
            Walk.live()
                .pass(7000)
                .read()
                .expectWaits()
                .expectLink(Kind.SUBSCRIBING)
                .expectJobs(Job.SUBSCRIBE, Job.ONE_SHOT));
    cell(
        "read, UNSUBSCRIBING, fresh",
        () -> {
          Walk walk = Walk.unsubscribing().read().expectServed(13).expectJobs();
          assertThat(walk.state.link.again()).isTrue();
          return walk;
        });
    cell(
        "read, UNSUBSCRIBING, not fresh",
        () -> Walk.unsubscribingAgain().expectWaits().expectLink(Kind.UNSUBSCRIBING).expectJobs());
    cell(
        "read, bound tighter than fresh",
        () -> Walk.live().pass(500).read(100).expectWaits().expectJobs(Job.ONE_SHOT));
    cell(
        "read, bound of 0 is served by what was asked for after it began",
        () -> Walk.live().pass(500).read(0).expectWaits().pass(20).shot(11).expectCompleted(11));
    cell(
        "read, own bound admits what is old: at once, and a flight for the next",
        () -> {
          Walk walk = Walk.live().pass(4000).read(10_000).expectServed(10);
          walk.expectJobs(Job.ONE_SHOT);
          assertThat(walk.state.flight).isNotNull();
          return walk;
        });
    cell(
        "read, neither leg: fails with the cause and the next try",
        () ->
            Walk.subscribingWithoutShot()
                .pass(20)
                .subscribeFailed()
                .expectFailed("it failed")
                .pass(10)
                .read()
                .expectRefused("it failed; next try in"));
    cell(
        "read, neither leg, but old is admitted",
        () -> {
          Walk walk = Walk.live().policy(Policy.Kind.LEARNED, false).pass(7000).read();
          walk.pass(20).subscribeFailed().pass(10).read(60_000);
          return walk.expectServed(10);
        });
    cell(
        "read, OFF",
        () -> Walk.begin().gate(Gate.off()).read().expectRefused("not running").expectUnchanged());
    cell("read, DOWN", () -> Walk.begin().lost().read().expectRefused("closed the connection"));
    cell(
        "read, CLOSED",
        () -> Walk.begin().take(new Input.Close(Cause.CLOSED)).read().expectRefused("is closed"));
    cell(
        "read, QUIET, with a sample",
        () -> {
          Walk walk = Walk.live().gate(Walk.PAUSED).pass(300_000).read().expectServed(10);
          assertThat(((Answer.Serve) walk.answer).sample().isAsOfPause()).isTrue();
          return walk.expectJobs();
        });
    cell(
        "read, QUIET, without one",
        () -> Walk.begin().gate(Walk.PAUSED).read().expectRefused("paused, nothing observed yet"));
  }

  private void events() {
    cell(
        "event, IDLE: an orphan",
        () ->
            Walk.begin()
                .event(1)
                .expectLink(Kind.UNSUBSCRIBING)
                .expectJobs(Job.UNSUBSCRIBE)
                .expectNothingHeld());
    cell(
        "event, IDLE, not yet to be tried again",
        () -> Walk.idleWithOneShot().event(1).expectUnchanged());
    cell(
        "empty event, IDLE: an orphan",
        () -> Walk.begin().emptyEvent().expectJobs(Job.UNSUBSCRIBE));
    cell(
        "event, SUBSCRIBING: overtook the answer",
        () -> Walk.subscribing().event(5).expectCompleted(5).expectLink(Kind.SUBSCRIBING));
    cell(
        "empty event, SUBSCRIBING",
        () -> Walk.subscribing().emptyEvent().expectNothingHeld().expectJobs());
    cell("event, LIVE", () -> Walk.live().pass(1000).event(20).expectHeld(20).expectJobs());
    cell(
        "event, LIVE, with a flight",
        () -> Walk.liveWithFlight().event(20).expectCompleted(20).expectLink(Kind.LIVE));
    cell(
        "empty event, LIVE, with a flight: evidence, no let go",
        () -> {
          Walk walk = Walk.liveWithFlight().pass(5000).emptyEvent().expectJobs();
          assertThat(walk.state.evidenceAt).isEqualTo(walk.now);
          assertThat(walk.state.flight).isNotNull();
          return walk;
        });
    cell("event, LIVE, unread: lets go", () -> Walk.unsubscribing().expectJobs(Job.UNSUBSCRIBE));
    cell(
        "empty event, LIVE, unread: lets go",
        () -> Walk.live().pass(1000).event(11).pass(4000).emptyEvent().expectJobs(Job.UNSUBSCRIBE));
    cell(
        "event, UNSUBSCRIBING: published",
        () -> Walk.unsubscribing().event(99).expectHeld(99).expectLink(Kind.UNSUBSCRIBING));
    cell(
        "empty event, UNSUBSCRIBING",
        () -> Walk.unsubscribing().emptyEvent().expectHeld(13).expectJobs());
    cell(
        "event, a counter fell: a new generation",
        () -> {
          Walk walk = Walk.live();
          long before = walk.state.generation;
          walk.pass(1000).event(3).expectHeld(3);
          assertThat(walk.state.generation).isEqualTo(before + 1);
          return walk;
        });
    cell(
        "event, read since noted: nothing unread",
        () -> {
          Walk walk = Walk.live().pass(1000).event(11);
          walk.note = walk.now;
          walk.pass(1000).event(12);
          assertThat(walk.state.unread).isZero();
          return walk;
        });
  }

  private void linkAnswers() {
    cell(
        "subscribed, IDLE",
        () -> Walk.begin().take(new Input.Subscribed(1, null)).expectUnchanged());
    cell("subscribed, SUBSCRIBING", () -> Walk.subscribing().subscribed().expectLink(Kind.LIVE));
    cell(
        "subscribed, SUBSCRIBING, another's number",
        () -> Walk.subscribing().take(new Input.Subscribed(99, null)).expectUnchanged());
    cell(
        "subscribed, LIVE",
        () -> Walk.live().take(new Input.Subscribed(1, null)).expectUnchanged());
    cell(
        "subscribed, UNSUBSCRIBING",
        () -> Walk.unsubscribing().take(new Input.Subscribed(1, null)).expectUnchanged());
    cell(
        "subscribe failed, IDLE",
        () -> Walk.begin().take(new Input.Subscribed(1, Walk.FAILURE)).expectUnchanged());
    cell(
        "subscribe failed, SUBSCRIBING, with a one-shot",
        () -> {
          Walk walk = Walk.idleWithOneShot();
          assertThat(walk.state.linkBackoff.failures()).isOne();
          return walk;
        });
    cell(
        "subscribe failed, SUBSCRIBING, without one",
        () -> Walk.subscribingWithoutShot().subscribeFailed().expectFailed("it failed"));
    cell(
        "subscribe failed, LIVE",
        () -> Walk.live().take(new Input.Subscribed(1, Walk.FAILURE)).expectUnchanged());
    cell(
        "subscribe failed, UNSUBSCRIBING",
        () -> Walk.unsubscribing().take(new Input.Subscribed(1, Walk.FAILURE)).expectUnchanged());
    cell(
        "unsubscribed, IDLE",
        () -> Walk.begin().take(new Input.Unsubscribed(1, null)).expectUnchanged());
    cell(
        "unsubscribed, SUBSCRIBING",
        () -> {
          Walk walk = Walk.subscribing();
          return walk.take(new Input.Unsubscribed(walk.state.link.job(), null)).expectUnchanged();
        });
    cell(
        "unsubscribed, LIVE",
        () -> Walk.live().take(new Input.Unsubscribed(1, null)).expectUnchanged());
    cell(
        "unsubscribed, UNSUBSCRIBING",
        () -> Walk.unsubscribing().unsubscribed().expectLink(Kind.IDLE).expectJobs());
    cell(
        "unsubscribed, UNSUBSCRIBING, again",
        () ->
            Walk.unsubscribingAgain()
                .unsubscribed()
                .expectLink(Kind.SUBSCRIBING)
                .expectJobs(Job.SUBSCRIBE));
    cell(
        "unsubscribe failed, IDLE",
        () -> Walk.begin().take(new Input.Unsubscribed(1, Walk.FAILURE)).expectUnchanged());
    cell(
        "unsubscribe failed, SUBSCRIBING",
        () -> Walk.subscribing().take(new Input.Unsubscribed(1, Walk.FAILURE)).expectUnchanged());
    cell(
        "unsubscribe failed, LIVE",
        () -> Walk.live().take(new Input.Unsubscribed(1, Walk.FAILURE)).expectUnchanged());
    cell(
        "unsubscribe failed, UNSUBSCRIBING",
        () -> {
          Walk walk = Walk.unsubscribing().unsubscribeFailed().expectLink(Kind.LIVE);
          assertThat(walk.state.linkBackoff.failures()).isOne();
          return walk.event(50).expectJobs().pass(2000).event(51).expectJobs(Job.UNSUBSCRIBE);
        });
  }

  private void oneShots() {
    cell("one-shot, IDLE, the flight's", () -> Walk.idleWithOneShot().shot(7).expectCompleted(7));
    cell("one-shot, IDLE, another's", () -> Walk.idleWithOneShot().shot(99, 7).expectUnchanged());
    cell(
        "one-shot, SUBSCRIBING, the flight's", () -> Walk.subscribing().shot(7).expectCompleted(7));
    cell(
        "one-shot, SUBSCRIBING, late",
        () -> {
          Walk walk = Walk.subscribing();
          long serial = walk.shotSerial();
          return walk.event(9).shot(serial, 7).expectUnchanged().expectHeld(9);
        });
    cell(
        "one-shot, LIVE, the flight's: counts as of its issue",
        () -> {
          Walk walk = Walk.live().pass(4000).read();
          long issued = walk.now;
          walk.pass(20).shot(30).expectCompleted(30);
          Sample sample = walk.state.sample;
          assertThat(sample).isNotNull();
          assertThat(sample == null ? 0 : sample.at()).isEqualTo(issued);
          return walk;
        });
    cell(
        "one-shot, LIVE, another's", () -> Walk.live().shot(1, 7).expectUnchanged().expectHeld(10));
    cell(
        "one-shot, UNSUBSCRIBING, the flight's",
        () ->
            Walk.unsubscribing()
                .pass(4000)
                .read()
                .expectJobs(Job.ONE_SHOT)
                .pass(20)
                .shot(31)
                .expectCompleted(31));
    cell(
        "one-shot, UNSUBSCRIBING, another's",
        () -> Walk.unsubscribing().shot(1, 7).expectUnchanged());
    cell(
        "one-shot says not running",
        () -> {
          Walk walk = Walk.subscribing();
          return walk.shotFailed(walk.shotSerial(), true).expectFailed("it failed");
        });
    cell(
        "one-shot says not running, another's",
        () -> Walk.subscribing().shotFailed(99, true).expectUnchanged());
    cell(
        "one-shot failed, IDLE, not yet to be tried again: nothing is left to wait for",
        () -> Walk.idleWithOneShot().shotFailed().expectFailed("it failed"));
    cell(
        "one-shot failed, IDLE: subscribes",
        () -> {
          Walk walk = Walk.unsubscribing().unsubscribed().pass(15_000).read();
          walk.expectLink(Kind.IDLE).pass(20).shotFailed();
          assertThat(walk.state.flight).isNotNull();
          return walk.expectLink(Kind.SUBSCRIBING).expectJobs(Job.SUBSCRIBE);
        });
    cell(
        "one-shot failed, SUBSCRIBING: waits for the event",
        () -> {
          Walk walk = Walk.subscribing().shotFailed().expectJobs();
          assertThat(walk.state.flight).isNotNull();
          return walk.event(6).expectCompleted(6);
        });
    cell(
        "one-shot without counters, SUBSCRIBING: waits for the event",
        () -> Walk.subscribing().emptyShot().expectNothingHeld().event(6).expectCompleted(6));
    cell(
        "one-shot failed, LIVE: waits for the event",
        () -> {
          Walk walk = Walk.live().pass(4000).read().pass(20).shotFailed().expectJobs();
          assertThat(walk.state.flight).isNotNull();
          return walk.expectLink(Kind.LIVE);
        });
    cell(
        "one-shot failed, UNSUBSCRIBING: again",
        () -> {
          Walk walk = Walk.unsubscribing().pass(4000).read().pass(20).shotFailed();
          assertThat(walk.state.link.again()).isTrue();
          return walk.unsubscribed().expectJobs(Job.SUBSCRIBE);
        });
    cell(
        "one-shot failed, another's",
        () -> Walk.subscribing().shotFailed(99, false).expectUnchanged());
  }

  private void ticks() {
    cell("tick, IDLE", () -> Walk.begin().tick().expectUnchanged());
    cell("tick, SUBSCRIBING", () -> Walk.subscribing().tick().expectUnchanged());
    cell("tick, LIVE", () -> Walk.live().pass(500).tick().expectUnchanged());
    cell(
        "tick, LIVE, nobody reads",
        () -> Walk.live().pass(4500).tick().expectJobs(Job.UNSUBSCRIBE));
    cell(
        "tick, LIVE, a flight and silence",
        () -> Walk.liveWithFlight().pass(6500).tick().expectFailed("no statistics"));
    cell(
        "tick, LIVE, soon stale",
        () -> {
          Walk walk = Walk.live().pass(2600).tick();
          assertThat(walk.state.atHand()).isNull();
          return walk.read().expectServed(10);
        });
    cell("tick, UNSUBSCRIBING", () -> Walk.unsubscribing().tick().expectUnchanged());
    cell(
        "tick, always: never lets go",
        () -> {
          Walk walk = Walk.live().policy(Policy.Kind.ALWAYS, true);
          walk.pass(100_000).tick();
          return walk.expectJobs().expectLink(Kind.LIVE);
        });
    cell(
        "event, fixed: the fifth unread lets go",
        () -> {
          Walk walk = Walk.begin().policy(Policy.Kind.FIXED, true).read().subscribed();
          for (int event = 0; event < 5; event++) {
            walk.pass(1000).event(event).expectJobs();
          }
          return walk.pass(1000).event(9).expectJobs(Job.UNSUBSCRIBE);
        });
    cell(
        "tick, fixed: lets go of what is paused",
        () -> {
          Walk walk = Walk.begin().policy(Policy.Kind.FIXED, true).read().subscribed().event(1);
          walk.gate(Walk.PAUSED).pass(4000).tick().expectJobs();
          return walk.pass(2000).tick().expectJobs(Job.UNSUBSCRIBE);
        });
  }

  private void otherGates() {
    cell(
        "event, QUIET, LIVE: published and marked",
        () -> {
          Walk walk = Walk.live().gate(Walk.PAUSED).pass(5).event(11).expectHeld(11);
          Sample sample = walk.state.sample;
          assertThat(sample != null && sample.isAsOfPause()).isTrue();
          return walk;
        });
    cell(
        "event, OFF, LIVE: not published",
        () -> Walk.live().gate(Gate.off()).event(11).expectNothingHeld());
    cell(
        "tick, OFF, LIVE: lets go",
        () -> Walk.live().gate(Gate.off()).pass(4500).tick().expectJobs(Job.UNSUBSCRIBE));
    cell(
        "tick, QUIET, LIVE: lets go",
        () -> Walk.live().gate(Walk.PAUSED).pass(4500).tick().expectJobs(Job.UNSUBSCRIBE));
    cell(
        "unsubscribed, QUIET: again is not acted on",
        () ->
            Walk.unsubscribingAgain()
                .gate(Walk.PAUSED)
                .unsubscribed()
                .expectLink(Kind.IDLE)
                .expectJobs());
    cell(
        "subscribed, OFF",
        () -> Walk.subscribing().gate(Gate.off()).subscribed().expectLink(Kind.LIVE));
    cell(
        "subscribe failed, QUIET",
        () -> Walk.subscribing().gate(Walk.PAUSED).subscribeFailed().expectLink(Kind.IDLE));
    cell("event, DOWN", () -> Walk.live().lost().event(1).expectUnchanged());
    cell("tick, DOWN", () -> Walk.live().lost().tick().expectUnchanged());
    cell("state, DOWN", () -> Walk.live().lost().gate(Walk.PAUSED).expectUnchanged());
    cell(
        "event, CLOSED",
        () -> Walk.live().take(new Input.Close(Cause.CLOSED)).event(1).expectUnchanged());
    cell(
        "up, CLOSED",
        () ->
            Walk.live()
                .take(new Input.Close(Cause.CLOSED))
                .take(new Input.Up(Gate.RUN))
                .expectUnchanged());
  }

  private void gateInputs() {
    cell(
        "domain to OFF, a flight",
        () -> Walk.subscribing().gate(Gate.off()).expectFailed("not running").expectNothingHeld());
    cell(
        "domain to OFF, LIVE: stays subscribed",
        () -> Walk.live().gate(Gate.off()).expectNothingHeld().expectLink(Kind.LIVE).expectJobs());
    cell(
        "domain OFF to RUN: a new generation",
        () -> {
          Walk walk = Walk.live();
          long before = walk.state.generation;
          walk.gate(Gate.off()).gate(Gate.RUN);
          assertThat(walk.state.generation).isEqualTo(before + 1);
          return walk;
        });
    cell(
        "domain RUN to QUIET, a flight and a sample",
        () -> Walk.live().pass(4000).read().gate(Walk.PAUSED).expectCompleted(10));
    cell(
        "domain RUN to QUIET, a flight and none",
        () -> Walk.subscribing().gate(Walk.PAUSED).expectFailed("paused"));
    cell(
        "domain QUIET to RUN: judged by its age again",
        () -> {
          Walk walk = Walk.live().gate(Walk.PAUSED).pass(60_000).gate(Gate.RUN);
          assertThat(walk.state.evidenceAt).isEqualTo(walk.now);
          return walk.read().expectWaits();
        });
    cell("domain RUN to RUN", () -> Walk.live().gate(Gate.RUN).expectUnchanged());
    cell(
        "devices changed",
        () -> {
          Walk walk = Walk.live().take(new Input.DevicesChanged(Walk.OTHER_LAYOUT));
          assertThat(walk.state.generation).isOne();
          return walk.expectNothingHeld().expectLink(Kind.LIVE).expectJobs();
        });
    cell(
        "devices changed, a flight with a one-shot: shoots anew",
        () -> {
          Walk walk = Walk.subscribing();
          long serial = walk.shotSerial();
          walk.take(new Input.DevicesChanged(Walk.OTHER_LAYOUT)).expectJobs(Job.ONE_SHOT);
          return walk.shot(serial, 1).expectUnchanged();
        });
    cell(
        "devices as they were",
        () -> Walk.live().take(new Input.DevicesChanged(Walk.LAYOUT)).expectUnchanged());
    cell(
        "session lost, a flight",
        () ->
            Walk.subscribing()
                .lost()
                .expectFailed("closed the connection")
                .expectLink(Kind.IDLE)
                .expectNothingHeld());
    cell(
        "up: nothing is subscribed until somebody reads",
        () ->
            Walk.live()
                .lost()
                .take(new Input.Up(Gate.RUN))
                .expectJobs()
                .read()
                .expectJobs(Job.SUBSCRIBE, Job.ONE_SHOT));
    cell(
        "up after a loss, a value fell meanwhile: a new generation",
        () -> {
          Walk walk = Walk.live().lost().take(new Input.Up(Gate.RUN));
          walk.read().shot(4).expectCompleted(4);
          assertThat(walk.state.generation).isOne();
          return walk;
        });
    cell(
        "session lost while OFF, up and running: a new generation",
        () -> {
          Walk walk = Walk.live().gate(Gate.off()).lost().take(new Input.Up(Gate.RUN));
          assertThat(walk.state.generation).isOne();
          return walk;
        });
    cell(
        "closed, a flight",
        () -> Walk.subscribing().take(new Input.Close(Cause.CLOSED)).expectFailed("is closed"));
    cell(
        "a waiter leaves: nobody is told, nothing changes",
        () -> Walk.subscribing().read().expectWaits().expectJobs());
  }
}

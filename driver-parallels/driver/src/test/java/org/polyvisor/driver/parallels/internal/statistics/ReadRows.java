package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.polyvisor.driver.parallels.internal.statistics.Effect.Job;
import org.polyvisor.driver.parallels.internal.statistics.Link.Kind;

/** What readers and events do. */
final class ReadRows extends TableRows {
  ReadRows(Start from) {
    super(from);
    reads();
    events();
  }

  private void reads() {
    cell(
        "read, IDLE, wanted",
        () ->
            from.begin()
                .read()
                .expectWaits()
                .expectLink(Kind.SUBSCRIBING)
                .expectJobs(Job.SUBSCRIBE, Job.ONE_SHOT));
    cell(
        "read, IDLE, one-shots off",
        () -> from.subscribingWithoutShot().expectWaits().expectJobs(Job.SUBSCRIBE));
    cell(
        "read, IDLE, not wanted: one-shot alone",
        () -> {
          Walk walk = from.unsubscribing().unsubscribed().pass(15_000).read();
          return walk.expectWaits().expectLink(Kind.IDLE).expectJobs(Job.ONE_SHOT);
        });
    cell(
        "read, IDLE, one-shot sample fresh for a second",
        () -> {
          Walk walk = from.unsubscribing().unsubscribed().pass(15_000).read().pass(20).shot(77);
          return walk.pass(500).read().expectServed(77).expectJobs();
        });
    cell("read, SUBSCRIBING, joins", () -> from.subscribing().read().expectWaits().expectJobs());
    cell("read, LIVE, fresh", () -> from.live().pass(500).read().expectServed(10).expectJobs());
    cell(
        "read, LIVE, not fresh",
        () ->
            from.live()
                .pass(4000)
                .read()
                .expectWaits()
                .expectLink(Kind.LIVE)
                .expectJobs(Job.ONE_SHOT));
    cell(
        "read, LIVE, silent: subscribes anew",
        () ->
            from.live()
                .pass(7000)
                .read()
                .expectWaits()
                .expectLink(Kind.SUBSCRIBING)
                .expectJobs(Job.SUBSCRIBE, Job.ONE_SHOT));
    cell(
        "read, UNSUBSCRIBING, fresh",
        () -> {
          Walk walk = from.unsubscribing().read().expectServed(13).expectJobs();
          assertThat(walk.state.link.again()).isTrue();
          return walk;
        });
    cell(
        "read, UNSUBSCRIBING, not fresh",
        () -> from.unsubscribingAgain().expectWaits().expectLink(Kind.UNSUBSCRIBING).expectJobs());
    cell(
        "read, bound tighter than fresh",
        () -> from.live().pass(500).read(100).expectWaits().expectJobs(Job.ONE_SHOT));
    cell(
        "read, bound of 0 is served by what was asked for after it began",
        () -> from.live().pass(500).read(0).expectWaits().pass(20).shot(11).expectCompleted(11));
    cell(
        "read, own bound admits what is old: at once, and a flight for the next",
        () -> {
          Walk walk = from.live().pass(4000).read(10_000).expectServed(10);
          walk.expectJobs(Job.ONE_SHOT);
          assertThat(walk.state.flight).isNotNull();
          return walk;
        });
    cell(
        "read, neither leg: fails with the cause and the next try",
        () ->
            from.subscribingWithoutShot()
                .pass(20)
                .subscribeFailed()
                .expectFailed("it failed")
                .pass(10)
                .read()
                .expectRefused("it failed; next try in"));
    cell(
        "read, neither leg, but old is admitted",
        () -> {
          Walk walk = from.live().policy(Policy.Kind.LEARNED, false).pass(7000).read();
          walk.pass(20).subscribeFailed().pass(10).read(60_000);
          return walk.expectServed(10);
        });
    cell(
        "read, OFF",
        () -> from.begin().gate(Gate.off()).read().expectRefused("not running").expectUnchanged());
    cell("read, DOWN", () -> from.begin().lost().read().expectRefused("closed the connection"));
    cell(
        "read, CLOSED",
        () -> from.begin().take(new Input.Close(Cause.CLOSED)).read().expectRefused("is closed"));
    cell(
        "read, QUIET, with a sample",
        () -> {
          Walk walk = from.live().gate(Walk.PAUSED).pass(300_000).read().expectServed(10);
          assertThat(((Answer.Serve) walk.answer).sample().isAsOfPause()).isTrue();
          return walk.expectJobs();
        });
    cell(
        "read, QUIET, without one",
        () -> from.begin().gate(Walk.PAUSED).read().expectRefused("paused, nothing observed yet"));
  }

  private void events() {
    cell(
        "event, IDLE: an orphan",
        () ->
            from.begin()
                .event(1)
                .expectLink(Kind.UNSUBSCRIBING)
                .expectJobs(Job.UNSUBSCRIBE)
                .expectNothingHeld());
    cell(
        "event, IDLE, not yet to be tried again",
        () -> from.idleWithOneShot().event(1).expectUnchanged());
    cell(
        "empty event, IDLE: an orphan",
        () -> from.begin().emptyEvent().expectJobs(Job.UNSUBSCRIBE));
    cell(
        "event, SUBSCRIBING: overtook the answer",
        () -> from.subscribing().event(5).expectCompleted(5).expectLink(Kind.SUBSCRIBING));
    cell(
        "empty event, SUBSCRIBING",
        () -> from.subscribing().emptyEvent().expectNothingHeld().expectJobs());
    cell("event, LIVE", () -> from.live().pass(1000).event(20).expectHeld(20).expectJobs());
    cell(
        "event, LIVE, with a flight",
        () -> from.liveWithFlight().event(20).expectCompleted(20).expectLink(Kind.LIVE));
    cell(
        "empty event, LIVE, with a flight: evidence, no let go",
        () -> {
          Walk walk = from.liveWithFlight().pass(5000).emptyEvent().expectJobs();
          assertThat(walk.state.evidenceAt).isEqualTo(walk.now);
          assertThat(walk.state.flight).isNotNull();
          return walk;
        });
    cell("event, LIVE, unread: lets go", () -> from.unsubscribing().expectJobs(Job.UNSUBSCRIBE));
    cell(
        "empty event, LIVE, unread: lets go",
        () -> from.live().pass(1000).event(11).pass(4000).emptyEvent().expectJobs(Job.UNSUBSCRIBE));
    cell(
        "event, UNSUBSCRIBING: published",
        () -> from.unsubscribing().event(99).expectHeld(99).expectLink(Kind.UNSUBSCRIBING));
    cell(
        "empty event, UNSUBSCRIBING",
        () -> from.unsubscribing().emptyEvent().expectHeld(13).expectJobs());
    cell(
        "event, a counter fell: a new generation",
        () -> {
          Walk walk = from.live();
          long before = walk.state.generation;
          walk.pass(1000).event(3).expectHeld(3);
          assertThat(walk.state.generation).isEqualTo(before + 1);
          return walk;
        });
    cell(
        "event, read since noted: nothing unread",
        () -> {
          Walk walk = from.live().pass(1000).event(11);
          walk.note = walk.now;
          walk.pass(1000).event(12);
          assertThat(walk.state.unread).isZero();
          return walk;
        });
  }
}

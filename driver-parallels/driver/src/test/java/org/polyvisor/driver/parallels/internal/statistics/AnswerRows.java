package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.polyvisor.driver.parallels.internal.statistics.Effect.Job;
import org.polyvisor.driver.parallels.internal.statistics.Link.Kind;

/** What answers to jobs do. */
final class AnswerRows extends TableRows {
  AnswerRows(Start from) {
    super(from);
    linkAnswers();
    oneShots();
  }

  private void linkAnswers() {
    cell(
        "subscribed, IDLE",
        () -> from.begin().take(new Input.Subscribed(1, null)).expectUnchanged());
    cell("subscribed, SUBSCRIBING", () -> from.subscribing().subscribed().expectLink(Kind.LIVE));
    cell(
        "subscribed, SUBSCRIBING, another's number",
        () -> from.subscribing().take(new Input.Subscribed(99, null)).expectUnchanged());
    cell(
        "subscribed, LIVE",
        () -> from.live().take(new Input.Subscribed(1, null)).expectUnchanged());
    cell(
        "subscribed, UNSUBSCRIBING",
        () -> from.unsubscribing().take(new Input.Subscribed(1, null)).expectUnchanged());
    cell(
        "subscribe failed, IDLE",
        () -> from.begin().take(new Input.Subscribed(1, Walk.FAILURE)).expectUnchanged());
    cell(
        "subscribe failed, SUBSCRIBING, with a one-shot",
        () -> {
          Walk walk = from.idleWithOneShot();
          assertThat(walk.state.linkBackoff.failures()).isOne();
          return walk;
        });
    cell(
        "subscribe failed, SUBSCRIBING, without one",
        () -> from.subscribingWithoutShot().subscribeFailed().expectFailed("it failed"));
    cell(
        "subscribe failed, LIVE",
        () -> from.live().take(new Input.Subscribed(1, Walk.FAILURE)).expectUnchanged());
    cell(
        "subscribe failed, UNSUBSCRIBING",
        () -> from.unsubscribing().take(new Input.Subscribed(1, Walk.FAILURE)).expectUnchanged());
    cell(
        "unsubscribed, IDLE",
        () -> from.begin().take(new Input.Unsubscribed(1, null)).expectUnchanged());
    cell(
        "unsubscribed, SUBSCRIBING",
        () -> {
          Walk walk = from.subscribing();
          return walk.take(new Input.Unsubscribed(walk.state.link.job(), null)).expectUnchanged();
        });
    cell(
        "unsubscribed, LIVE",
        () -> from.live().take(new Input.Unsubscribed(1, null)).expectUnchanged());
    cell(
        "unsubscribed, UNSUBSCRIBING",
        () -> from.unsubscribing().unsubscribed().expectLink(Kind.IDLE).expectJobs());
    cell(
        "unsubscribed, UNSUBSCRIBING, again",
        () ->
            from.unsubscribingAgain()
                .unsubscribed()
                .expectLink(Kind.SUBSCRIBING)
                .expectJobs(Job.SUBSCRIBE));
    cell(
        "unsubscribe failed, IDLE",
        () -> from.begin().take(new Input.Unsubscribed(1, Walk.FAILURE)).expectUnchanged());
    cell(
        "unsubscribe failed, SUBSCRIBING",
        () -> from.subscribing().take(new Input.Unsubscribed(1, Walk.FAILURE)).expectUnchanged());
    cell(
        "unsubscribe failed, LIVE",
        () -> from.live().take(new Input.Unsubscribed(1, Walk.FAILURE)).expectUnchanged());
    cell(
        "unsubscribe failed, UNSUBSCRIBING",
        () -> {
          Walk walk = from.unsubscribing().unsubscribeFailed().expectLink(Kind.LIVE);
          assertThat(walk.state.linkBackoff.failures()).isOne();
          return walk.event(50).expectJobs().pass(2000).event(51).expectJobs(Job.UNSUBSCRIBE);
        });
  }

  private void oneShots() {
    cell("one-shot, IDLE, the flight's", () -> from.idleWithOneShot().shot(7).expectCompleted(7));
    cell("one-shot, IDLE, another's", () -> from.idleWithOneShot().shot(99, 7).expectUnchanged());
    cell(
        "one-shot, SUBSCRIBING, the flight's", () -> from.subscribing().shot(7).expectCompleted(7));
    cell(
        "one-shot, SUBSCRIBING, late",
        () -> {
          Walk walk = from.subscribing();
          long serial = walk.shotSerial();
          return walk.event(9).shot(serial, 7).expectUnchanged().expectHeld(9);
        });
    cell(
        "one-shot, LIVE, the flight's: counts as of its issue",
        () -> {
          Walk walk = from.live().pass(4000).read();
          long issued = walk.now;
          walk.pass(20).shot(30).expectCompleted(30);
          Sample sample = walk.state.sample;
          assertThat(sample).isNotNull();
          assertThat(sample == null ? 0 : sample.at()).isEqualTo(issued);
          return walk;
        });
    cell(
        "one-shot, LIVE, another's", () -> from.live().shot(1, 7).expectUnchanged().expectHeld(10));
    cell(
        "one-shot, UNSUBSCRIBING, the flight's",
        () ->
            from.unsubscribing()
                .pass(4000)
                .read()
                .expectJobs(Job.ONE_SHOT)
                .pass(20)
                .shot(31)
                .expectCompleted(31));
    cell(
        "one-shot, UNSUBSCRIBING, another's",
        () -> from.unsubscribing().shot(1, 7).expectUnchanged());
    cell(
        "one-shot says not running",
        () -> {
          Walk walk = from.subscribing();
          return walk.shotFailed(walk.shotSerial(), true).expectFailed("it failed");
        });
    cell(
        "one-shot says not running, another's",
        () -> from.subscribing().shotFailed(99, true).expectUnchanged());
    cell(
        "one-shot failed, IDLE, not yet to be tried again: nothing is left to wait for",
        () -> from.idleWithOneShot().shotFailed().expectFailed("it failed"));
    cell(
        "one-shot failed, IDLE: subscribes",
        () -> {
          Walk walk = from.unsubscribing().unsubscribed().pass(15_000).read();
          walk.expectLink(Kind.IDLE).pass(20).shotFailed();
          assertThat(walk.state.flight).isNotNull();
          return walk.expectLink(Kind.SUBSCRIBING).expectJobs(Job.SUBSCRIBE);
        });
    cell(
        "one-shot failed, SUBSCRIBING: waits for the event",
        () -> {
          Walk walk = from.subscribing().shotFailed().expectJobs();
          assertThat(walk.state.flight).isNotNull();
          return walk.event(6).expectCompleted(6);
        });
    cell(
        "one-shot without counters, SUBSCRIBING: waits for the event",
        () -> from.subscribing().emptyShot().expectNothingHeld().event(6).expectCompleted(6));
    cell(
        "one-shot failed, LIVE: waits for the event",
        () -> {
          Walk walk = from.live().pass(4000).read().pass(20).shotFailed().expectJobs();
          assertThat(walk.state.flight).isNotNull();
          return walk.expectLink(Kind.LIVE);
        });
    cell(
        "one-shot failed, UNSUBSCRIBING: again",
        () -> {
          Walk walk = from.unsubscribing().pass(4000).read().pass(20).shotFailed();
          assertThat(walk.state.link.again()).isTrue();
          return walk.unsubscribed().expectJobs(Job.SUBSCRIBE);
        });
    cell(
        "one-shot failed, another's",
        () -> from.subscribing().shotFailed(99, false).expectUnchanged());
  }
}

package org.polyvisor.driver.parallels.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.polyvisor.driver.parallels.internal.statistics.Link.Kind;

/** Every input at every link behind every gate: what becomes of the link, and which jobs begin. */
final class GridRows extends TableRows {
  /** By row: what an IDLE, SUBSCRIBING, LIVE and UNSUBSCRIBING link becomes; a dot stays. */
  private static final Map<String, List<String>> LINKS =
      Map.ofEntries(
          Map.entry("event", List.of("UNSUBSCRIBING", ".", ".", ".")),
          Map.entry("empty event", List.of("UNSUBSCRIBING", ".", ".", ".")),
          Map.entry("subscribed", List.of(".", "LIVE", ".", ".")),
          Map.entry("subscribe failed", List.of(".", "IDLE", ".", ".")),
          Map.entry("unsubscribed", List.of(".", ".", ".", "IDLE")),
          Map.entry("unsubscribe failed", List.of(".", ".", ".", "LIVE")),
          Map.entry("another's one-shot", List.of(".", ".", ".", ".")),
          Map.entry("another's one-shot: not running", List.of(".", ".", ".", ".")),
          Map.entry("another's one-shot failed", List.of(".", ".", ".", ".")),
          Map.entry("tick", List.of(".", ".", ".", ".")));

  private static final long OTHER = 999;

  GridRows(Start from) {
    super(from);
    for (String row : LINKS.keySet().stream().sorted().toList()) {
      for (Kind link : Kind.values()) {
        for (Gate.Kind gate : List.of(Gate.Kind.RUN, Gate.Kind.QUIET, Gate.Kind.OFF)) {
          cell(gate + ", " + link + ": " + row, () -> open(row, link, gate));
        }
      }
      cell("DOWN: " + row, () -> apply(from.live().lost(), row).expectUnchanged());
      cell("CLOSED: " + row, () -> apply(closed(from.live()), row).expectUnchanged());
    }
    flights();
    gates();
  }

  private static Walk closed(Walk walk) {
    return walk.take(new Input.Close(Cause.CLOSED));
  }

  private Walk at(Kind link) {
    switch (link) {
      case IDLE:
        return from.begin();
      case SUBSCRIBING:
        return from.subscribing().event(5);
      case LIVE:
        return from.live();
      default:
        return from.unsubscribing();
    }
  }

  private Walk open(String row, Kind link, Gate.Kind gate) {
    Walk walk = at(link);
    if (gate != Gate.Kind.RUN) {
      walk.gate(gate == Gate.Kind.QUIET ? Walk.PAUSED : Gate.off());
    }
    apply(walk, row);
    String becomes = LINKS.getOrDefault(row, List.of()).get(link.ordinal());
    walk.expectLink(becomes.equals(".") ? link : Kind.valueOf(becomes));
    boolean orphan = becomes.equals("UNSUBSCRIBING");
    walk.expectJobs(orphan ? new Effect.Job[] {Effect.Job.UNSUBSCRIBE} : new Effect.Job[0]);
    if (gate == Gate.Kind.OFF) {
      walk.expectNothingHeld();
    }
    return walk;
  }

  private static Walk apply(Walk walk, String row) {
    switch (row) {
      case "event":
        return walk.event(100);
      case "empty event":
        return walk.emptyEvent();
      case "subscribed":
        return walk.subscribed();
      case "subscribe failed":
        return walk.subscribeFailed();
      case "unsubscribed":
        return walk.unsubscribed();
      case "unsubscribe failed":
        return walk.unsubscribeFailed();
      case "another's one-shot":
        return walk.shot(OTHER, 100);
      case "another's one-shot: not running":
        return walk.shotFailed(OTHER, true);
      case "another's one-shot failed":
        return walk.shotFailed(OTHER, false);
      default:
        return walk.tick();
    }
  }

  private Walk shooting(Kind link) {
    switch (link) {
      case IDLE:
        return from.idleWithOneShot();
      case SUBSCRIBING:
        return from.subscribing();
      case LIVE:
        return from.live().pass(4000).read();
      default:
        return from.unsubscribing().pass(4000).read();
    }
  }

  private void flights() {
    for (Kind link : Kind.values()) {
      cell(link + ", shooting: read joins", () -> shooting(link).read().expectWaits().expectJobs());
      cell(link + ", shooting: values", () -> shooting(link).shot(70).expectCompleted(70));
      cell(
          link + ", shooting: not running",
          () -> {
            Walk walk = shooting(link);
            return walk.shotFailed(walk.shotSerial(), true).expectFailed("it failed");
          });
      cell(
          link + ", shooting: failed",
          () -> {
            Walk walk = shooting(link).shotFailed();
            assertThat(walk.state.flight == null).isEqualTo(link == Kind.IDLE);
            assertThat(walk.state.shotBackoff.failures()).isOne();
            return walk;
          });
    }
  }

  private void gates() {
    for (Kind link : Kind.values()) {
      calm(link, Walk.PAUSED);
      calm(link, Gate.off());
      cell(
          link + ", QUIET: domain to OFF",
          () ->
              at(link)
                  .gate(Walk.PAUSED)
                  .gate(Gate.off())
                  .expectNothingHeld()
                  .expectLink(link)
                  .expectJobs());
      cell(
          link + ", shooting: domain to OFF",
          () -> shooting(link).gate(Gate.off()).expectFailed("not running").expectLink(link));
      cell(
          link + ", shooting: domain to QUIET",
          () -> {
            Walk walk = shooting(link).gate(Walk.PAUSED).expectLink(link).expectJobs();
            assertThat(walk.state.flight).isNull();
            return walk;
          });
      cell(
          link + ", OFF: domain to RUN",
          () -> began(at(link).gate(Gate.off()), Gate.RUN).expectLink(link).expectJobs());
      cell(
          link + ", OFF: domain to QUIET",
          () -> began(at(link).gate(Gate.off()), Walk.PAUSED).expectLink(link).expectJobs());
      cell(
          link + ", QUIET: domain to RUN",
          () -> {
            Walk walk = at(link).gate(Walk.PAUSED).pass(10).gate(Gate.RUN).expectLink(link);
            assertThat(walk.state.evidenceAt).isEqualTo(walk.now);
            return walk.expectJobs();
          });
      cell(
          link + ", shooting: other devices",
          () ->
              shooting(link)
                  .take(new Input.DevicesChanged(Walk.OTHER_LAYOUT))
                  .expectNothingHeld()
                  .expectLink(link)
                  .expectJobs(Effect.Job.ONE_SHOT));
      cell(
          link + ", shooting: session lost",
          () -> shooting(link).lost().expectFailed("closed").expectLink(Kind.IDLE).expectJobs());
      cell(
          link + ", shooting: closed",
          () -> closed(shooting(link)).expectFailed("closed").expectLink(Kind.IDLE).expectJobs());
    }
    cell(
        "DOWN: up",
        () -> from.live().lost().take(new Input.Up(Gate.RUN)).expectLink(Kind.IDLE).expectJobs());
    cell("CLOSED: closed", () -> closed(closed(from.live())).expectUnchanged());
    cell(
        "DOWN: closed",
        () -> closed(from.live().lost()).read().expectRefused("is closed").expectJobs());
  }

  /** Behind gates where nobody waits. */
  private void calm(Kind link, Gate gate) {
    String place = link + ", " + gate.kind() + ": ";
    cell(
        place + "other devices",
        () ->
            at(link)
                .gate(gate)
                .take(new Input.DevicesChanged(Walk.OTHER_LAYOUT))
                .expectNothingHeld()
                .expectLink(link)
                .expectJobs());
    cell(
        place + "session lost",
        () -> at(link).gate(gate).lost().expectNothingHeld().expectLink(Kind.IDLE).expectJobs());
    cell(
        place + "closed",
        () -> closed(at(link).gate(gate)).expectNothingHeld().expectLink(Kind.IDLE).expectJobs());
    cell(
        place + "read",
        () -> {
          Walk walk = at(link).gate(gate).pass(60_000).read().expectLink(link).expectJobs();
          boolean served = gate.is(Gate.Kind.QUIET) && link != Kind.IDLE;
          assertThat(walk.answer).isInstanceOf(served ? Answer.Serve.class : Answer.Fail.class);
          return walk;
        });
  }

  private static Walk began(Walk walk, Gate gate) {
    long before = walk.state.generation;
    walk.pass(10).gate(gate);
    assertThat(walk.state.generation).isEqualTo(before + 1);
    assertThat(walk.state.evidenceAt).isEqualTo(walk.now);
    return walk;
  }
}

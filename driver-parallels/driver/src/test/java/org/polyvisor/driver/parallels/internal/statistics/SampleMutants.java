package org.polyvisor.driver.parallels.internal.statistics;

import java.util.List;
import java.util.function.Predicate;
import org.polyvisor.driver.parallels.internal.statistics.Gate.Kind;
import org.polyvisor.model.SampleSource;

/** Broken rules about gates, samples and generations. */
final class SampleMutants {
  private static final String TWO_FAULTS =
      "takes two faults and more worlds than are looked at; the stepped tests have it";

  private SampleMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of("falls of counters go unnoticed", SampleMutants::sameGeneration),
        keepsSample("a stopped domain keeps its sample", change -> enters(change, Kind.OFF)),
        keepsSample("a loss keeps the sample", change -> change.on(Input.Lost.class))
            .withTwoFaults(),
        keepsSample(
            "other devices keep the sample", change -> change.on(Input.DevicesChanged.class)),
        keepsGeneration("a start begins no generation", change -> leaves(change, Kind.OFF)),
        keepsGeneration(
            "other devices begin no generation", change -> change.on(Input.DevicesChanged.class)),
        keepsGeneration(
                "a loss while stopped begins no generation", change -> change.on(Input.Lost.class))
            .withTwoFaults()
            .unseen(TWO_FAULTS),
        Mutant.of("a loss forgets what to compare with", SampleMutants::forgetsLast)
            .withTwoFaults()
            .unseen(TWO_FAULTS),
        Mutant.of("a stopped domain publishes", SampleMutants::publishesWhileOff)
            .unseen("by the one order no event follows the news of the stop"),
        keepsSample("a pause leaves no mark", change -> enters(change, Kind.QUIET)),
        keepsSample("the mark outlives the pause", change -> leaves(change, Kind.QUIET)),
        keepsLink("a loss leaves the link", change -> change.on(Input.Lost.class)),
        keepsLink("a close leaves the link", change -> change.on(Input.Close.class)),
        Mutant.of("stale samples are served", SampleMutants::servesStale),
        Mutant.of("a new session subscribes at once", SampleMutants::storm)
            .unseen("a storm of jobs when all cells do it; each by itself is sound"),
        Mutant.of(
                "a lost session is deaf to other devices",
                Change.deafTo(
                    (cell, in) -> in instanceof Input.DevicesChanged && cell.gate.is(Kind.DOWN)))
            .withTwoFaults(),
        Mutant.of("a stop unsubscribes", SampleMutants::unsubscribesStopped)
            .unseen("costs jobs where domains restart"));
  }

  private static Mutant keepsSample(String name, Predicate<Change> when) {
    return Mutant.of(
        name,
        change -> {
          if (when.test(change)) {
            change.to.sample = change.from.sample;
          }
        });
  }

  private static Mutant keepsGeneration(String name, Predicate<Change> when) {
    return Mutant.of(
        name,
        change -> {
          if (when.test(change)) {
            change.to.generation = change.from.generation;
          }
        });
  }

  private static Mutant keepsLink(String name, Predicate<Change> when) {
    return Mutant.of(
        name,
        change -> {
          if (when.test(change)) {
            change.to.link = change.from.link;
          }
        });
  }

  private static boolean enters(Change change, Kind kind) {
    return change.to.gate.is(kind) && !change.from.gate.is(kind);
  }

  private static boolean leaves(Change change, Kind kind) {
    return change.from.gate.is(kind) && !change.to.gate.is(kind) && !change.to.gate.ended();
  }

  private static void sameGeneration(Change change) {
    if (change.publishes()) {
      change.generationStays();
    }
  }

  private static void forgetsLast(Change change) {
    if (change.on(Input.Lost.class)) {
      change.to.last = null;
    }
  }

  private static void publishesWhileOff(Change change) {
    if (change.on(Input.Event.class) && change.to.gate.is(Kind.OFF)) {
      Counters values = change.to.layout.read(((Input.Event) change.input).parameters());
      change.rules().publish(values, change.now.moment(), SampleSource.EVENT);
    }
  }

  private static void servesStale(Change change) {
    Sample held = change.to.sample;
    if (held != null && change.answer instanceof Answer.Wait) {
      change.answer = new Answer.Serve(held);
    }
  }

  private static void storm(Change change) {
    if (change.on(Input.Up.class) && change.from.gate.is(Kind.DOWN)) {
      change.to.subscribe();
    }
  }

  private static void unsubscribesStopped(Change change) {
    if (enters(change, Kind.OFF) && change.to.link.is(Link.Kind.LIVE)) {
      change.to.unsubscribe();
    }
  }
}

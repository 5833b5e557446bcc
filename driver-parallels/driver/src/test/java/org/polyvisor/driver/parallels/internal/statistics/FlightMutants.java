package org.polyvisor.driver.parallels.internal.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.internal.statistics.Effect.Job;
import org.polyvisor.driver.parallels.internal.statistics.Link.Kind;
import org.polyvisor.model.SampleSource;

/** Broken rules about who waits, and for what. */
final class FlightMutants {
  private FlightMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of("a failed subscribe leaves its flight", FlightMutants::survivesSubscribe),
        Mutant.of("silence fails no flight", FlightMutants::survivesSilence),
        Mutant.of("gates wake nobody", FlightMutants::sleepsThroughGates),
        Mutant.of("a flight without a leg begins", FlightMutants::noLeg),
        Mutant.of("a second flight replaces the first", FlightMutants::replaced),
        Mutant.of("a flight is done and stays", FlightMutants::stays),
        Mutant.of("a failed one-shot stays in its flight", FlightMutants::deadShot),
        Mutant.of("takes answers to earlier one-shots", Change.mishearing(FlightMutants::mine))
            .unseen("by the one order they come in, no older value can follow a newer one"),
        Mutant.of("publishes one-shots that lost the race", FlightMutants::publishesLate)
            .unseen("by the one order they come in, such values are newer than those held"),
        Mutant.of("a failed one-shot fails its flight at once", FlightMutants::givesUp),
        Mutant.of("does not subscribe when a one-shot fails", FlightMutants::noReach),
        Mutant.of("takes one-shots without counters", FlightMutants::emptyShot),
        Mutant.of("takes events without counters", FlightMutants::emptyEvent),
        Mutant.of(
                "refuses events before the answer to subscribe",
                Change.deafTo(
                    (cell, in) -> in instanceof Input.Event && cell.link.is(Kind.SUBSCRIBING)))
            .unseen("costs a cycle: the next event comes"),
        Mutant.of("does not ask anew for other devices", FlightMutants::oldDevices)
            .unseen("the answer lacks the new counters, and the flight waits for an event"),
        Mutant.of(
                "one-shots are tried again at once", change -> change.to.shotBackoff = Backoff.NONE)
            .unseen("costs the server jobs, and no reader anything"));
  }

  private static void survivesSubscribe(Change change) {
    if (change.on(Input.Subscribed.class) && change.from.flight != null) {
      change.flightStays();
    }
  }

  private static void survivesSilence(Change change) {
    if (change.on(Input.Tick.class)) {
      change.flightStays();
    }
  }

  private static void sleepsThroughGates(Change change) {
    if (change.changesGate()) {
      change.flightStays();
    }
  }

  private static void noLeg(Change change) {
    if (change.answer instanceof Answer.Fail && change.to.runs()) {
      Waiters waiters = new Waiters();
      change.to.flight = new Flight(waiters, null);
      change.answer = new Answer.Wait(waiters);
    }
  }

  private static void replaced(Change change) {
    Flight flight = change.from.flight;
    if (flight != null && change.answer instanceof Answer.Wait) {
      Waiters waiters = new Waiters();
      change.to.flight = new Flight(waiters, flight.shot());
      change.answer = new Answer.Wait(waiters);
    }
  }

  private static void stays(Change change) {
    if (change.publishes() && change.from.flight != null) {
      change.to.flight = change.from.flight;
    }
  }

  private static @Nullable Long shot(@Nullable Flight flight) {
    Flight.Shot shot = flight == null ? null : flight.shot();
    return shot == null ? null : shot.serial();
  }

  private static boolean isMine(Change change) {
    Long shot = shot(change.from.flight);
    return change.on(Input.OneShot.class)
        && shot != null
        && shot == ((Input.OneShot) change.input).serial();
  }

  private static void deadShot(Change change) {
    if (isMine(change) && !change.publishes()) {
      change.flightStays();
    }
  }

  private static Input mine(CellState cell, Input input) {
    Long shot = shot(cell.flight);
    return input instanceof Input.OneShot && shot != null
        ? new Input.OneShot(shot, ((Input.OneShot) input).answer())
        : input;
  }

  private static void publishesLate(Change change) {
    if (change.on(Input.OneShot.class) && !isMine(change) && change.to.runs()) {
      Input.OneShot shot = (Input.OneShot) change.input;
      Counters values = change.to.layout.read(shot.answer().parameters());
      if (values.any(0, change.to.layout.places().size())) {
        change.rules().publish(values, change.now.moment(), SampleSource.ONE_SHOT);
      }
    }
  }

  private static void givesUp(Change change) {
    if (isMine(change)) {
      change.to.fail(Play.FAILURE);
    }
  }

  private static void noReach(Change change) {
    if (isMine(change) && change.entered(Kind.SUBSCRIBING)) {
      change.linkStays(Job.SUBSCRIBE);
      change.to.fail(Play.FAILURE);
    }
  }

  private static void emptyShot(Change change) {
    if (isMine(change) && ((Input.OneShot) change.input).answer().cause() == null) {
      emptyTaken(change, ((Input.OneShot) change.input).answer().parameters().size());
    }
  }

  private static void emptyEvent(Change change) {
    if (change.on(Input.Event.class) && !change.from.link.is(Kind.IDLE)) {
      emptyTaken(change, ((Input.Event) change.input).parameters().size());
    }
  }

  private static void emptyTaken(Change change, int size) {
    if (size == 0) {
      change.publishNothing();
    }
  }

  private static void oldDevices(Change change) {
    if (change.on(Input.DevicesChanged.class)) {
      change.to.flight = change.from.flight;
      change.without(Job.ONE_SHOT);
    }
  }
}

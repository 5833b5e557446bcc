package org.polyvisor.driver.parallels.internal.statistics;

import java.util.List;
import org.polyvisor.driver.parallels.internal.statistics.Effect.Job;
import org.polyvisor.driver.parallels.internal.statistics.Link.Kind;

/** Broken rules about the subscription. */
final class LinkMutants {
  private LinkMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.of("subscribes while an unsubscribe runs", LinkMutants::impatient),
        Mutant.of("does not subscribe anew when silent", LinkMutants::trusting),
        Mutant.of(
            "leaves orphaned subscriptions",
            Change.deafTo((cell, in) -> in instanceof Input.Event && cell.link.is(Kind.IDLE))),
        Mutant.of("takes answers to earlier link jobs", Change.mishearing(LinkMutants::mine)),
        Mutant.of("forgets to subscribe again", LinkMutants::forgetsAgain),
        Mutant.of("acts on again while paused", LinkMutants::againWhilePaused)
            .unseen("the tick lets go of it; costs two jobs"),
        Mutant.of("subscribes only if the policy wants it", LinkMutants::onlyIfWanted),
        Mutant.of("lets go while somebody waits", LinkMutants::letsGoOfWaiters),
        Mutant.of("takes a failed unsubscribe for done", LinkMutants::unsubscribedAnyway),
        Mutant.of("takes a failed subscribe for done", LinkMutants::subscribedAnyway)
            .unseen("silence shows it after six cycles; meanwhile readers wait"),
        Mutant.of("hears no tick", Change.deafTo((cell, in) -> in instanceof Input.Tick)),
        Mutant.of("the tick does not let go", change -> keeps(change, Input.Tick.class)),
        Mutant.of("an event does not let go", change -> keeps(change, Input.Event.class))
            .unseen("the next tick does"),
        Mutant.of("link jobs are tried again at once", LinkMutants::noBackoff)
            .unseen("costs the server jobs, and no reader anything"));
  }

  private static void impatient(Change change) {
    if (change.on(Input.Read.class) && change.to.link.again() && !change.from.link.again()) {
      change.to.subscribe();
    }
  }

  private static void trusting(Change change) {
    if (change.from.link.is(Kind.LIVE) && change.entered(Kind.SUBSCRIBING)) {
      change.linkStays(Job.SUBSCRIBE);
    }
  }

  private static Input mine(CellState cell, Input input) {
    if (input instanceof Input.Subscribed) {
      return new Input.Subscribed(cell.link.job(), ((Input.Subscribed) input).cause());
    }
    return input instanceof Input.Unsubscribed
        ? new Input.Unsubscribed(cell.link.job(), ((Input.Unsubscribed) input).cause())
        : input;
  }

  private static void forgetsAgain(Change change) {
    if (change.from.link.again() && change.entered(Kind.SUBSCRIBING)) {
      change.to.link = Link.IDLE;
      change.without(Job.SUBSCRIBE);
    }
  }

  private static void againWhilePaused(Change change) {
    if (change.from.link.again()
        && change.entered(Kind.IDLE)
        && change.to.gate.is(Gate.Kind.QUIET)) {
      change.to.subscribe();
    }
  }

  private static void onlyIfWanted(Change change) {
    if (change.on(Input.Read.class) && !change.wasWanted() && change.entered(Kind.SUBSCRIBING)) {
      change.linkStays(Job.SUBSCRIBE);
    }
  }

  private static void letsGoOfWaiters(Change change) {
    if (change.on(Input.Tick.class)
        && change.to.flight != null
        && change.to.link.is(Kind.LIVE)
        && change.rules().drops()) {
      change.to.unsubscribe();
    }
  }

  private static void unsubscribedAnyway(Change change) {
    if (change.from.link.is(Kind.UNSUBSCRIBING) && change.entered(Kind.LIVE)) {
      change.to.link = Link.IDLE;
    }
  }

  private static void subscribedAnyway(Change change) {
    if (change.on(Input.Subscribed.class) && change.entered(Kind.IDLE)) {
      change.to.link = Link.LIVE;
      change.flightStays();
    }
  }

  private static void keeps(Change change, Class<? extends Input> when) {
    if (change.on(when) && change.from.link.is(Kind.LIVE) && change.entered(Kind.UNSUBSCRIBING)) {
      change.linkStays(Job.UNSUBSCRIBE);
    }
  }

  private static void noBackoff(Change change) {
    change.to.linkBackoff = Backoff.NONE;
  }
}

package org.polyvisor.driver.parallels.internal.statistics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which cells of the transition table were reached: an input, behind a gate, at a link. */
final class Coverage implements Rulebook {
  private static final List<String> ROWS =
      List.of(
          "event with values",
          "event without",
          "subscribed",
          "subscribe failed",
          "unsubscribed",
          "unsubscribe failed",
          "another's one-shot",
          "tick");
  private static final List<String> SHOTS =
      List.of("one-shot with values", "one-shot not running", "one-shot failed or without");

  private final Set<String> reached = new TreeSet<>();

  /** All there are. */
  static Set<String> table() {
    Set<String> all = new TreeSet<>();
    for (Link.Kind link : Link.Kind.values()) {
      for (Gate.Kind gate : List.of(Gate.Kind.RUN, Gate.Kind.QUIET, Gate.Kind.OFF)) {
        ROWS.forEach(row -> all.add(name(row, gate, link)));
        List.of("read", "devices changed", "session lost", "closed")
            .forEach(row -> all.add(name(row, gate, link)));
      }
      SHOTS.forEach(row -> all.add(name(row, Gate.Kind.RUN, link)));
      all.add(name("domain to OFF", Gate.Kind.RUN, link));
      all.add(name("domain to QUIET", Gate.Kind.RUN, link));
      all.add(name("domain to OFF", Gate.Kind.QUIET, link));
      all.add(name("domain to RUN", Gate.Kind.QUIET, link));
      all.add(name("domain to RUN", Gate.Kind.OFF, link));
      all.add(name("domain to QUIET", Gate.Kind.OFF, link));
    }
    for (Gate.Kind gate : List.of(Gate.Kind.DOWN, Gate.Kind.CLOSED)) {
      ROWS.forEach(row -> all.add(name(row, gate, Link.Kind.IDLE)));
      List.of("read", "devices changed", "up", "closed")
          .forEach(row -> all.add(name(row, gate, Link.Kind.IDLE)));
    }
    return all;
  }

  Set<String> reached() {
    return reached;
  }

  @Override
  public Step.Result step(CellState from, Input input, Terms terms, Step.Now now) {
    reached.add(name(row(from, input), from.gate.kind(), from.link.kind()));
    return Step.of(from, input, terms, now);
  }

  private static String name(String row, Gate.Kind gate, Link.Kind link) {
    return row + ", " + gate + ", " + link;
  }

  private static String row(CellState from, Input input) {
    if (input instanceof Input.Event) {
      Counters values = from.layout.read(((Input.Event) input).parameters());
      return from.layout.wants(values, false) ? "event with values" : "event without";
    }
    if (input instanceof Input.Subscribed) {
      return ((Input.Subscribed) input).cause() == null ? "subscribed" : "subscribe failed";
    }
    if (input instanceof Input.Unsubscribed) {
      return ((Input.Unsubscribed) input).cause() == null ? "unsubscribed" : "unsubscribe failed";
    }
    if (input instanceof Input.OneShot) {
      return shot(from, (Input.OneShot) input);
    }
    return input instanceof Input.StateChanged
        ? "domain to " + ((Input.StateChanged) input).gate().kind()
        : other(input);
  }

  private static String shot(CellState from, Input.OneShot shot) {
    Flight flight = from.flight;
    if (flight == null || !flight.waitsFor(shot.serial())) {
      return "another's one-shot";
    }
    if (shot.answer().notRunning()) {
      return "one-shot not running";
    }
    boolean values = from.layout.wants(from.layout.read(shot.answer().parameters()), false);
    return shot.answer().cause() == null && values
        ? "one-shot with values"
        : "one-shot failed or without";
  }

  private static String other(Input input) {
    if (input instanceof Input.DevicesChanged) {
      return "devices changed";
    }
    if (input instanceof Input.Lost) {
      return "session lost";
    }
    if (input instanceof Input.Up) {
      return "up";
    }
    return input instanceof Input.Close ? "closed" : input instanceof Input.Read ? "read" : "tick";
  }
}

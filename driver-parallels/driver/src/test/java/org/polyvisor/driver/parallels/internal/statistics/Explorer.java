package org.polyvisor.driver.parallels.internal.statistics;

import java.util.ArrayDeque;
import java.util.Deque;

/** Visits every world that can be reached from the first, once, depth first. */
final class Explorer {
  private final Bounds bounds;
  private final Figures figures = new Figures();
  private final Canon canon = new Canon(figures);
  private final LongSet visited = new LongSet();
  private final Deque<World> open = new ArrayDeque<>();
  private final Settling settling;
  private final Moves moves;
  private long transitions;

  Explorer(Bounds bounds, Rulebook rules) {
    this.bounds = bounds;
    Play play = new Play(rules, Opinion.terms(bounds), figures);
    settling = new Settling(play, canon, bounds);
    moves = new Moves(play, this::reached);
  }

  Report explore() {
    World world = new World(bounds);
    reached(world);
    try {
      while (!open.isEmpty() && visited.size() < bounds.worlds()) {
        world = open.pop();
        settling.check(world);
        moves.from(world);
      }
    } catch (Violation violation) {
      throw violation.after(world);
    }
    return new Report(bounds, visited.size(), transitions, settling.longest(), open.isEmpty());
  }

  private void reached(World next) {
    transitions++;
    canon.settle(next);
    if (visited.add(Fingerprint.ofAll(next))) {
      open.push(next);
    }
  }

  /**
   * What was looked at.
   *
   * @param bounds how much might happen
   * @param worlds how many differ
   * @param transitions how many led there
   * @param ticks the most that any took to settle
   * @param complete whether that was all
   */
  record Report(Bounds bounds, int worlds, long transitions, int ticks, boolean complete) {
    @Override
    public String toString() {
      return String.format(
          "%s: %,d worlds, %,d transitions, settled within %d ticks, %s",
          bounds, worlds, transitions, ticks, complete ? "complete" : "bounded");
    }
  }
}

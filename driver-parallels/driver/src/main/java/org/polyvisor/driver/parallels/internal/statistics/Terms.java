package org.polyvisor.driver.parallels.internal.statistics;

/**
 * What holds for all cells of a connection at one moment.
 *
 * @param policy the rule
 * @param cycle the server's cycle, as learned
 * @param cycleKnown whether it was learned, or is only believed in
 * @param tick the time between two looks of the ticker
 */
public record Terms(Policy policy, long cycle, boolean cycleKnown, long tick) {
  /** With a cycle that is known. */
  public Terms(Policy policy, long cycle, long tick) {
    this(policy, cycle, true, tick);
  }
}

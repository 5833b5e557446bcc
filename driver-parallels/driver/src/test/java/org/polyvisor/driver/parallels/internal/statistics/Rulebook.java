package org.polyvisor.driver.parallels.internal.statistics;

/** The transition function of a cell: {@link Step}, or one that is broken on purpose. */
@FunctionalInterface
interface Rulebook {
  Step.Result step(CellState from, Input input, Terms terms, Step.Now now);
}

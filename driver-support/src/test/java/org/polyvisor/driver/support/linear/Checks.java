package org.polyvisor.driver.support.linear;

import org.jetbrains.lincheck.datastructures.StressOptions;

/**
 * How hard it is tried. The numbers are for a busy machine with two cores, where a round may take
 * milliseconds.
 */
final class Checks {
  private static final int ROUNDS = 600;
  private static final int SPINS = 3_000;

  private Checks() {}

  /** For what must hold. */
  static StressOptions ofTheReal() {
    return options(12).threads(3).actorsPerThread(3);
  }

  /** For few operations, whose orders are tried more often. */
  static StressOptions ofOneDetail() {
    return options(20).threads(2).actorsPerThread(4);
  }

  /** For what must be found to be broken; it ends with the first round that shows it. */
  static StressOptions ofTheBroken() {
    return options(150).threads(3).actorsPerThread(3);
  }

  private static StressOptions options(int scenarios) {
    return new StressOptions()
        .iterations(scenarios)
        .invocationsPerIteration(ROUNDS)
        .actorsBefore(2)
        .actorsAfter(2)
        .minimizeFailedScenario(false);
  }

  /** What is broken is broken for a while, so that it need not be tried for hours. */
  static void aWhile() {
    for (int i = 0; i < SPINS; i++) {
      Thread.onSpinWait();
    }
  }
}

package org.polyvisor.driver.parallels.internal.statistics;

import java.util.function.Consumer;

/**
 * A rule that is left out or broken.
 *
 * @param name which
 * @param rules the broken ones
 * @param why why the checker does not see it; empty if it must
 * @param faults how many it takes
 */
record Mutant(String name, Rulebook rules, String why, int faults) {
  static Mutant of(String name, Rulebook rules) {
    return new Mutant(name, rules, "", 1);
  }

  static Mutant of(String name, Consumer<Change> harm) {
    return of(name, Change.by(harm));
  }

  Mutant unseen(String reason) {
    return new Mutant(name, rules, reason, faults);
  }

  Mutant withTwoFaults() {
    return new Mutant(name, rules, why, 2);
  }
}

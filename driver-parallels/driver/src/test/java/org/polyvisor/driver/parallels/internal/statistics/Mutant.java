package org.polyvisor.driver.parallels.internal.statistics;

import java.util.function.Consumer;

/**
 * A rule that is left out or broken.
 *
 * @param name which
 * @param rules the broken ones
 * @param why why the checker does not see it; empty if it must
 */
record Mutant(String name, Rulebook rules, String why) {
  static Mutant of(String name, Consumer<Change> harm) {
    return new Mutant(name, Change.by(harm), "");
  }

  Mutant unseen(String reason) {
    return new Mutant(name, rules, reason);
  }
}

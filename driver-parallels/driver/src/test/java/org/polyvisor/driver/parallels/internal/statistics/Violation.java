package org.polyvisor.driver.parallels.internal.statistics;

/** An invariant does not hold. */
final class Violation extends AssertionError {
  private static final long serialVersionUID = 1;
  private final String invariant;

  Violation(String invariant, String what) {
    super(invariant + ": " + what);
    this.invariant = invariant;
  }

  private Violation(String invariant, String message, Violation cause) {
    super(message, cause);
    this.invariant = invariant;
  }

  /** Which one: I1 to I7. */
  String invariant() {
    return invariant;
  }

  /** The same, telling how the world came to be so. */
  Violation after(World world) {
    return new Violation(invariant, getMessage() + world.story(), this);
  }

  static void unless(boolean holds, String invariant, String what) {
    if (!holds) {
      throw new Violation(invariant, what);
    }
  }
}

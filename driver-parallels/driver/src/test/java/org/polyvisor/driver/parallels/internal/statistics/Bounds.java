package org.polyvisor.driver.parallels.internal.statistics;

/**
 * How much may happen in a checked world.
 *
 * @param reads by both readers together
 * @param events of the server
 * @param faults jobs that fail, domains that stop, and the like
 * @param oneShots whether they are allowed
 * @param worlds how many are looked at; beyond, the check is incomplete
 */
record Bounds(int reads, int events, int faults, boolean oneShots, int worlds) {
  static Bounds of(int reads, int events, int faults) {
    return new Bounds(reads, events, faults, true, Integer.MAX_VALUE);
  }

  Bounds withoutOneShots() {
    return new Bounds(reads, events, faults, false, worlds);
  }

  Bounds atMost(int some) {
    return new Bounds(reads, events, faults, oneShots, some);
  }

  @Override
  public String toString() {
    return reads
        + " reads, "
        + events
        + " events, "
        + faults
        + (faults == 1 ? " fault" : " faults")
        + (oneShots ? "" : ", no one-shots");
  }
}

package org.polyvisor.driver.parallels.simulator;

import java.util.function.Consumer;

/**
 * Something that a scenario does.
 *
 * @param guest to whom; empty if to none
 * @param becomes what it is called from then on; empty if as before
 * @param what does it, under the server's lock
 */
record Act(String guest, String becomes, Consumer<SimulatedServer> what) {
  static Act on(String guest, Consumer<SimulatedServer> what) {
    return new Act(guest, "", what);
  }

  static Act everywhere(Consumer<SimulatedServer> what) {
    return new Act("", "", what);
  }
}

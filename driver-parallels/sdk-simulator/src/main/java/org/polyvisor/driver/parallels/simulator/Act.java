package org.polyvisor.driver.parallels.simulator;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;

/**
 * Something that a scenario does.
 *
 * @param guest to whom; empty if to none
 * @param becomes what it is called from then on; empty if as before
 * @param objection why it would do nothing to a guest like this; empty if it would
 * @param what does it, under the server's lock
 */
record Act(
    String guest,
    String becomes,
    Function<SdkVmConfig, Optional<String>> objection,
    Consumer<SimulatedServer> what) {
  static Act on(String guest, Consumer<SimulatedServer> what) {
    return on(guest, config -> Optional.empty(), what);
  }

  static Act on(
      String guest,
      Function<SdkVmConfig, Optional<String>> objection,
      Consumer<SimulatedServer> what) {
    return new Act(guest, "", objection, what);
  }

  static Act everywhere(Consumer<SimulatedServer> what) {
    return on("", what);
  }

  static Act renaming(String guest, String name, Consumer<SimulatedServer> what) {
    return new Act(guest, name, config -> Optional.empty(), what);
  }

  /** Why it would do nothing to a guest like this; empty if it would. */
  Optional<String> check(SdkVmConfig config) {
    return objection.apply(config);
  }
}

package org.polyvisor.driver.parallels.internal;

import java.nio.file.Path;

/** Where the run states of simulated guests last unless somebody says otherwise. */
final class SimulatorState {
  private SimulatorState() {}

  /** A file in the folder for states, by the XDG rules. */
  static Path usualFile() {
    String folder = System.getenv("XDG_STATE_HOME");
    Path base =
        folder == null || folder.isBlank()
            ? Path.of(System.getProperty("user.home", "."), ".local", "state")
            : Path.of(folder);
    return base.resolve("polyvisor").resolve("parallels-simulator.properties");
  }
}

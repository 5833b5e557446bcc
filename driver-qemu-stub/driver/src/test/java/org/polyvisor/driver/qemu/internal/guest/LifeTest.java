package org.polyvisor.driver.qemu.internal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyvisor.model.StateReason;

class LifeTest {
  @ParameterizedTest
  @CsvSource({
    "running, RUNNING UNKNOWN",
    "paused, PAUSED USER",
    "prelaunch, PAUSED STARTING_UP",
    "inmigrate, PAUSED MIGRATION",
    "postmigrate, PAUSED MIGRATION",
    "finish-migrate, PAUSED MIGRATION",
    "save-vm, PAUSED SAVE",
    "io-error, PAUSED IOERROR",
    "watchdog, PAUSED WATCHDOG",
    "restore-vm, PAUSED UNKNOWN",
    "internal-error, PAUSED UNKNOWN",
    "shutdown, SHUTDOWN UNKNOWN",
    "suspended, PMSUSPENDED UNKNOWN",
    "guest-panicked, CRASHED PANICKED",
    "something-new, NOSTATE UNKNOWN"
  })
  void eachStatusOfQemuHasAStateAndAReason(String status, String expected) {
    StateReason reason = new Life().reason(status);

    assertThat(reason.state() + " " + reason).isEqualTo(expected);
  }
}

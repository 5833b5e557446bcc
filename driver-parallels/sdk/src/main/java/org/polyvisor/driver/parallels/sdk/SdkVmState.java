package org.polyvisor.driver.parallels.sdk;

import org.polyvisor.annotation.API;

/**
 * The SDK's {@code VIRTUAL_MACHINE_STATE}, without its prefix {@code VMS_}.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum SdkVmState {
  /** Not known, and every number that is not listed here. */
  UNKNOWN(0),
  /** It does not run. */
  STOPPED(0x30000001),
  /** On its way up. */
  STARTING(0x30000002),
  /** On its way up from a saved state. */
  RESTORING(0x30000003),
  /** It runs. */
  RUNNING(0x30000004),
  /** Its CPUs are stopped. */
  PAUSED(0x30000005),
  /** Being saved to disk. */
  SUSPENDING(0x30000006),
  /** On its way down. */
  STOPPING(0x30000007),
  /** Its disks are being compacted. */
  COMPACTING(0x30000008),
  /** Saved to disk. */
  SUSPENDED(0x30000009),
  /** A snapshot is being taken. */
  SNAPSHOTING(0x3000000A),
  /** Being reset. */
  RESETTING(0x3000000B),
  /** Its CPUs are being stopped. */
  PAUSING(0x3000000C),
  /** Its CPUs are being started again. */
  CONTINUING(0x3000000D),
  /** On its way to another host. */
  MIGRATING(0x3000000E),
  /** Its saved state is being deleted. */
  DELETING_STATE(0x3000000F),
  /** Coming back from disk. */
  RESUMING(0x30000010),
  /** Being saved to disk, in one go. */
  SUSPENDING_SYNC(0x30000011),
  /** The server looks for its process. */
  RECONNECTING(0x30000012),
  /** A container whose files are mounted; it does not run. */
  MOUNTED(0x30000013);

  private final int number;

  SdkVmState(int number) {
    this.number = number;
  }

  /** The one with this number. */
  public static SdkVmState of(long number) {
    for (SdkVmState state : values()) {
      if (state.number == number) {
        return state;
      }
    }
    return UNKNOWN;
  }

  /** The SDK's number. */
  public int number() {
    return number;
  }
}

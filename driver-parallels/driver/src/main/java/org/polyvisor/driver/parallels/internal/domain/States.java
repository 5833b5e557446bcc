package org.polyvisor.driver.parallels.internal.domain;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.polyvisor.driver.parallels.internal.statistics.Gate;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.StateReason;

/** What the SDK's states mean. */
final class States {
  private static final Map<SdkVmState, StateReason> REASONS = new EnumMap<>(SdkVmState.class);

  static {
    put(StateReason.SHUTOFF_SHUTDOWN, SdkVmState.STOPPED, SdkVmState.MOUNTED);
    put(
        StateReason.RUNNING_BOOTED,
        SdkVmState.STARTING,
        SdkVmState.COMPACTING,
        SdkVmState.RESETTING,
        SdkVmState.PAUSING,
        SdkVmState.RECONNECTING,
        SdkVmState.RUNNING);
    put(StateReason.PAUSED_USER, SdkVmState.PAUSED);
    put(
        StateReason.SHUTOFF_SAVED,
        SdkVmState.SUSPENDED,
        SdkVmState.DELETING_STATE,
        SdkVmState.SUSPENDING_SYNC);
    put(StateReason.SHUTDOWN_USER, SdkVmState.STOPPING);
    put(StateReason.PAUSED_SNAPSHOT, SdkVmState.SNAPSHOTING);
    put(StateReason.PAUSED_MIGRATION, SdkVmState.MIGRATING);
    put(StateReason.PAUSED_SAVE, SdkVmState.SUSPENDING);
    put(StateReason.RUNNING_RESTORED, SdkVmState.RESTORING, SdkVmState.RESUMING);
    put(StateReason.RUNNING_UNPAUSED, SdkVmState.CONTINUING);
  }

  private States() {}

  private static void put(StateReason reason, SdkVmState... states) {
    for (SdkVmState state : states) {
      REASONS.put(state, reason);
    }
  }

  static StateReason reason(SdkVmState state) {
    return REASONS.getOrDefault(state, StateReason.NOSTATE_UNKNOWN);
  }

  static boolean active(SdkVmState state) {
    return reason(state).state() != DomainState.SHUTOFF;
  }

  /** Whether a guest may stay in it; the others are on the way somewhere. */
  static boolean settled(SdkVmState state) {
    switch (state) {
      case STOPPED:
      case MOUNTED:
      case RUNNING:
      case PAUSED:
      case SUSPENDED:
        return true;
      default:
        return false;
    }
  }

  /** Shut off is off; of the others only what runs is sent statistics of. */
  static Gate gate(SdkVmState state) {
    if (state == SdkVmState.RUNNING) {
      return Gate.RUN;
    }
    return active(state) ? Gate.quiet(state.name().toLowerCase(Locale.ROOT)) : Gate.off();
  }
}

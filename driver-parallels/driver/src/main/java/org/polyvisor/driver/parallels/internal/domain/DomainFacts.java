package org.polyvisor.driver.parallels.internal.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.polyvisor.driver.parallels.internal.statistics.Gate;
import org.polyvisor.driver.parallels.internal.statistics.Layout;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.LifecycleEventDetail;
import org.polyvisor.model.StateReason;

/**
 * What is known of a domain at one moment. Immutable.
 *
 * @param config its configuration
 * @param hardware its devices, as that configuration has them
 * @param life its state
 * @param ref its name and id
 */
public record DomainFacts(SdkVmConfig config, Hardware hardware, Life life, DomainRef ref) {
  private static final int KIB = 1024;

  /** A domain whose state nobody has told yet. */
  public static DomainFacts of(SdkVmConfig config) {
    Life life = new Life(SdkVmState.UNKNOWN, SdkVmState.UNKNOWN, StateReason.NOSTATE_UNKNOWN);
    return new DomainFacts(config, Hardware.of(config), life, inactive(config));
  }

  /**
   * As a state was heard of.
   *
   * @param ids gives the number of a domain that becomes active
   * @param killed whether we had it stopped at once
   */
  public DomainFacts enter(SdkVmState state, IntSupplier ids, boolean killed) {
    Life next = life.enter(state, killed);
    boolean active = States.active(state) && state != SdkVmState.UNKNOWN;
    DomainRef named = active ? active(config, ids) : inactive(config);
    return new DomainFacts(config, hardware, next, named);
  }

  /** With another configuration. */
  public DomainFacts reconfigured(SdkVmConfig other) {
    DomainRef named =
        ref.id().isPresent()
            ? DomainRef.of(ref.uuid(), other.identity().name(), ref.id().getAsInt())
            : inactive(other);
    return new DomainFacts(other, Hardware.of(other), life, named);
  }

  private DomainRef active(SdkVmConfig of, IntSupplier ids) {
    int id = ref.id().orElseGet(ids);
    return DomainRef.of(of.identity().uuid(), of.identity().name(), id);
  }

  private static DomainRef inactive(SdkVmConfig config) {
    return DomainRef.of(config.identity().uuid(), config.identity().name());
  }

  /** Its drives. */
  public Drives drives() {
    return hardware.drives();
  }

  /** Where its counters are. */
  public Layout layout() {
    return hardware.layout();
  }

  /** What of its devices was left out and why, one line each. */
  public List<String> leftOut() {
    return hardware.leftOut();
  }

  /** Its state. */
  public DomainState state() {
    return life.reason.state();
  }

  /** Whether it is not shut off. */
  public boolean active() {
    return ref.id().isPresent();
  }

  /** Whether it may be read. */
  public Gate gate() {
    return States.gate(life.sdk);
  }

  /** What the step from an earlier state to this one is to those who listen. */
  public Optional<LifecycleEventDetail> since(DomainFacts earlier) {
    return States.settled(life.sdk) && earlier.life.settled != SdkVmState.UNKNOWN
        ? life.since(earlier.life.settled)
        : Optional.empty();
  }

  /** For the app. */
  public DomainInfo info() {
    long memory = (long) config.hardware().ramMiB() * KIB;
    DomainInfo.Builder info =
        DomainInfo.of(ref, life.reason)
            .maximumMemoryKiB(Math.max(0, memory))
            .memoryKiB(Math.max(0, memory))
            .vcpus(Math.max(0, config.hardware().cpus()))
            .persistent(true)
            .managedSave(life.settled == SdkVmState.SUSPENDED);
    if (config.isAutostartKnown()) {
      info.autostart(config.autostart());
    }
    osType().ifPresent(info::osType);
    return info.build();
  }

  /** Empty for a kind of guest that nobody knows here. */
  Optional<String> osType() {
    return config.identity().isTypeKnown()
        ? Optional.of(config.identity().container() ? "exe" : "hvm")
        : Optional.empty();
  }

  /**
   * A state and how it was come by.
   *
   * @param sdk as the server has it
   * @param settled the last one in which a domain may stay
   * @param reason for the app
   */
  public record Life(SdkVmState sdk, SdkVmState settled, StateReason reason) {
    Life enter(SdkVmState state, boolean killed) {
      return new Life(state, States.settled(state) ? state : settled, reason(state, killed));
    }

    /** As the server has it, but for what we know from having seen how it came about. */
    private StateReason reason(SdkVmState state, boolean killed) {
      if (state == SdkVmState.STOPPED && killed) {
        return StateReason.SHUTOFF_DESTROYED;
      }
      return state == SdkVmState.RUNNING && settled == SdkVmState.PAUSED
          ? StateReason.RUNNING_UNPAUSED
          : States.reason(state);
    }

    private Optional<LifecycleEventDetail> since(SdkVmState before) {
      if (before == sdk) {
        return Optional.empty();
      }
      switch (sdk) {
        case RUNNING:
          return Optional.of(
              before == SdkVmState.PAUSED
                  ? LifecycleEventDetail.RESUMED_UNPAUSED
                  : LifecycleEventDetail.STARTED_BOOTED);
        case PAUSED:
          return Optional.of(LifecycleEventDetail.SUSPENDED_PAUSED);
        case SUSPENDED:
          return Optional.of(LifecycleEventDetail.STOPPED_SAVED);
        default:
          return stopped(before);
      }
    }

    private Optional<LifecycleEventDetail> stopped(SdkVmState before) {
      if (!States.active(before)) {
        return Optional.empty();
      }
      return Optional.of(
          reason == StateReason.SHUTOFF_DESTROYED
              ? LifecycleEventDetail.STOPPED_DESTROYED
              : LifecycleEventDetail.STOPPED_SHUTDOWN);
    }
  }
}

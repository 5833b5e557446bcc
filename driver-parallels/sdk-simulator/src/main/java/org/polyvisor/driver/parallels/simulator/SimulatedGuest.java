package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/** A guest on the server. Every method needs the server's lock. */
final class SimulatedGuest {
  /** As the real server does it since 2016, whatever the cycle of its events. */
  private static final Duration REFRESH = Duration.ofSeconds(10);

  private final CounterSource seeded;
  private SdkVmConfig config;
  private GuestState settled;
  private SdkVmState state;
  private Instant refreshFrom;
  private boolean fresh;
  private boolean silent;
  private @Nullable CounterSource scripted;
  private Mischief mischief = new Mischief();
  private Duration ranBefore = Duration.ZERO;

  SimulatedGuest(SdkVmConfig config, GuestState state, long seed, Instant serverStart) {
    this.config = config;
    this.settled = state;
    this.state = state.state();
    this.seeded = new SeededCounters(seed, config);
    this.refreshFrom = serverStart;
  }

  UUID uuid() {
    return config.identity().uuid();
  }

  SdkVmConfig config() {
    return config;
  }

  void config(SdkVmConfig value) {
    config = value;
  }

  SdkVmState state() {
    return state;
  }

  GuestState settled() {
    return settled;
  }

  void script(CounterSource source) {
    scripted = source;
  }

  void silent(boolean value) {
    silent = value;
  }

  boolean sendsStatistics() {
    return state == SdkVmState.RUNNING && !silent;
  }

  /** Nothing is wrong with it any more. */
  void calm() {
    mischief = new Mischief();
    silent = false;
    scripted = null;
  }

  Mischief mischief() {
    return mischief;
  }

  void pass(SdkVmState through) {
    state = through;
  }

  void settle(SdkVmState next, Instant now) {
    if (settled.state() == SdkVmState.STOPPED && next == SdkVmState.RUNNING) {
      refreshFrom = now;
      fresh = true;
      mischief.restarted();
    }
    if (next == SdkVmState.STOPPED) {
      ranBefore = settled.ranAt(now);
    }
    settled = settled.then(next, now);
    state = next;
  }

  /**
   * Takes over what another process did to it; false if that is what it knows, or while it is on
   * the way somewhere itself.
   */
  boolean adopt(GuestState other, Instant now) {
    if (other.equals(settled) || state != settled.state()) {
      return false;
    }
    settle(other.state(), now);
    settled = other;
    return true;
  }

  /**
   * What the server would send now: its own values are up to one refresh old.
   *
   * @param event in an event, else as the answer to a one-shot
   */
  SdkParameters statistics(Instant now, boolean event) {
    SdkParameters.Builder parameters = new SdkParameters.Builder();
    for (String name : CounterNames.of(config)) {
      current(name, now).ifPresent(number -> parameters.add(name, number));
    }
    return mischief.change(parameters.build(), event);
  }

  /** Lets a counter grow evenly from what it is. */
  void grow(String name, long perSecond, Instant now) {
    long base = current(name, now).orElse(0);
    mischief.grow(name, new Course.Growing(base, settled.ranAt(now), perSecond));
  }

  private OptionalLong current(String name, Instant now) {
    return mischief.change(name, value(name, now), settled.ranAt(refreshed(now)));
  }

  private OptionalLong value(String name, Instant now) {
    if (scripted != null) {
      return scripted.value(name, settled.ranAt(now));
    }
    if (fresh && refreshes(now) == 0) {
      return mischief.isOldRun() ? seeded.value(name, ranBefore) : OptionalLong.of(0);
    }
    return seeded.value(name, settled.ranAt(refreshed(now)));
  }

  private long refreshes(Instant now) {
    return Math.max(0, Duration.between(refreshFrom, now).dividedBy(REFRESH));
  }

  /** When the server last looked. */
  private Instant refreshed(Instant now) {
    return refreshFrom.plus(REFRESH.multipliedBy(refreshes(now)));
  }
}

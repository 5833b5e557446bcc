package org.polyvisor.driver.parallels.internal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.CounterSource;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.VirtualTimeline;

/**
 * The server that tests run against: the simulator, or, where the property {@code
 * polyvisor.test.sdk} says native, the C library behind the vendor's binding.
 */
public interface Peer {
  /** In the machine's time. */
  static Peer real(SimulatorOptions options) {
    return isNative() ? StandInPeer.real(options) : SimulatedPeer.real(options);
  }

  /** In the test's time. */
  static Peer stepped(SimulatorOptions options, VirtualTimeline timeline) {
    return isNative()
        ? StandInPeer.stepped(options, timeline)
        : SimulatedPeer.stepped(options, timeline);
  }

  static boolean isNative() {
    return "native".equals(System.getProperty("polyvisor.test.sdk"));
  }

  /** The library that leads to it. */
  SdkLibrary library();

  /** Moves the test's time. */
  void advance(Duration time);

  /** After the connection was closed. */
  void checkClosed();

  Ledger ledger();

  int subscriptions();

  List<String> names();

  UUID uuid(String name);

  SdkVmConfig config(String name);

  SdkVmState state(String name);

  void fault(JobKind kind, Fault fault);

  void counters(String name, CounterSource source);

  void silent(String name, boolean value);

  void become(String name, SdkVmState state);

  void calm();

  void play(Scenario scenario);

  void add(GuestSpec guest);

  void reconfigure(SdkVmConfig config);

  void remove(String name);

  void forgetSubscriptions();

  void dropSessions();
}

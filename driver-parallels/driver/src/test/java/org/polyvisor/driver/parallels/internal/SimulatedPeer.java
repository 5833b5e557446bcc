package org.polyvisor.driver.parallels.internal;

import java.time.Clock;
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
import org.polyvisor.driver.parallels.simulator.RealTimeline;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.driver.parallels.simulator.SimulatedServer;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;
import org.polyvisor.driver.parallels.simulator.StateStore;
import org.polyvisor.driver.parallels.simulator.Timeline;
import org.polyvisor.driver.parallels.simulator.VirtualTimeline;

/** The simulator. */
record SimulatedPeer(SimulatedServer server, Timeline timeline) implements Peer {
  static Peer real(SimulatorOptions options) {
    return over(options, new RealTimeline(Clock.systemUTC()));
  }

  static Peer stepped(SimulatorOptions options, VirtualTimeline timeline) {
    return over(options, timeline);
  }

  private static Peer over(SimulatorOptions options, Timeline timeline) {
    SimulatedServer server = new SimulatedServer(options, timeline, StateStore.memory());
    return new SimulatedPeer(server, timeline);
  }

  @Override
  public SdkLibrary library() {
    return server;
  }

  @Override
  public void advance(Duration time) {
    ((VirtualTimeline) timeline).advance(time);
  }

  @Override
  public void checkClosed() {
    // Tests look at the ledger themselves.
  }

  @Override
  public Ledger ledger() {
    return new Counted(server.ledger());
  }

  @Override
  public int subscriptions() {
    return server.subscriptions();
  }

  @Override
  public List<String> names() {
    return server.names();
  }

  @Override
  public UUID uuid(String name) {
    return server.uuid(name);
  }

  @Override
  public SdkVmConfig config(String name) {
    return server.config(name);
  }

  @Override
  public SdkVmState state(String name) {
    return server.state(name);
  }

  @Override
  public void fault(JobKind kind, Fault fault) {
    server.fault(kind, fault);
  }

  @Override
  public void counters(String name, CounterSource source) {
    server.counters(name, source);
  }

  @Override
  public void silent(String name, boolean value) {
    server.silent(name, value);
  }

  @Override
  public void become(String name, SdkVmState state) {
    server.become(name, state);
  }

  @Override
  public void calm() {
    server.calm();
  }

  @Override
  public void play(Scenario scenario) {
    server.play(scenario);
  }

  @Override
  public void add(GuestSpec guest) {
    server.add(guest);
  }

  @Override
  public void reconfigure(SdkVmConfig config) {
    server.reconfigure(config);
  }

  @Override
  public void remove(String name) {
    server.remove(name);
  }

  @Override
  public void forgetSubscriptions() {
    server.forgetSubscriptions();
  }

  @Override
  public void dropSessions() {
    server.dropSessions();
  }

  private record Counted(org.polyvisor.driver.parallels.simulator.Ledger ledger) implements Ledger {
    @Override
    public long issued(JobKind kind) {
      return ledger.issued(kind);
    }

    @Override
    public long statisticsEvents() {
      return ledger.statisticsEvents();
    }

    @Override
    public long liveJobs() {
      return ledger.liveJobs();
    }

    @Override
    public long liveVms() {
      return ledger.liveVms();
    }

    @Override
    public long liveSessions() {
      return ledger.liveSessions();
    }

    @Override
    public String toString() {
      return ledger.toString();
    }
  }
}

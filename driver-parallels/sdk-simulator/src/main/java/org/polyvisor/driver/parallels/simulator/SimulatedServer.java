package org.polyvisor.driver.parallels.simulator;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.polyvisor.annotation.API;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

/**
 * A simulated Parallels server and the library that leads to it; its other methods are what happens
 * on the server's side, for tests.
 *
 * <p>All of the server's state is behind one lock, which is never held while a handler runs. Safe
 * for any thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SimulatedServer implements SdkLibrary {
  private static final System.Logger LOG = System.getLogger(SimulatedServer.class.getName());

  /** How often the store is looked at for what other processes did. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Timeline timeline;
  private final SimulatorOptions options;
  private final StateStore store;
  private final Ledger ledger = new Ledger();
  private final NotifyCycle cycle;
  private final Map<UUID, SimulatedGuest> guests = new LinkedHashMap<>();
  private final List<SimulatedSession> sessions = new ArrayList<>();
  private final Faults faults = new Faults();

  /** A server that is up; the store says how guests were left. */
  public SimulatedServer(SimulatorOptions options, Timeline timeline, StateStore store) {
    this.options = options;
    this.timeline = timeline;
    this.store = store;
    cycle = new NotifyCycle(timeline, options.cycle(), () -> locked(this::sendStatistics));
    Map<UUID, GuestState> kept = store.load();
    options.guests().forEach(guest -> put(guest, kept));
    if (store.isShared()) {
      timeline.after(LOOK, this::adopt);
    }
  }

  @Override
  public SdkSession session(SdkSession.Handler handler) {
    return locked(
        () -> {
          SimulatedSession session = new SimulatedSession(this, handler);
          sessions.add(session);
          ledger.session(1);
          return session;
        });
  }

  @Override
  public void close() {
    timeline.close();
  }

  /** What it counted. */
  public Ledger ledger() {
    return ledger;
  }

  /** How many subscriptions of all sessions there are. */
  public int subscriptions() {
    return locked(() -> sessions.stream().mapToInt(SimulatedSession::subscriptions).sum());
  }

  /** The names of all guests. */
  public List<String> names() {
    return locked(
        () -> guests.values().stream().map(guest -> guest.config().identity().name()).toList());
  }

  /** The UUID of the guest with this name. */
  public UUID uuid(String name) {
    return locked(() -> guest(name).uuid());
  }

  /** The configuration of a guest. */
  public SdkVmConfig config(String name) {
    return locked(() -> guest(name).config());
  }

  /** The state of a guest. */
  public SdkVmState state(String name) {
    return locked(() -> guest(name).state());
  }

  /** Adds a fault for the next job of a kind that has none yet. */
  public void fault(JobKind kind, Fault fault) {
    run(() -> faults.add(kind, null, fault));
  }

  /** Takes a guest's counters from a script, at once. */
  public void counters(String name, CounterSource source) {
    run(() -> guest(name).script(source));
  }

  /** Sends no more events of this guest to anybody, or does so again. */
  public void silent(String name, boolean value) {
    run(() -> guest(name).silent(value));
  }

  /** Brings a guest into a state, by somebody else's doing. */
  public void become(String name, SdkVmState state) {
    run(() -> enter(guest(name), state));
  }

  /** Takes back all faults that no job met yet, and all that is wrong with guests' statistics. */
  public void calm() {
    run(
        () -> {
          faults.clear();
          guests.values().forEach(SimulatedGuest::calm);
        });
  }

  /** Plays a scenario from now on. */
  public void play(Scenario scenario) {
    scenario.play(this);
  }

  /** Adds a guest. */
  public void add(GuestSpec guest) {
    run(
        () -> {
          put(guest, Map.of());
          tell(SdkEvent.VM_ADDED, guest.config().identity().uuid(), SdkParameters.NONE);
        });
  }

  /** Changes a guest's configuration. */
  public void reconfigure(SdkVmConfig config) {
    run(
        () -> {
          SimulatedGuest guest = guests.get(config.identity().uuid());
          if (guest != null) {
            guest.config(config);
            tell(SdkEvent.VM_CONFIG_CHANGED, guest.uuid(), SdkParameters.NONE);
          }
        });
  }

  /** Removes a guest, and the subscriptions to it. */
  public void remove(String name) {
    run(
        () -> {
          UUID uuid = guest(name).uuid();
          guests.remove(uuid);
          sessions.forEach(session -> session.forgetSubscriptions(uuid::equals));
          tell(SdkEvent.VM_DELETED, uuid, SdkParameters.NONE);
        });
  }

  /** Forgets the subscriptions of all sessions without a word. */
  public void forgetSubscriptions() {
    run(() -> sessions.forEach(session -> session.forgetSubscriptions(guest -> true)));
  }

  /** Loses every session. */
  public void dropSessions() {
    run(() -> List.copyOf(sessions).forEach(SimulatedSession::lose));
  }

  <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  void run(Runnable action) {
    locked(
        () -> {
          action.run();
          return true;
        });
  }

  Faults faults() {
    return faults;
  }

  List<SimulatedSession> sessions() {
    return List.copyOf(sessions);
  }

  Timeline timeline() {
    return timeline;
  }

  Duration halfLatency() {
    return options.latency().dividedBy(2);
  }

  /** Whether the first event of this job's subscription comes before the job's answer. */
  boolean overtakes(long job) {
    return Long.bitCount((options.seed() * 31 + job) * 0x9E3779B97F4A7C15L) % 2 == 0;
  }

  List<SimulatedGuest> guests() {
    return List.copyOf(guests.values());
  }

  Optional<SimulatedGuest> find(UUID uuid) {
    return Optional.ofNullable(guests.get(uuid));
  }

  Optional<SimulatedGuest> find(String uuidOrName) {
    String bare = uuidOrName.startsWith("{") ? uuidOrName.replaceAll("[{}]", "") : uuidOrName;
    return guests.values().stream()
        .filter(guest -> guest.uuid().toString().equalsIgnoreCase(bare))
        .findFirst()
        .or(() -> named(uuidOrName));
  }

  NotifyCycle cycle() {
    return cycle;
  }

  void removed(SimulatedSession session) {
    if (sessions.remove(session)) {
      ledger.session(-1);
    }
  }

  void enter(SimulatedGuest guest, SdkVmState state) {
    guest.settle(state, timeline.wall());
    try {
      store.save(guest.uuid(), guest.settled());
    } catch (UncheckedIOException e) {
      LOG.log(Level.WARNING, "the state of a simulated guest will not last: {0}", e.getMessage());
    }
    tellState(guest);
  }

  private void adopt() {
    run(() -> stored().forEach(this::adopt));
    timeline.after(LOOK, this::adopt);
  }

  private Map<UUID, GuestState> stored() {
    try {
      return store.load();
    } catch (UncheckedIOException e) {
      LOG.log(Level.DEBUG, "the states of simulated guests: {0}", e.getMessage());
      return Map.of();
    }
  }

  private void adopt(UUID uuid, GuestState state) {
    SimulatedGuest guest = guests.get(uuid);
    if (guest != null && guest.adopt(state, timeline.wall())) {
      tellState(guest);
    }
  }

  void tellState(SimulatedGuest guest) {
    SdkParameters state =
        new SdkParameters.Builder().add(SdkEvent.STATE_PARAMETER, guest.state().number()).build();
    tell(SdkEvent.VM_STATE_CHANGED, guest.uuid(), state);
  }

  private void tell(int type, UUID issuer, SdkParameters parameters) {
    sessions.forEach(session -> session.send(new SdkEvent(type, issuer, parameters)));
  }

  private boolean sendStatistics() {
    sessions.forEach(SimulatedSession::sendStatistics);
    return sessions.stream().anyMatch(session -> session.subscriptions() > 0);
  }

  private void put(GuestSpec guest, Map<UUID, GuestState> kept) {
    UUID uuid = guest.config().identity().uuid();
    GuestState state = kept.getOrDefault(uuid, guest.initial());
    guests.put(uuid, new SimulatedGuest(guest.config(), state, options.seed(), timeline.wall()));
  }

  SimulatedGuest guest(String name) {
    return named(name)
        .orElseThrow(() -> new IllegalArgumentException("no guest is called '" + name + "'"));
  }

  private Optional<SimulatedGuest> named(String name) {
    return guests.values().stream()
        .filter(guest -> guest.config().identity().name().equals(name))
        .findFirst();
  }
}

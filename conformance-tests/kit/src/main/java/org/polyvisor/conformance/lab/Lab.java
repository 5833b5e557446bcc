package org.polyvisor.conformance.lab;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.polyvisor.Connection;
import org.polyvisor.ConnectionBuilder;
import org.polyvisor.Polyvisor;
import org.polyvisor.annotation.API;
import org.polyvisor.conformance.setup.Target;
import org.polyvisor.conformance.setup.Workload;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DriverProvider;
import org.polyvisor.spi.OpenRequest;
import org.polyvisor.spi.ProbeRequest;

/**
 * The bench of one requirement: connections of its own, guests in the state it needs, the hooks of
 * the target. All of it is undone by {@link #cleanUp()}, also after a failure. For the
 * requirement's thread.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Lab {
  private static final String RUN =
      String.format(Locale.ROOT, "%06x", ThreadLocalRandom.current().nextInt(1 << 24));
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final String id;
  private final Target target;
  private final DriverProvider provider;
  private final Undoing undoing = new Undoing();
  private final GuestMaker guests;
  private final CallLog calls = new CallLog();
  private boolean wasStuck;
  private volatile boolean noMore;
  private @Nullable Opened main;
  private @Nullable Opened janitor;

  /** A bench for the requirement of this id. */
  public Lab(String id, Target target) {
    this.id = id;
    this.target = target;
    this.provider = Providers.serving(target.uri().driver());
    this.guests = new GuestMaker(this);
  }

  /** What is run against. */
  public Target target() {
    return target;
  }

  /** The driver. */
  public DriverProvider provider() {
    return provider;
  }

  /** The connection of this requirement, opened when first asked for. */
  public Opened main() {
    if (main == null) {
      main = open();
    }
    return main;
  }

  /** Another connection. */
  public Opened open() {
    return open(target, Bounds.mustCome());
  }

  /** A connection to somewhere else, or with another deadline. */
  public Opened open(Target where, Duration deadline) {
    return open(where, CallControl.within(deadline));
  }

  /** A connection whose opening was cancelled once it was done. */
  public Opened openThenCancel() {
    CallControl opening = CallControl.within(Bounds.mustCome());
    Opened opened = open(target, opening);
    opening.cancel();
    return opened;
  }

  private Opened open(Target where, CallControl opening) {
    KitScheduler scheduler = new KitScheduler();
    undoing.push(scheduler::shutDown);
    OpenRequest request = request(where, opening, scheduler);
    Opened opened = new Opened(this, calls.watch(provider.open(request)), scheduler);
    undoing.push(opened::close);
    return opened;
  }

  private OpenRequest request(Target where, CallControl opening, KitScheduler scheduler) {
    return OpenRequest.of(
            where.uri(),
            opening.call(),
            new KitSettings(provider.descriptor().settings(), where),
            scheduler)
        .readOnly(target.isReadOnly())
        .build();
  }

  /** Lets the driver look at where a connection would be opened, with all the time there is. */
  public void check(Target where) {
    KitScheduler scheduler = new KitScheduler();
    undoing.push(scheduler::shutDown);
    provider.check(request(where, CallControl.within(Bounds.requirement()), scheduler));
  }

  /** What the driver finds here by itself. */
  public Optional<ConnectionUri> probe() {
    Target nowhere = Target.of(target.uri().driver() + ":///");
    KitSettings settings = new KitSettings(provider.descriptor().settings(), nowhere);
    return provider.probe(ProbeRequest.of(settings, CallControl.within(Bounds.mustCome()).call()));
  }

  /** A connection through the api. */
  public Connection api() {
    return opened(target.isReadOnly() ? builder().readOnly() : builder());
  }

  /** A connection through the api that may change nothing. */
  public Connection readOnlyApi() {
    return opened(builder().readOnly());
  }

  private ConnectionBuilder builder() {
    ConnectionBuilder builder = Polyvisor.builder().uri(target.uri().text());
    String prefix = "driver." + provider.descriptor().name() + ".";
    target
        .settings()
        .forEach((name, values) -> builder.set(prefix + name, values.toArray(new String[0])));
    return builder;
  }

  private Connection opened(ConnectionBuilder builder) {
    Connection connection = builder.open();
    undoing.push(connection::close);
    undoing.push(() -> noneHangs(connection));
    return connection;
  }

  /** Calls that a requirement made hang have come back, or the next one would begin with them. */
  private static void noneHangs(Connection connection) {
    boolean back = Bounds.within(Bounds.mustCome(), () -> connection.calls().hung() == 0);
    Expect.that(back, "calls that hang are left: " + connection.calls());
  }

  /** A guest in this state; what it takes to bring it there must be offered. */
  public Guest guest(GuestState state) {
    return guests.make(state);
  }

  /**
   * A guest in this state whose definition, devices and disks may be changed: one that the kit
   * makes or that may be lost. Guests that are lent are started, stopped and paused, and no more.
   */
  public Guest own(GuestState state) {
    if (target.template().isEmpty() && !target.isExpendable()) {
      throw notDrivable("the target gives no template, and its guests keep what they are made of");
    }
    return guest(state);
  }

  /** Goes on only if these operations are offered; else their refusal is proven. */
  public void needs(Operation... operations) {
    for (Operation operation : operations) {
      mayDo(operation);
      if (!main().offers(operation)) {
        throw notOffered(operation);
      }
    }
  }

  /** Goes on only if things may be changed. */
  public void mayChange() {
    if (target.isReadOnly()) {
      throw notDrivable("nothing may be changed");
    }
  }

  void mayDo(Operation operation) {
    if (operation.isChanging()) {
      mayChange();
    }
  }

  private NotOffered notOffered(Operation operation) {
    if (!main().hasFacetOf(operation)) {
      return new NotOffered(id, operation + ", the driver has no such facet");
    }
    Lacks.prove(this, operation);
    return new NotOffered(id, operation + ", refused as declared");
  }

  /** Ends the requirement: the target gives no means for it. */
  public NotDrivable notDrivable(String what) {
    return new NotDrivable(id, what);
  }

  /** Ends the requirement: what it is about is not there, and its refusal was seen. */
  public NotOffered notOffered(String what) {
    return new NotOffered(id, what);
  }

  /** The XML that may be defined. */
  public String template() {
    return target
        .template()
        .orElseThrow(() -> notDrivable("the target gives no template to define"));
  }

  /** Makes the hypervisor stuck until what is returned is closed. */
  public Stuck stuck() {
    AutoCloseable open =
        target
            .stuck()
            .orElseThrow(() -> notDrivable("the target cannot make its hypervisor stuck"))
            .get();
    wasStuck = true;
    Stuck stuck = new Stuck(open);
    undoing.push(stuck::close);
    return stuck;
  }

  /** Whether the hypervisor was made stuck, so that late effects may come. */
  boolean wasStuck() {
    return wasStuck;
  }

  /** How a guest is made to do I/O. */
  public Workload workload() {
    return target
        .workload()
        .orElseThrow(() -> notDrivable("the target cannot make a guest do I/O"));
  }

  /** The calls that were made. */
  public CallLog calls() {
    return calls;
  }

  /** Random choices, the same for the same seed. */
  public Random random() {
    return Seed.random(id);
  }

  /** A name that no domain has, with this run's mark. */
  public String freshName() {
    if (noMore) {
      throw notDrivable("the run was ended");
    }
    return "polyvisor-" + RUN + "-" + NUMBERS.incrementAndGet();
  }

  /** Undoes something at the end, last first, whatever happens. */
  public void afterwards(AutoCloseable step) {
    undoing.push(step::close);
  }

  /** Stops and undefines a domain at the end, if it is there. */
  public void removeAfterwards(UUID uuid) {
    undoing.push(() -> Removing.domain(again(), uuid));
  }

  /** The connection of this requirement, or another one once that was closed. */
  public Opened again() {
    if (main != null && main.driver().alive()) {
      return main;
    }
    if (janitor == null || !janitor.driver().alive()) {
      janitor = open();
    }
    return janitor;
  }

  /** No further domain gets a name, since the run is being ended; for any thread. */
  public void makeNoMore() {
    noMore = true;
  }

  /** Undoes everything; fails if something is left behind. */
  public void cleanUp() {
    undoing.run();
  }
}

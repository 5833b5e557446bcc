package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.polyvisor.driver.parallels.internal.statistics.Answer;
import org.polyvisor.driver.parallels.internal.statistics.Input;
import org.polyvisor.driver.parallels.internal.statistics.Waiters;
import org.polyvisor.driver.parallels.sdk.SdkDrive;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkHardware;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;
import org.polyvisor.driver.parallels.simulator.Fault;
import org.polyvisor.driver.parallels.simulator.GuestSpec;
import org.polyvisor.driver.parallels.simulator.GuestState;
import org.polyvisor.driver.parallels.simulator.JobKind;
import org.polyvisor.driver.parallels.simulator.Scenario;
import org.polyvisor.driver.parallels.simulator.SimulatorOptions;

/**
 * Random reads, changes and faults in virtual time, and afterwards the question what is left. The
 * same seed asks for the same; what comes of it is a matter of threads, too, if not much.
 */
final class Soak {
  private static final List<String> NAMES = List.of("web", "db", "mail", "lab", "build");
  private static final SdkVmState[] STATES = {
    SdkVmState.RUNNING, SdkVmState.RUNNING, SdkVmState.PAUSED, SdkVmState.STOPPED
  };
  private static final List<JobKind> STATISTICS_JOBS =
      List.of(JobKind.SUBSCRIBE, JobKind.UNSUBSCRIBE, JobKind.PERF_STATS);
  private static final int PER_CENT = 1000;
  private static final Duration SCENARIO = Duration.ofMillis(800);

  private final SplittableRandom random;
  private final SteppedWorld world;
  private final Peer server;
  private final List<Waiters> waiting = new ArrayList<>();
  private final SdkVmConfig lab;
  private final Tally tally = new Tally();

  Soak(long seed, UnaryOperator<SdkLibrary> library) {
    random = new SplittableRandom(seed);
    world =
        new SteppedWorld(
            SimulatorOptions.defaults().seed(Math.floorMod(seed, 1000)),
            new FixedSettings().with("jobs.window", "4").with("jobs.timeout", "1s"),
            library);
    server = world.server;
    lab = server.config("lab");
  }

  /** Does so many operations, then checks that nothing is left. */
  String run(int operations) {
    int threads = Thread.activeCount();
    for (int i = 0; i < operations; i++) {
      operate(random.nextInt(100 * PER_CENT));
    }
    // A scenario that was played last goes on, and may pause a guest and break what is called.
    world.pass(SCENARIO.plusMillis(1));
    server.calm();
    NAMES.forEach(name -> state(name, SdkVmState.RUNNING));
    world.pass(Duration.ofMinutes(15));
    checkSettled();
    world.close();
    world.pass(Duration.ofMinutes(1));
    assertThat(server.ledger().isEmpty()).as("alive at the end: %s", server.ledger()).isTrue();
    assertThat(Thread.activeCount()).as("threads").isLessThanOrEqualTo(threads);
    tally.checkThatMostAreServed();
    return operations
        + " operations: "
        + tally
        + "; "
        + server.ledger().statisticsEvents()
        + " events";
  }

  /** After a failure, whatever is left. */
  void abandon() {
    server.calm();
    world.connection.close(RealWorld.call());
  }

  private void checkSettled() {
    forgetAnswered();
    assertThat(waiting).as("waiters").isEmpty();
    assertThat(world.connection.alive()).isTrue();
    assertThat(server.subscriptions()).as("subscriptions").isZero();
    assertThat(world.connection.parts().domains().all())
        .hasSize(server.names().size())
        .allMatch(domain -> domain.cell().atRest());
    assertThat(server.ledger().liveVms()).as("VMs").isEqualTo(server.names().size());
  }

  private void operate(int choice) {
    if (choice < 55 * PER_CENT) {
      read(any());
    } else if (choice < 92 * PER_CENT) {
      world.passMillis(random.nextInt(60));
      forgetAnswered();
    } else if (choice < 93 * PER_CENT) {
      calm();
    } else if (choice < 96 * PER_CENT) {
      state(any(), SdkVmState.RUNNING);
    } else if (choice < 97 * PER_CENT) {
      fault();
    } else if (choice < 98 * PER_CENT) {
      state(any(), STATES[random.nextInt(STATES.length)]);
    } else if (choice < 99 * PER_CENT) {
      play();
    } else {
      rare(random.nextInt(60));
    }
  }

  private String any() {
    return any(NAMES);
  }

  private void read(String name) {
    long age = random.nextInt(4) == 0 ? random.nextInt(3000) * 1_000_000L : -1;
    Input.Read read = new Input.Read(world.nanos(), age, random.nextInt(3) == 0);
    UUID uuid = uuid(name);
    world.connection.parts().domains().find(uuid).ifPresent(domain -> count(domain, read));
  }

  private void count(Domain domain, Input.Read read) {
    Answer answer = domain.cell().take(read);
    tally.answered(answer);
    if (answer instanceof Answer.Wait) {
      waiting.add(((Answer.Wait) answer).waiters());
    }
  }

  /** The guest of this name, which may be gone for the moment. */
  private UUID uuid(String name) {
    return server.names().contains(name) ? server.uuid(name) : new UUID(0, 0);
  }

  private void forgetAnswered() {
    waiting.removeIf(waiters -> waiters.latch().getCount() == 0 && tally.ended(waiters));
  }

  /** Else faults would pile up for jobs that are rarely issued, and all of these would fail. */
  private void calm() {
    server.calm();
    tally.did("calm");
  }

  private void fault() {
    JobKind[] kinds = JobKind.values();
    JobKind kind =
        random.nextInt(10) == 0 ? kinds[random.nextInt(kinds.length)] : any(STATISTICS_JOBS);
    Fault fault = anyFault(random.nextInt(40));
    server.fault(kind, fault);
    boolean verySlow = fault.delay().toMillis() > 500;
    tally.did(verySlow ? "very slow" : fault.verb());
  }

  /** One that never ends takes a place among the jobs for long, so there are few of these. */
  private Fault anyFault(int choice) {
    if (choice < 12) {
      return Fault.failed(SdkError.OPERATION_FAILED);
    } else if (choice < 22) {
      return Fault.failedAfterEffect(SdkError.OPERATION_FAILED);
    } else if (choice < 32) {
      return Fault.refused(SdkError.OPERATION_FAILED);
    } else if (choice < 38) {
      return Fault.slow(Duration.ofMillis(random.nextInt(500)));
    }
    return choice == 38 ? Fault.slow(Duration.ofMillis(random.nextInt(50_000))) : Fault.never();
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private void state(String name, SdkVmState state) {
    if (server.names().contains(name)) {
      server.become(name, state);
      tally.did(state.name());
    }
  }

  private void play() {
    List<String> guests = List.of("web", "db", "mail");
    tally.did("scenario");
    server.play(Scenario.ofSeed(random.nextLong(), SCENARIO, guests));
  }

  private void rare(int choice) {
    if (choice == 0) {
      server.dropSessions();
      tally.did("drop");
    } else if (choice < 4) {
      server.forgetSubscriptions();
      tally.did("forget");
    } else if (choice < 30) {
      comeOrGo();
    } else {
      plug(NAMES.get(random.nextInt(2)));
    }
  }

  /** The guest lab is removed, or comes again. */
  private void comeOrGo() {
    tally.did("come or go");
    if (server.names().contains("lab")) {
      server.remove("lab");
    } else {
      GuestState running = new GuestState(SdkVmState.RUNNING, Instant.EPOCH, Duration.ZERO);
      server.add(new GuestSpec(lab, running));
    }
  }

  private void plug(String name) {
    tally.did("plug");
    SdkVmConfig old = server.config(name);
    List<SdkDrive> drives = new ArrayList<>(old.hardware().drives());
    SdkDrive first = drives.get(0);
    if (drives.size() > 1) {
      drives.remove(drives.size() - 1);
    } else {
      SdkDrive.Place next = new SdkDrive.Place(first.place().bus(), 5, 5);
      drives.add(new SdkDrive(first.kind(), next, first.medium()));
    }
    SdkHardware hardware = new SdkHardware(2048, 2, drives, old.hardware().adapters());
    server.reconfigure(new SdkVmConfig(old.identity(), hardware, old.autostart()));
  }
}

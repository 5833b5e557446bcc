package org.polyvisor.parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.polyvisor.Cancellation;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.EventSubscription;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.StatisticsRows;
import org.polyvisor.driver.test.TestControlFacet;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.spi.Registration;

/** Those of the api itself, which any driver's URI takes. */
final class ApiEffects {
  private static final String TEST = "test:///default";
  private static final String STUCK =
      "fixture:///?stuck=g0&stuck=g1&stuck=g2&pool.threads=37"; // a pool that nobody else has
  private static final Duration SOON = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private ApiEffects() {}

  static List<Effect> all() {
    return List.of(
        Effect.of(TEST, "call.deadline", "50ms", "1h", ApiEffects::ofAStuckHost),
        Effect.of(TEST, "statistics.deadline", "50ms", "1h", ApiEffects::hungReading),
        Effect.of(STUCK, "statistics.parallel", "1", "8", ApiEffects::askedAtOnce),
        Effect.of(TEST, "pool.threads", "1", "16", ApiEffects::atOnce),
        Effect.of("fixture:///?hung=g0", "pool.hung-calls", "1", "8", ApiEffects::afterAHungCall),
        Effect.of(TEST, "events.ring", "1", "1024", ApiEffects::losesEvents));
  }

  /** The one that needs a host to log in on: the C library that stands in for the vendor's. */
  static Effect authFile(Path folder, Path library, String right) throws IOException {
    return Effect.of(
        "parallels://vz1.example/system?sdk.library=" + library,
        "authfile",
        authFile(folder.resolve("right"), right).toString(),
        authFile(folder.resolve("wrong"), "wrong").toString(),
        ApiEffects::login);
  }

  private static Path authFile(Path file, String password) throws IOException {
    String entry = "[credentials-a]\nusername=night\npassword=%s\n";
    Files.writeString(file, entry.formatted(password) + "[auth-parallels-vz1.example]\n");
    Files.writeString(file, Files.readString(file) + "credentials=a\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static Object login(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      return connection.domains().stream().map(Domain::name).sorted().toList();
    }
  }

  /** A call of a host that is stuck for a while, once the call waits for it. */
  private static Object ofAStuckHost(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      Domain domain = connection.domain("test");
      Registration stuck = connection.unwrap(TestControlFacet.class).stick();
      Thread caller = Thread.currentThread();
      Thread free = new Thread(() -> onceItWaits(caller, stuck::close));
      free.start();
      try {
        return domain.state();
      } finally {
        stuck.close();
        free.interrupt();
      }
    }
  }

  private static void onceItWaits(Thread caller, Runnable what) {
    awaitFor(PATIENCE, () -> caller.getState() == Thread.State.TIMED_WAITING);
    awaitFor(SOON, () -> Thread.currentThread().isInterrupted());
    what.run();
  }

  /** Whether several guests that are all stuck are asked at once. */
  private static Object askedAtOnce(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      Thread reader = new Thread(() -> readAll(connection.within(PATIENCE)));
      reader.start();
      awaitFor(Duration.ofMinutes(1), () -> connection.calls().active() > 0);
      awaitFor(SOON, () -> connection.calls().active() > 1);
      boolean several = connection.calls().active() > 1;
      awaitFor(Duration.ofMinutes(1), () -> !reader.isAlive());
      return several;
    }
  }

  private static void readAll(Connection connection) {
    StatisticsQuery query = StatisticsQuery.of(StatisticsGroup.BLOCK);
    try (StatisticsRows rows = connection.statistics(query)) {
      rows.forEach(row -> row.error().isPresent());
    }
  }

  /** A reading that hangs is given up by its deadline, or cancelled before that is over. */
  private static Object hungReading(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      Cancellation stop = new Cancellation();
      Thread caller = Thread.currentThread();
      connection.unwrap(TestControlFacet.class).hang(Operation.BLOCK_STATISTICS);
      Thread canceller = new Thread(() -> onceItWaits(caller, stop::cancel));
      canceller.start();
      try {
        return connection.with(stop).domain("test").blockStatistics("vda").device();
      } finally {
        canceller.interrupt();
      }
    }
  }

  /** Whether two calls of a stuck host are under way at once. */
  private static Object atOnce(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      Domain domain = connection.domain("test").within(Duration.ofMinutes(1));
      awaitFor(Duration.ofMinutes(1), () -> connection.calls().active() == 0);
      try (Registration stuck = connection.unwrap(TestControlFacet.class).stick()) {
        List<Thread> callers = List.of(new Thread(domain::state), new Thread(domain::state));
        callers.forEach(Thread::start);
        awaitFor(Duration.ofMinutes(1), () -> connection.calls().active() > 0);
        awaitFor(PATIENCE, () -> connection.calls().active() > 1);
        return connection.calls().active() > 1;
      }
    }
  }

  private static Object afterAHungCall(Supplier<Connection> open) {
    try (Connection connection = open.get()) {
      try {
        connection.within(SOON).domain("g0").blockStatistics("vda");
        return "it did not hang";
      } catch (VirtException e) {
        if (e.code() != ErrorCode.OPERATION_TIMEOUT) {
          return e.code();
        }
      }
      return connection.domain("g1").blockStatistics("vda").readBytes().isPresent();
    }
  }

  private static Object losesEvents(Supplier<Connection> open) {
    try (Connection connection = open.get();
        EventSubscription events = connection.subscribe()) {
      Domain domain = connection.domain("test");
      for (int i = 0; i < 10; i++) {
        domain.suspend();
        domain.resume();
      }
      awaitFor(PATIENCE, () -> events.lost() > 0);
      return domain.state() == DomainState.RUNNING && events.lost() > 0;
    }
  }

  /** Waits for something, or as long as that. */
  private static void awaitFor(Duration longest, BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean() && System.nanoTime() - begin < longest.toNanos()) {
      LockSupport.parkNanos(1_000_000);
    }
  }
}

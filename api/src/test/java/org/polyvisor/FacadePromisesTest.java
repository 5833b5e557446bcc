package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.error.DriverException;
import org.polyvisor.error.OperationCancelledException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.ReadOnlyException;
import org.polyvisor.error.VirtException;
import org.polyvisor.fixture.Fixtures;
import org.polyvisor.fixture.PublicMethods;
import org.polyvisor.fixture.PublicMethods.Bound;
import org.polyvisor.fixture.Scripted;

/**
 * The facade's promises, each over every public method, found by reflection. The only exceptions
 * are {@code atHand} and {@code exchange}, which the SPI has answer in the caller's thread: a
 * driver that blocks there blocks its caller, and the conformance kit is what finds it.
 */
class FacadePromisesTest {
  private static final Duration SHORT = Duration.ofMillis(80);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TestFactory
  List<DynamicTest> aDriverThatNeverReturnsCostsTheCallerNoMoreThanTheDeadline() {
    return each(
        (bound, scripted) -> {
          scripted.hanging();
          assertThat(catchThrowable(bound::call))
              .isInstanceOf(OperationTimeoutException.class)
              .hasMessageContaining("80 ms");
        },
        builder -> builder.deadline(SHORT));
  }

  @TestFactory
  List<DynamicTest> closingEndsACallUnderWay() {
    return each(
        (bound, scripted) -> {
          scripted.hanging();
          CompletableFuture<Throwable> ended = inThread(bound);
          scripted.awaitHang();
          CompletableFuture.runAsync(() -> connectionOf(bound).within(SHORT).close());
          assertThat(ended)
              .succeedsWithin(20, TimeUnit.SECONDS)
              .isInstanceOf(ConnectionClosedException.class);
        },
        builder -> builder);
  }

  @TestFactory
  List<DynamicTest> anInterruptEndsACallAndTheFlagIsKept() {
    return each(
        (bound, scripted) -> {
          scripted.hanging();
          CompletableFuture<Throwable> ended = new CompletableFuture<>();
          AtomicBoolean flag = new AtomicBoolean();
          Thread caller =
              new Thread(
                  () -> {
                    Throwable thrown = catchThrowable(bound::call);
                    flag.set(Thread.currentThread().isInterrupted());
                    ended.complete(thrown);
                  });
          caller.start();
          scripted.awaitHang();
          caller.interrupt();
          assertThat(ended)
              .succeedsWithin(20, TimeUnit.SECONDS)
              .isInstanceOf(OperationCancelledException.class);
          assertThat(flag).isTrue();
        },
        builder -> builder);
  }

  @TestFactory
  List<DynamicTest> aCancellationEndsACallAndThoseThatComeLater() {
    return PublicMethods.asking(open(new Scripted()), domain(open(new Scripted()))).stream()
        .map(
            any ->
                DynamicTest.dynamicTest(
                    any.toString(),
                    () -> {
                      Scripted scripted = new Scripted();
                      Cancellation cancellation = new Cancellation();
                      Connection connection = open(scripted).with(cancellation);
                      Bound bound = same(any, connection);
                      scripted.hanging();
                      CompletableFuture<Throwable> ended = inThread(bound);
                      scripted.awaitHang();
                      cancellation.cancel();
                      assertThat(ended)
                          .succeedsWithin(20, TimeUnit.SECONDS)
                          .isInstanceOf(OperationCancelledException.class);
                      assertThat(catchThrowable(bound::call))
                          .isInstanceOf(OperationCancelledException.class);
                      scripted.release();
                    }))
        .toList();
  }

  @TestFactory
  List<DynamicTest> whateverADriverThrowsNamesTheDriver() {
    List<Throwable> thrown =
        List.of(
            new IllegalStateException("oops"),
            new StackOverflowError(),
            new NoSuchMethodError("gone"),
            new IOException("checked"));
    return each(
        (bound, scripted) -> {
          for (Throwable one : thrown) {
            scripted.behaving(
                (method, proceed) -> {
                  throw one;
                });
            VirtException seen = (VirtException) catchThrowable(bound::call);
            assertThat(seen).isInstanceOf(DriverException.class).hasMessageContaining("'fixture'");
            assertThat(seen.driver()).contains("fixture");
          }
        },
        builder -> builder);
  }

  @TestFactory
  List<DynamicTest> nullFromADriverIsTheDriversFault() {
    return each(
        (bound, scripted) -> {
          scripted.behaving(
              (method, proceed) -> method.getReturnType().isPrimitive() ? proceed.answer() : null);
          Throwable thrown = catchThrowable(bound::call);
          boolean answersNothing =
              bound.method().getReturnType() == void.class
                  || bound.method().getReturnType().isPrimitive();
          if (answersNothing) {
            assertThat(thrown).isNull();
          } else {
            assertThat(thrown).isInstanceOf(DriverException.class).hasMessageContaining("fixture");
          }
        },
        builder -> builder);
  }

  @TestFactory
  List<DynamicTest> aReadOnlyConnectionRefusesWhatChangesSomething() {
    return each(
        (bound, scripted) -> {
          scripted.calls().clear();
          Throwable thrown = catchThrowable(bound::call);
          if (bound.changes()) {
            assertThat(thrown).isInstanceOf(ReadOnlyException.class);
            assertThat(scripted.calls()).isEmpty();
          } else {
            assertThat(thrown).isNull();
          }
        },
        ConnectionBuilder::readOnly);
  }

  @TestFactory
  List<DynamicTest> aClosedConnectionSaysSo() {
    return each(
        (bound, scripted) -> {
          connectionOf(bound).close();
          scripted.calls().clear();
          if (bound.name().equals("Connection.isAlive")) {
            assertThat(bound.call()).isEqualTo(false);
          } else {
            assertThat(catchThrowable(bound::call)).isInstanceOf(ConnectionClosedException.class);
          }
          assertThat(scripted.calls()).isEmpty();
        },
        builder -> builder);
  }

  @TestFactory
  List<DynamicTest> everyMethodWorksOnADriverThatIsWell() {
    return each((bound, scripted) -> assertThat(catchThrowable(bound::call)).isNull(), b -> b);
  }

  @Test
  void closingADriverThatHangsEndsByTheDeadline() {
    Scripted scripted = new Scripted();
    Connection connection = open(scripted).within(SHORT);
    scripted.hanging();
    assertThat(catchThrowable(connection::close)).isInstanceOf(OperationTimeoutException.class);
    scripted.release();
  }

  private interface Trial {
    void run(Bound bound, Scripted scripted) throws Exception;
  }

  private interface Setup {
    ConnectionBuilder apply(ConnectionBuilder builder);
  }

  /** A test for each method, on a connection and a driver of its own. */
  private static List<DynamicTest> each(Trial test, Setup setup) {
    Connection any = open(new Scripted());
    List<Bound> methods = PublicMethods.asking(any, domain(any));
    assertThat(methods).hasSizeGreaterThan(80);
    return methods.stream()
        .map(
            bound ->
                DynamicTest.dynamicTest(
                    bound.toString(),
                    () -> {
                      Scripted scripted = new Scripted();
                      ConnectionBuilder builder = setup.apply(Fixtures.builder(scripted));
                      Connection connection = builder.open();
                      try {
                        test.run(patiently(bound, connection), scripted);
                      } finally {
                        scripted.release();
                        connection.within(PATIENCE).close();
                      }
                    }))
        .toList();
  }

  private static final Map<Object, Connection> CONNECTIONS = new ConcurrentHashMap<>();

  /** The deadline that is tried is for the call alone, not for what leads to it. */
  private static Bound patiently(Bound bound, Connection connection) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return same(bound, connection);
      } catch (OperationTimeoutException e) {
        assertThat(System.nanoTime() - end).as(e.getMessage()).isNegative();
      }
    }
  }

  /** The same method, bound to another connection. */
  private static Bound same(Bound bound, Connection connection) {
    Object target =
        PublicMethods.targets(connection, domain(connection)).stream()
            .filter(each -> each.getClass() == bound.target().getClass())
            .findFirst()
            .orElseThrow();
    Bound same = new Bound(bound.name(), bound.method(), target);
    CONNECTIONS.put(same, connection);
    return same;
  }

  private static Connection connectionOf(Bound bound) {
    return CONNECTIONS.get(bound);
  }

  private static Connection open(Scripted scripted) {
    return Fixtures.open(scripted);
  }

  private static Domain domain(Connection connection) {
    return connection.domain("guest");
  }

  private static CompletableFuture<Throwable> inThread(Bound bound) {
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread caller = new Thread(() -> ended.complete(catchThrowable(bound::call)));
    caller.setDaemon(true);
    caller.start();
    return ended;
  }
}

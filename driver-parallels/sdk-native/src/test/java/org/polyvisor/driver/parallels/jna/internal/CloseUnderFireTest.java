package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** Closing while events, answers and losses come in. */
class CloseUnderFireTest {
  private static final int ROUNDS = Integer.getInteger("polyvisor.rounds", 30);

  @Test
  void afterCloseNoCallbackRunsAndNothingIsLeft() { // B056, B133, B140
    for (int round = 0; round < ROUNDS; round++) {
      World world = new World("set latency 1ms", "set cycle 1ms", "set reuse-handles on");
      AtomicBoolean closed = new AtomicBoolean();
      AtomicInteger tooLate = new AtomicInteger();
      world.heard.then = what -> tooLate.addAndGet(closed.get() ? 1 : 0);
      Thread issuer = fire(world);
      Eventually.holds(() -> world.heard.all.size() > 3);
      world.session.close();
      closed.set(true);
      join(issuer);
      world.library.close();
      assertThat(tooLate).hasValue(0);
      checkNothingLeft(world);
    }
  }

  @Test
  void aSessionMayBeClosedInsideACallback() throws InterruptedException {
    World world = new World("set latency 1ms", "set cycle 1ms");
    CountDownLatch closed = new CountDownLatch(1);
    AtomicInteger after = new AtomicInteger();
    world.heard.then =
        what -> {
          after.addAndGet(closed.getCount() == 0 ? 1 : 0);
          world.session.close();
          closed.countDown();
        };
    Thread issuer = fire(world);
    assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    join(issuer);
    world.library.close();
    assertThat(after).hasValue(0);
    checkNothingLeft(world);
  }

  @Test
  void aCallbackThatClosesItsSessionAndThenFailsLeavesNothingEither() throws InterruptedException {
    World world = new World("set latency 1ms", "set cycle 1ms");
    CountDownLatch closed = new CountDownLatch(1);
    world.heard.then =
        what -> {
          world.session.close();
          closed.countDown();
          throw new IllegalStateException("thrown by the test's handler");
        };
    world.standIn.play("state web paused");
    assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    world.library.close();
    checkNothingLeft(world);
  }

  @Test
  void aVmThatWasGivenBackIsRefusedWithoutACall() {
    World world = new World("set reuse-handles on");
    SdkVm web = world.vm("web");
    web.close();
    assertThatThrownBy(() -> world.session.subscribe(web))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("INVALID_ARG");
    world.close();
    checkNothingLeft(world);
  }

  @Test
  void theLibraryMayBeClosedInsideACallback() throws InterruptedException {
    World world = new World("set latency 1ms", "set cycle 1ms");
    CountDownLatch closed = new CountDownLatch(1);
    world.heard.then =
        what -> {
          world.close();
          closed.countDown();
        };
    world.standIn.play("state web paused");
    assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    Eventually.holds(() -> world.standIn.ask("initialised") == 0);
    checkNothingLeft(world);
  }

  @Test
  void whatASessionGaveOutIsGivenBackWithIt() {
    World world = new World();
    SdkVm web = world.vm("web");
    var job = world.session.inventory().vm("db");
    world.session.close();
    world.library.close();
    checkNothingLeft(world);
    assertThatThrownBy(() -> job.await(1)).isInstanceOf(SdkException.class);
    job.close();
    web.close();
  }

  @Test
  void aCallThatComesBackIntoAClosedSessionLeavesNothing() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      World world = new World();
      world.standIn.play("call PrlSrv_GetVmConfig hang");
      Thread reader = started(() -> readWeb(world));
      Eventually.holds(() -> world.standIn.ask("calls-inside") == 1);
      world.session.close();
      Thread ender = started(world.library::close);
      Eventually.holds(() -> Threads.isIn(ender, NativeRuntime.class));
      world.standIn.play("release");
      ender.join();
      reader.join();
      checkNothingLeft(world);
    }
  }

  private static Thread started(Runnable action) {
    Thread thread = new Thread(action);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void readWeb(World world) {
    try {
      world.vm("web");
    } catch (SdkException e) {
      assertThat(e.getMessage()).containsAnyOf("INITIALIZED", "NOT_CONN");
    }
  }

  private static Thread fire(World world) {
    return started(
        () -> {
          try (SdkVm web = world.vm("web")) {
            while (!Thread.interrupted()) {
              world.session.subscribe(web);
              world.session.perfStats(web);
              world.standIn.play("storm web 20");
              world.session.unsubscribe(web);
            }
          } catch (SdkException e) {
            assertThat(e.getMessage()).containsAnyOf("INVALID_ARG", "INITIALIZED", "NOT_CONN");
          }
        });
  }

  private static void join(Thread issuer) {
    issuer.interrupt();
    try {
      issuer.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void checkNothingLeft(World world) {
    assertThat(world.standIn.ask("initialised")).isZero();
    assertThat(world.standIn.ask("strays")).as(world.standIn::ledger).isZero();
    assertThat(world.standIn.ask("double-frees")).as(world.standIn::ledger).isZero();
    assertThat(world.standIn.ask("wrong-handles")).as(world.standIn::ledger).isZero();
    assertThat(world.standIn.ask("calls-uninitialised")).as(world.standIn::ledger).isZero();
  }
}

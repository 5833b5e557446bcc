package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.jna.NativeSdkProvider;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** Calls that do not come back from the library. At two that hang the world's gate closes. */
class HungCallsTest {
  private final World world = new World();
  private final SdkVm web = world.vm("web");
  private final List<Thread> stuck = new ArrayList<>();

  @AfterEach
  void close() throws InterruptedException {
    world.standIn.play("release");
    for (Thread thread : stuck) {
      thread.join();
    }
    web.close();
    world.close();
    // Left as it was if a call was still inside; then the next use ends it.
    new NativeSdkProvider().open(SdkOptions.defaults().library(World.file().toString())).close();
    assertThat(world.standIn.ask("initialised")).isZero();
    assertThat(world.standIn.ask("double-frees")).isZero();
    Eventually.holds(() -> Threads.named("polyvisor-parallels").isEmpty());
  }

  private void start(Runnable call) {
    Thread thread = new Thread(call);
    thread.setDaemon(true);
    thread.start();
    stuck.add(thread);
  }

  private void hang(int calls) {
    for (int i = 0; i < calls; i++) {
      world.standIn.play("call PrlVm_GetState hang");
      start(() -> world.session.state(web));
    }
    Eventually.holds(() -> hung() == calls);
  }

  private int hung() {
    return Integer.parseInt(world.library.about().getOrDefault("calls that hang", "0"));
  }

  @Test
  void oneThatHangsDisturbsNobodyElse() { // B035
    hang(1);
    assertThat(world.heard.answer(world.session.perfStats(web)).error()).isEmpty();
    assertThat(world.heard.losses).hasValue(0);
  }

  @Test
  void atTheBoundTheSessionIsLostAndNoFurtherCallEnters() {
    hang(2);
    long before = world.standIn.ask("calls");
    assertThatThrownBy(() -> world.session.subscribe(web))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("2 calls hang")
        .hasMessageContaining("PRL_ERR_WS_DISP_CONNECTION_CLOSED");
    assertThatThrownBy(world.session::loginLocal).hasMessageContaining("2 calls hang");
    assertThat(world.standIn.ask("calls")).isEqualTo(before);
    assertThat(world.heard.losses.get()).isPositive();
  }

  @Test
  void whenTheyComeBackANewLoginWorks() {
    hang(2);
    assertThatThrownBy(() -> world.session.subscribe(web)).isInstanceOf(SdkException.class);
    world.standIn.play("release");
    Eventually.holds(() -> hung() == 0);
    assertThat(World.await(world.session.loginLocal())).isNotEmpty();
    assertThat(world.heard.answer(world.session.subscribe(web)).error()).isEmpty();
  }

  @Test
  void aWatchTellsOfItOnceEvenIfNobodyCalls() {
    hang(2);
    Eventually.holds(() -> world.heard.losses.get() == 1);
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(world.session::loginLocal).hasMessageContaining("2 calls hang");
    }
    assertThat(world.heard.losses).hasValue(1);
    world.standIn.play("release");
    Eventually.holds(() -> hung() == 0);
    assertThat(World.await(world.session.loginLocal())).isNotEmpty();
    hang(2);
    Eventually.holds(() -> world.heard.losses.get() == 2);
  }

  @Test
  void readingResultsAndGivingBackIsCountedToo() {
    world.standIn.play("call PrlVmCfg_GetUuid hang");
    start(() -> World.await(world.session.inventory().vms()).forEach(SdkVm::close));
    Eventually.holds(() -> hung() == 1);
    SdkVm db = world.vm("db");
    world.standIn.play("call PrlHandle_Free hang");
    start(db::close);
    Eventually.holds(() -> hung() == 2);
  }

  @Test
  void whatIsGivenBackWhileTooManyHangStaysInTheLibrary() {
    SdkVm db = world.vm("db");
    hang(2);
    long before = world.standIn.ask("calls");
    db.close();
    assertThat(world.library.about()).doesNotContainKey("live handles");
    assertThat(world.standIn.ask("calls")).isEqualTo(before);
  }

  @Test
  void aHandlerThatHangsLosesItsSessionWhichLogsInOverAnotherServerHandle() {
    world.standIn.play("call PrlEvent_GetIssuerId hang");
    world.standIn.play("state lab running");
    Eventually.holds(() -> world.heard.losses.get() == 1);
    assertThat(World.await(world.session.loginLocal())).isNotEmpty();
    assertThatThrownBy(() -> world.session.subscribe(web)).hasMessageContaining("UUID_NOT_FOUND");
    World.await(world.session.inventory().vms()).forEach(SdkVm::close);
    assertThat(world.heard.answer(world.session.subscribe(web)).error()).isEmpty();
    Eventually.holds(() -> world.heard.events(SdkEvent.VM_PERFSTATS).size() > 3);
    assertThat(world.standIn.ask("servers")).isEqualTo(2);
    int states = world.heard.events(SdkEvent.VM_STATE_CHANGED).size();
    web.close();
    world.standIn.play("release");
    Eventually.holds(() -> world.standIn.ask("servers") == 1);
    assertThat(world.heard.events(SdkEvent.VM_STATE_CHANGED)).hasSize(states);
    assertThat(world.heard.losses).hasValue(1);
  }

  @Test
  void closingWaitsForNoHandlerThatHangsWhichThenGivesEverythingBackItself() {
    world.standIn.play("call PrlEvent_GetIssuerId hang");
    world.standIn.play("state web paused");
    Eventually.holds(() -> hung() == 1);
    int heard = world.heard.all.size();
    web.close();
    world.session.close();
    assertThat(world.standIn.ask("servers")).isOne();
    world.standIn.play("release");
    Eventually.holds(() -> world.standIn.ask("servers") == 0);
    assertThat(world.heard.all).hasSize(heard);
  }

  @Test
  void aLibraryThatWasLeftIsTakenUpByTheNextWithItsHungCallsCounted() {
    hang(1);
    world.close();
    assertThat(world.standIn.ask("initialised")).isOne();
    SdkOptions one =
        SdkOptions.defaults().library(World.file().toString()).hung(1, Duration.ofMillis(200));
    try (SdkLibrary next = new NativeSdkProvider().open(one)) {
      assertThat(world.standIn.ask("initialised")).isOne();
      assertThatThrownBy(() -> next.session(new Heard())).hasMessageContaining("1 call hangs");
    }
  }

  @Test
  void whileManyAreLateOthersWaitOutside() {
    SdkOptions patient =
        SdkOptions.defaults().library(World.file().toString()).hung(2, Duration.ofHours(1));
    try (SdkLibrary library = new NativeSdkProvider().open(patient)) {
      SdkSession session = library.session(new Heard());
      hang(2);
      AtomicBoolean done = new AtomicBoolean();
      start(
          () -> {
            World.await(session.loginLocal());
            done.set(true);
          });
      long before = world.standIn.ask("calls");
      Eventually.holds(() -> Threads.isIn(stuck.get(2), CallGate.class));
      assertThat(done).isFalse();
      assertThat(world.standIn.ask("calls")).isEqualTo(before);
      world.standIn.play("release");
      Eventually.holds(done::get);
      session.close();
    }
  }

  @Test
  void noThreadIsLeftButThoseOfHungCalls() {
    hang(2);
    assertThat(stuck).allMatch(Thread::isAlive);
    world.close();
    // What a library that ends would end goes on, as it must not end under those two.
    assertThat(Threads.ofTheLibrary()).doesNotContain("polyvisor-paral");
    assertThat(hung()).isEqualTo(2);
  }
}

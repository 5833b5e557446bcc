package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkException;
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
    assertThat(world.standIn.ask("initialised")).isZero();
  }

  private void hang(int calls) {
    for (int i = 0; i < calls; i++) {
      world.standIn.play("call PrlVm_GetState hang");
      Thread thread = new Thread(() -> world.session.state(web));
      thread.setDaemon(true);
      thread.start();
      stuck.add(thread);
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
}

package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.sdk.SdkChange;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkHost;
import org.polyvisor.driver.parallels.sdk.SdkVm;
import org.polyvisor.driver.parallels.sdk.SdkVmConfig;
import org.polyvisor.driver.parallels.sdk.SdkVmState;

class NativeSessionTest {
  private final World world = new World();

  @AfterEach
  void nothingIsLeft() {
    world.close();
    assertThat(world.standIn.ask("initialised")).isZero();
    assertThat(world.standIn.ask("strays")).as(world.standIn::ledger).isZero();
    assertThat(world.standIn.ask("double-frees")).isZero();
    assertThat(world.standIn.ask("wrong-handles")).isZero();
    assertThat(world.standIn.ask("waits-in-handler")).isZero();
  }

  @Test
  void listsAndReadsConfigurations() {
    List<SdkVm> vms = World.await(world.session.inventory().vms());
    List<SdkVmConfig> configs = vms.stream().map(world.session.inventory()::config).toList();
    vms.forEach(SdkVm::close);
    assertThat(configs)
        .extracting(config -> config.identity().name())
        .containsExactly("web", "db", "build", "lab", "mail");
    assertThat(configs.get(0).hardware().drives()).hasSize(3);
    assertThat(configs.get(0).hardware().adapters().get(0).mac()).isEqualTo("00:1c:42:00:00:01");
    assertThat(configs.get(4).identity().container()).isTrue();
  }

  @Test
  void aVmThatIsNotThereIsAnErrorWithSymbolAndNumber() {
    assertThatThrownBy(() -> world.vm("nobody"))
        .isInstanceOf(SdkException.class)
        .hasMessageContaining("PRL_ERR_VM_UUID_NOT_FOUND (0x80000105)");
  }

  @Test
  void theHostSaysWhatItIs() {
    SdkHost host = World.await(world.session.inventory().host());
    assertThat(host.hostname()).isEqualTo("parallels.example");
    assertThat(host.ramMiB()).isEqualTo(65_536);
  }

  @Test
  void eventsComeWhileSubscribedAndNoneAfterTheAnswerToUnsubscribe() {
    try (SdkVm web = world.vm("web")) {
      long subscribe = world.session.subscribe(web);
      assertThat(world.heard.answer(subscribe).error()).isEmpty();
      Eventually.holds(() -> world.heard.events(SdkEvent.VM_PERFSTATS).size() >= 5);
      SdkEvent event = world.heard.events(SdkEvent.VM_PERFSTATS).get(4);
      assertThat(event.issuer()).isEqualTo(web.uuid());
      assertThat(event.parameters().find("devices.sata0.read_total").orElseThrow()).isPositive();
      assertThat(event.parameters().size()).isEqualTo(2 * 4 + 4 + 2 + 9);
      long unsubscribe = world.session.unsubscribe(web);
      world.heard.answer(unsubscribe);
      long fence = world.session.state(web);
      world.heard.answer(fence);
      List<Object> after =
          world.heard.all.subList(
              world.heard.all.indexOf(unsubscribe) + 1, world.heard.all.indexOf(fence));
      assertThat(after).isEmpty();
    }
  }

  @Test
  void oneShotsAndStatesAreAnsweredInTheHandler() {
    try (SdkVm web = world.vm("web");
        SdkVm lab = world.vm("lab")) {
      long read = world.session.perfStats(web);
      long refused = world.session.perfStats(lab);
      long state = world.session.state(lab);
      assertThat(world.heard.answer(read).parameters().size()).isEqualTo(23);
      assertThat(world.heard.answer(refused).error()).contains(SdkError.DISP_VM_IS_NOT_STARTED);
      assertThat(world.heard.answer(state).parameters().find(SdkEvent.STATE_PARAMETER))
          .hasValue(SdkVmState.PAUSED.number());
    }
  }

  @Test
  void changesAreAnsweredAfterTheirEvents() {
    try (SdkVm web = world.vm("web")) {
      long paused = world.session.change(web, SdkChange.PAUSE);
      assertThat(world.heard.answer(paused).error()).isEmpty();
      assertThat(world.heard.all).hasSize(3).last().isEqualTo(paused);
      long again = world.session.change(web, SdkChange.PAUSE);
      assertThat(world.heard.answer(again).error()).contains(SdkError.VM_PAUSE_ALREADY_PAUSED);
    }
  }

  @Test
  void aJobThatNeverReachedTheServerFailsWhenItIsIssued() {
    try (SdkVm web = world.vm("web")) {
      world.standIn.play("refuse subscribe web");
      assertThatThrownBy(() -> world.session.subscribe(web))
          .isInstanceOf(SdkException.class)
          .hasMessageContaining("PRL_ERR_OPERATION_FAILED (0x80000016)");
      assertThat(world.heard.answer(world.session.subscribe(web)).error()).isEmpty();
    }
  }

  @Test
  void anAnswerThatComesBeforeTheIssuingCallHasReturnedIsKeptForIt() {
    try (SdkVm web = world.vm("web")) {
      world.standIn.play("call PrlJob_GetStatus hang");
      CompletableFuture<Long> issuing =
          CompletableFuture.supplyAsync(() -> world.session.state(web));
      Eventually.holds(() -> !world.heard.answers.isEmpty());
      assertThat(issuing).isNotDone();
      world.standIn.play("release");
      assertThat(world.heard.answers).containsOnlyKeys(issuing.join());
      assertThat(world.heard.answer(issuing.join()).error()).isEmpty();
    }
  }

  @Test
  void aLostSessionIsToldOfAfterItsJobsAndLogsInAgainOnTheSameHandle() {
    try (SdkVm web = world.vm("web")) {
      world.standIn.play("never one-shot web");
      long lost = world.session.perfStats(web);
      world.standIn.play("lose-session");
      Eventually.holds(() -> world.heard.losses.get() == 1);
      assertThat(world.heard.answer(lost).error()).contains(SdkError.WS_DISP_CONNECTION_CLOSED);
      assertThat(world.heard.all.indexOf("closed")).isGreaterThan(world.heard.all.indexOf(lost));
      assertThatThrownBy(() -> world.session.subscribe(web))
          .hasMessageContaining("PRL_ERR_NOT_CONNECTED_TO_DISPATCHER (0x80000251)");
      assertThat(World.await(world.session.loginLocal())).startsWith("{");
      assertThat(world.heard.answer(world.session.subscribe(web)).error()).isEmpty();
    }
  }
}

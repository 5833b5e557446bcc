package org.polyvisor.driver.parallels.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.driver.parallels.ParallelsProvider;
import org.polyvisor.driver.parallels.jna.standin.StandIn;
import org.polyvisor.error.ConnectionLostException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.ConnectionUri;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.EventKind;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.OpenRequest;

/** The driver as it is opened, over a library whose calls do not come back. At three it is lost. */
class StandInHungCallsTest { // B035

  private final StandIn standIn = StandInProvider.fresh();
  private final RealScheduler scheduler = new RealScheduler();
  private final ParallelsConnection connection = open();
  private final DomainRef web = domain("web");
  private final DomainRef db = domain("db");
  private final List<Thread> readers = new ArrayList<>();

  private ParallelsConnection open() {
    standIn.play("set cycle 10ms");
    FixedSettings settings =
        new FixedSettings()
            .with("sdk.library", StandInPeer.file().toString())
            .with("sdk.hung-calls", "3")
            .with("sdk.hung-after", "1s")
            .with("statistics.policy", "always");
    OpenRequest request =
        OpenRequest.of(
                ConnectionUri.parse("parallels:///system"), RealWorld.call(), settings, scheduler)
            .build();
    return (ParallelsConnection) new ParallelsProvider().open(request);
  }

  @AfterEach
  void close() throws InterruptedException {
    standIn.play("release");
    for (Thread reader : readers) {
      reader.join();
    }
    connection.close(RealWorld.call());
    scheduler.close();
    Eventually.holds(() -> standIn.ask("initialised") == 0);
    StandInPeer.checkLedger(standIn);
  }

  private DomainRef domain(String name) {
    return connection.lookup(RealWorld.call(), DomainKey.name(name));
  }

  private void read(DomainRef domain) {
    connection.blockStatistics(RealWorld.call(), BlockStatisticsRequest.of(domain, ""));
  }

  /** Reads of web hang in the library, each in a thread of its own. */
  private void hang(int calls) {
    for (int i = 0; i < calls; i++) {
      standIn.play("call PrlSrv_GetSrvConfig hang");
      Thread reader = new Thread(this::askForHost);
      reader.setDaemon(true);
      reader.start();
      readers.add(reader);
    }
    Eventually.holds(() -> standIn.ask("calls-inside") == calls);
  }

  private void askForHost() {
    try {
      connection.host(RealWorld.call());
    } catch (VirtException e) {
      assertThat(e).isInstanceOf(ConnectionLostException.class);
    }
  }

  @Test
  void fewerThanTheBoundDisturbNobody() {
    hang(2);
    read(web);
    assertThat(connection.alive()).isTrue();
  }

  @Test
  void atTheBoundCallsFailFastAndAfterwardsReadersSubscribeAgain() {
    read(db);
    RecordingSink sink = new RecordingSink();
    connection.listen(Set.of(EventKind.LIFECYCLE), sink);
    hang(3);
    Eventually.holds(() -> !connection.alive());
    assertThatThrownBy(() -> read(db)).isInstanceOf(ConnectionLostException.class);
    assertThatThrownBy(() -> connection.host(RealWorld.call()))
        .isInstanceOf(ConnectionLostException.class);
    long logins = standIn.ask("issued login");
    standIn.play("release");
    Eventually.holds(connection::alive);
    assertThat(standIn.ask("issued login")).isEqualTo(logins + 1);
    read(db);
    read(web);
    assertThat(standIn.ask("subscriptions")).isPositive();
    assertThat(sink.heard()).containsExactly(EventKind.EVENTS_LOST.toString());
  }

  @Test
  void aHandlerThatHangsLosesTheSessionAndTheNextWorksWithoutIt() {
    read(db);
    standIn.play("fail login");
    standIn.play("call PrlEvent_GetIssuerId hang");
    Eventually.holds(() -> !connection.alive());
    assertThatThrownBy(() -> read(db)).isInstanceOf(ConnectionLostException.class);
    Eventually.holds(connection::alive);
    read(db);
    read(web);
    connection.suspend(RealWorld.call(), LifecycleRequest.of(web));
    assertThat(connection.info(RealWorld.call(), web).state()).isEqualTo(DomainState.PAUSED);
    assertThat(standIn.ask("servers")).isEqualTo(2);
    standIn.play("release");
    Eventually.holds(() -> standIn.ask("calls-inside") == 0);
    read(db);
  }

  @Test
  void timersThatHangInTheLibraryKeepNoOthersWaiting() {
    // Configurations are read again beside the callers, in threads that are not the facade's two.
    standIn.play("call PrlSrv_GetVmConfig hang");
    standIn.play("call PrlSrv_GetVmConfig hang");
    standIn.play("rename web site");
    standIn.play("rename db base");
    Eventually.holds(() -> standIn.ask("calls-inside") == 2);
    DomainRef mail = domain("mail");
    read(mail);
    assertThat(connection.alive()).isTrue();
    assertThatThrownBy(() -> connection.info(CallControl.within(Duration.ofMillis(50)).call(), web))
        .hasMessageContaining("configuration");
  }
}

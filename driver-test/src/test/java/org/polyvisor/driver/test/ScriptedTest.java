package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.error.ConnectionLostException;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.NoSuchDomainException;
import org.polyvisor.error.OperationCancelledException;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.LifecycleRequest;

class ScriptedTest {
  private final Fixture fixture = Fixture.open("test:///default");
  private final DomainRef domain = fixture.domain("test");

  @BeforeEach
  void beOnAFreshHost() {
    assertThat(domain.id()).hasValue(1);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aCounterThatWasSetIsReadExactly() {
    fixture.control().setCounter(domain, "vda", BlockCounter.READ_BYTES, 4711);
    fixture.control().clearCounter(domain, "vda", BlockCounter.ERRORS);
    BlockStatisticsRequest request = BlockStatisticsRequest.of(domain, "vda");
    assertThat(fixture.blocks().blockStatistics(Fixture.call(), request).readBytes())
        .hasValue(4711);
    assertThat(fixture.blocks().atHand(request).orElseThrow().readBytes()).hasValue(4711);
    assertThat(fixture.blocks().atHand(request).orElseThrow().errors()).isEmpty();
  }

  @Test
  void whatWasSetHoldsForOtherConnectionsAndUntilTheDomainStops() {
    fixture.control().setCounter(domain, "vda", BlockCounter.READ_BYTES, 4711);
    BlockStatisticsRequest request = BlockStatisticsRequest.of(domain, "vda");
    try (Fixture other = Fixture.open("test:///default")) {
      assertThat(other.blocks().atHand(request).orElseThrow().readBytes()).hasValue(4711);
    }
    long before = fixture.blocks().atHand(request).orElseThrow().observation().generation();
    fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
    fixture.lifecycle().start(Fixture.call(), LifecycleRequest.of(domain));
    assertThat(fixture.blocks().atHand(request).orElseThrow().readBytes()).hasValue(1_002_000);
    assertThat(fixture.blocks().atHand(request).orElseThrow().observation().generation())
        .isNotEqualTo(before);
  }

  @Test
  void whatIsAtHandFollowsEachChange() {
    BlockStatisticsRequest request = BlockStatisticsRequest.of(domain, "vda");
    for (long value = 0; value < 5; value++) {
      fixture.control().setCounter(domain, "vda", BlockCounter.READ_BYTES, value);
      assertThat(fixture.blocks().atHand(request).orElseThrow().readBytes()).hasValue(value);
      assertThat(fixture.blocks().atHand(request).orElseThrow().readBytes()).hasValue(value);
    }
    long before = fixture.blocks().atHand(request).orElseThrow().observation().atNanos();
    assertThat(fixture.blocks().atHand(request).orElseThrow().observation().atNanos())
        .isGreaterThanOrEqualTo(before);
    fixture.lifecycle().suspend(Fixture.call(), LifecycleRequest.of(domain));
    assertThat(fixture.blocks().atHand(request).orElseThrow().observation().isAsOfPause()).isTrue();
    fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
    assertThat(fixture.blocks().atHand(request)).isEmpty();
  }

  @Test
  void whatCannotBeSetIsRefused() {
    TestControlFacet control = fixture.control();
    assertThatThrownBy(() -> control.setCounter(domain, "vdz", BlockCounter.ERRORS, 1))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("'vdz'")
        .hasMessageContaining("vda");
    DomainRef nobody = DomainRef.of(new UUID(1, 1), "nobody");
    assertThatThrownBy(() -> control.setCounter(nobody, "vda", BlockCounter.ERRORS, 1))
        .isInstanceOf(NoSuchDomainException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> control.setCounter(domain, "vda", BlockCounter.ERRORS, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> control.fail(Operation.INFO, 0, ErrorCode.INTERNAL_ERROR));
  }

  @Test
  void theThirdReadFailsAsScriptedAndTheFourthWorks() {
    fixture.control().fail(Operation.BLOCK_STATISTICS, 3, ErrorCode.OPERATION_TIMEOUT);
    BlockStatisticsRequest request = BlockStatisticsRequest.of(domain, "vda");
    assertThat(fixture.blocks().atHand(request)).isEmpty();
    fixture.blocks().blockStatistics(Fixture.call(), request);
    fixture.blocks().blockStatistics(Fixture.call(), request);
    assertThatThrownBy(() -> fixture.blocks().blockStatistics(Fixture.call(), request))
        .isInstanceOf(OperationTimeoutException.class)
        .satisfies(e -> assertThat(((VirtException) e).subject()).contains(domain));
    fixture.blocks().blockStatistics(Fixture.call(), request);
    assertThat(fixture.blocks().atHand(request)).isPresent();
  }

  @Test
  void aScriptedFailureChangesNothing() {
    fixture.control().fail(Operation.DESTROY, 1, ErrorCode.INTERNAL_ERROR);
    LifecycleRequest request = LifecycleRequest.of(domain);
    assertThatThrownBy(() -> fixture.lifecycle().destroy(Fixture.call(), request))
        .hasMessage("destroy: fails, as was scripted");
    assertThat(fixture.connection.info(Fixture.call(), domain).reason())
        .isEqualTo(StateReason.RUNNING_UNKNOWN);
  }

  @Test
  void faultsOfOneOperationStrikeInTheirOrder() {
    fixture.control().fail(Operation.INFO, 2, ErrorCode.RPC);
    fixture.control().fail(Operation.INFO, 1, ErrorCode.RESOURCE_BUSY);
    fixture.control().fail(Operation.INFO, 2, ErrorCode.NO_MEMORY);
    for (ErrorCode code :
        new ErrorCode[] {ErrorCode.RESOURCE_BUSY, ErrorCode.RPC, ErrorCode.NO_MEMORY}) {
      assertThatThrownBy(() -> fixture.connection.info(Fixture.call(), domain))
          .satisfies(e -> assertThat(((VirtException) e).code()).isEqualTo(code));
    }
    fixture.connection.info(Fixture.call(), domain);
  }

  @Test
  void aCallThatHangsEndsWhenItIsCancelled() {
    fixture.control().hang(Operation.BLOCK_STATISTICS);
    BlockStatisticsRequest request = BlockStatisticsRequest.of(domain, "vda");
    CallControl control = CallControl.within(Duration.ofMinutes(5));
    CompletableFuture<?> hung =
        CompletableFuture.runAsync(() -> fixture.blocks().blockStatistics(control.call(), request));
    while (fixture.blocks().atHand(request).isEmpty() && !hung.isDone()) {
      Thread.onSpinWait(); // statistics are at hand again once the call has met its fault
    }
    control.cancel();
    assertThatThrownBy(() -> hung.get(30, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(OperationCancelledException.class);
    fixture.blocks().blockStatistics(Fixture.call(), request);
  }

  @Test
  void aCallThatHangsEndsAtItsDeadline() {
    fixture.control().hang(Operation.INFO);
    CallControl control = CallControl.within(Duration.ofMillis(20));
    assertThatThrownBy(() -> fixture.connection.info(control.call(), domain))
        .isInstanceOf(OperationTimeoutException.class)
        .hasMessageContaining("info");
  }

  @Test
  void aCallThatHangsEndsWhenTheConnectionIsClosed() {
    fixture.control().hang(Operation.INFO);
    CompletableFuture<?> hung =
        CompletableFuture.runAsync(() -> fixture.connection.info(Fixture.call(), domain));
    fixture.close();
    assertThatThrownBy(() -> hung.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(ConnectionClosedException.class);
  }

  @Test
  void aDroppedConnectionIsLostForCallsAndListeners() {
    RecordingSink sink = new RecordingSink();
    fixture.events().listen(Set.of(EventKind.LIFECYCLE), sink);
    fixture.control().hang(Operation.XML);
    CompletableFuture<?> hung =
        CompletableFuture.runAsync(() -> fixture.connection.xml(Fixture.call(), domain, Set.of()));
    fixture.control().drop();
    assertThat(fixture.connection.alive()).isFalse();
    assertThatThrownBy(() -> hung.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(ConnectionLostException.class);
    assertThatThrownBy(() -> fixture.connection.info(Fixture.call(), domain))
        .isInstanceOf(ConnectionLostException.class)
        .satisfies(e -> assertThat(((VirtException) e).connectionUsable()).isFalse());
    assertThat(sink.ends).singleElement().isInstanceOf(ConnectionLostException.class);
    assertThat(fixture.blocks().atHand(BlockStatisticsRequest.of(domain, "vda"))).isEmpty();
    fixture.close();
    assertThat(sink.ends).hasSize(1);
    assertThatThrownBy(() -> fixture.connection.info(Fixture.call(), domain))
        .isInstanceOf(ConnectionClosedException.class);
  }
}

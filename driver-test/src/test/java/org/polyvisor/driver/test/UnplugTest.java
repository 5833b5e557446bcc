package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DeviceRequest;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.Registration;

/** A guest that is asked for a device lets it go, refuses, or does so late or never. */
class UnplugTest {
  private static final String DISK = "<disk><target dev='vda'/></disk>";

  private final RecordingSink sink = new RecordingSink();
  private Fixture fixture;
  private DomainRef domain;

  @BeforeEach
  void open() {
    fixture = Fixture.open("test:///default");
    domain = fixture.domain("test");
    fixture.events().listen(Set.of(TestControlFacet.DEVICE_REMOVED), sink);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void detach(Call call, ChangeScope... scopes) {
    fixture
        .facet(DeviceFacet.class)
        .detachDevice(call, DeviceRequest.of(domain, DISK, Set.of(scopes)));
  }

  /** On a busy machine a deadline may be over before the guest was asked: then a longer one. */
  private void askInVain() {
    Duration deadline = Duration.ofMillis(20);
    OperationTimeoutException over;
    do {
      Call soon = CallControl.within(deadline).call();
      over = catchThrowableOfType(OperationTimeoutException.class, () -> detach(soon));
      assertThat(over).isNotNull();
      deadline = deadline.multipliedBy(2);
    } while (!String.valueOf(over.getMessage()).contains("keeps the device"));
  }

  private List<String> targets() {
    return fixture.blocks().blockDevices(Fixture.call(), domain).stream()
        .map(BlockDevice::target)
        .toList();
  }

  @Test
  void oneThatLetsGoTellsIt() {
    detach(Fixture.call());
    assertThat(targets()).isEmpty();
    assertThat(sink.events)
        .singleElement()
        .extracting(event -> ((DomainEvent) event).device())
        .isEqualTo(Optional.of("vda"));
  }

  @Test
  void oneThatIsLateKeepsTheDeviceReadableAndLetsItGoAfterTheDeadline() {
    try (Registration kept = fixture.control().keepDevices()) {
      askInVain();
      assertThat(targets()).containsExactly("vda");
      assertThat(
              fixture
                  .blocks()
                  .blockStatistics(Fixture.call(), BlockStatisticsRequest.of(domain, "vda"))
                  .readBytes())
          .isPresent();
      assertThat(sink.events).isEmpty();
    }
    assertThat(targets()).isEmpty();
    assertThat(sink.events).hasSize(1);
  }

  @Test
  void whoeverWaitsReturnsWhenItIsGone() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<?> waiting;
      try (Registration kept = fixture.control().keepDevices()) {
        waiting = thread.submit(() -> detach(Fixture.call()));
      }
      waiting.get(30, TimeUnit.SECONDS);
      assertThat(targets()).isEmpty();
      assertThat(sink.events).hasSize(1);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void oneThatRefusesKeepsTheDevice() {
    fixture.control().fail(Operation.DETACH_DEVICE, 1, ErrorCode.OPERATION_FAILED);
    assertThatThrownBy(() -> detach(Fixture.call()))
        .extracting(e -> ((VirtException) e).code())
        .isEqualTo(ErrorCode.OPERATION_FAILED);
    assertThat(targets()).containsExactly("vda");
    assertThat(sink.events).isEmpty();
  }

  @Test
  void aSecondRequestWhileOneIsPendingWaitsToo() {
    try (Registration kept = fixture.control().keepDevices()) {
      for (int i = 0; i < 2; i++) {
        askInVain();
      }
    }
    assertThat(targets()).isEmpty();
    assertThat(sink.events).as("it goes once").hasSize(1);
  }

  @Test
  void aDefinitionAndAGuestThatEndedNeedNobodysConsent() {
    try (Registration kept = fixture.control().keepDevices()) {
      detach(Fixture.call(), ChangeScope.CONFIG);
      askInVain();
      fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
    }
    assertThat(targets()).isEmpty();
    assertThat(sink.events).isEmpty();
  }
}

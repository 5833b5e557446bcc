package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyvisor.error.InvalidDefinitionException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.StateReason;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.LifecycleRequest;

/** Measured with a guest that heeds its power button, in QEMU below libvirt 9.0. */
class GuestActionsTest {
  private final RecordingSink sink = new RecordingSink();
  private Fixture fixture;

  @BeforeEach
  void open() {
    fixture = Fixture.open("test:///default");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static String xml(String actions) {
    return "<domain type='test'><name>a</name><memory>65536</memory><os><type>hvm</type></os>"
        + actions
        + "</domain>";
  }

  private DomainRef started(String actions) {
    DomainRef domain =
        fixture.definitions().define(Fixture.call(), DefinitionRequest.of(xml(actions)));
    fixture.lifecycle().start(Fixture.call(), LifecycleRequest.of(domain));
    fixture.events().listen(Set.of(EventKind.LIFECYCLE, EventKind.REBOOT), sink);
    return domain;
  }

  private void act(String operation, DomainRef domain) {
    LifecycleRequest request = LifecycleRequest.of(domain);
    switch (operation) {
      case "reboot" -> fixture.lifecycle().reboot(Fixture.call(), request);
      case "reset" -> fixture.lifecycle().reset(Fixture.call(), request);
      case "shutdown" -> fixture.lifecycle().shutdown(Fixture.call(), request);
      default -> throw new IllegalArgumentException(operation);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "reboot,   <on_reboot>destroy</on_reboot>,     off, STOPPED_SHUTDOWN",
    "reset,    <on_reboot>destroy</on_reboot>,     off, SHUTDOWN_HOST STOPPED_SHUTDOWN",
    "reboot,   <on_reboot>restart</on_reboot>,     on,  REBOOT",
    "reboot,   <on_reboot/>,                       on,  REBOOT",
    "reset,    <on_reboot>restart</on_reboot>,     on,  REBOOT",
    "shutdown, <on_poweroff>restart</on_poweroff>, on,  REBOOT",
    "shutdown, <on_poweroff>destroy</on_poweroff>, off, STOPPED_SHUTDOWN",
    "reboot,   <on_poweroff>restart</on_poweroff>, on,  REBOOT",
    "shutdown, <on_reboot>destroy</on_reboot>,     off, STOPPED_SHUTDOWN",
  })
  void anEndAndARebootDoWhatTheDefinitionSays(
      String operation, String actions, String after, String events) {
    DomainRef domain = started(actions);
    act(operation, domain);
    StateReason reason = fixture.connection.info(Fixture.call(), domain).reason();
    assertThat(reason)
        .isEqualTo(after.equals("off") ? StateReason.SHUTOFF_SHUTDOWN : StateReason.RUNNING_BOOTED);
    assertThat(told()).isEqualTo(List.of(events.split(" ")));
  }

  /** Lifecycle events by type and detail, others by kind. */
  private List<String> told() {
    return sink.events.stream()
        .map(event -> (DomainEvent) event)
        .map(
            event ->
                event
                    .detail()
                    .map(detail -> detail.type() + "_" + detail)
                    .orElse(event.kind().toString()))
        .map(text -> text.toUpperCase(Locale.ROOT).replace(' ', '_'))
        .toList();
  }

  @Test
  void aPausedGuestThatIsToBeEndedByARebootIsEnded() {
    DomainRef domain = started("<on_reboot>destroy</on_reboot>");
    fixture.lifecycle().suspend(Fixture.call(), LifecycleRequest.of(domain));
    act("reset", domain);
    assertThat(fixture.connection.info(Fixture.call(), domain).reason())
        .isEqualTo(StateReason.SHUTOFF_SHUTDOWN);
  }

  @Test
  void aTransientOneThatEndsByARebootIsGone() {
    DomainRef domain =
        fixture
            .definitions()
            .create(Fixture.call(), DefinitionRequest.of(xml("<on_reboot>destroy</on_reboot>")));
    act("reboot", domain);
    assertThat(fixture.connection.domains(Fixture.call(), DomainFilter.all()))
        .extracting(DomainRef::name)
        .containsExactly("test");
  }

  @Test
  void aGuestThatIsOffIsRefusedWhateverItsDefinitionSays() {
    DomainRef domain = started("<on_reboot>destroy</on_reboot><on_poweroff>restart</on_poweroff>");
    fixture.lifecycle().destroy(Fixture.call(), LifecycleRequest.of(domain));
    for (String operation : List.of("reboot", "reset", "shutdown")) {
      assertThatThrownBy(() -> act(operation, domain)).hasMessageContaining("is not running");
    }
  }

  @Test
  void whatTheHypervisorCannotDoIsRefusedAtDefineAndCreate() {
    DefinitionRequest request = DefinitionRequest.of(xml("<on_reboot>preserve</on_reboot>"));
    assertThatThrownBy(() -> fixture.definitions().define(Fixture.call(), request))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("<on_reboot> 'preserve'");
    assertThatThrownBy(() -> fixture.definitions().create(Fixture.call(), request))
        .isInstanceOf(InvalidDefinitionException.class);
  }
}

package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyvisor.error.DriverException;
import org.polyvisor.fixture.Fixtures;
import org.polyvisor.fixture.Scripted;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StateReason;

/**
 * What a driver answers that cannot be is the driver's fault, and said so; null is tried elsewhere.
 */
class NonsenseTest {
  private static final DomainRef OTHER = DomainRef.of(new UUID(0, 7), "other", 7);
  private static final DomainRef INACTIVE =
      DomainRef.of(Scripted.DOMAIN.uuid(), Scripted.DOMAIN.name());

  static Stream<Arguments> nonsense() {
    return Stream.of(
        list("a domain twice", List.of(Scripted.DOMAIN, Scripted.DOMAIN), DomainFilter.all()),
        list("null among others", Arrays.asList(Scripted.DOMAIN, null), DomainFilter.all()),
        list("an inactive one as active", List.of(INACTIVE), DomainFilter.onlyActive()),
        list("an active one as inactive", List.of(OTHER), DomainFilter.onlyInactive()),
        answer("another name", "lookup", OTHER, c -> c.domain("guest")),
        answer("another UUID", "lookup", OTHER, c -> c.domain(new UUID(0, 8))),
        answer("another id", "lookup", OTHER, c -> c.domain(8)),
        answer("no id for an id", "lookup", INACTIVE, c -> c.domain(1)),
        answer("info of another", "info", info(OTHER), c -> guest(c).info()),
        answer("no XML", "xml", "  ", c -> guest(c).xml()),
        answer("a target twice", "blockDevices", twice(), c -> guest(c).blockDevices()),
        answer("no list", "domains", "no list", c -> c.domains()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nonsense")
  void isTheDriversFaultAndNamesIt(
      String what, String method, Object answer, Consumer<Connection> call) {
    Scripted scripted = new Scripted();
    try (Connection connection = Fixtures.open(scripted)) {
      Domain before = connection.domain("guest");
      scripted.behaving(
          (called, proceed) -> called.getName().equals(method) ? answer : proceed.answer());
      Throwable thrown = catchThrowable(() -> call.accept(connection));
      assertThat(thrown)
          .as(what)
          .isInstanceOf(DriverException.class)
          .hasMessageContaining("'fixture'");
      scripted.behaving((called, proceed) -> proceed.answer());
      assertThat(before.info().domain()).isEqualTo(Scripted.DOMAIN);
    }
  }

  private static Arguments list(String what, List<DomainRef> answer, DomainFilter filter) {
    return answer(what, "domains", answer, c -> c.domains(filter));
  }

  private static Arguments answer(
      String what, String method, Object answer, Consumer<Connection> call) {
    return Arguments.of(what, method, answer, call);
  }

  /** Its look-up is left alone: it is another call into the driver. */
  private static Domain guest(Connection connection) {
    return connection.domain("guest");
  }

  private static DomainInfo info(DomainRef of) {
    return DomainInfo.of(of, StateReason.RUNNING_BOOTED).build();
  }

  private static List<BlockDevice> twice() {
    return Collections.nCopies(2, BlockDevice.of("vda", "disk").build());
  }
}

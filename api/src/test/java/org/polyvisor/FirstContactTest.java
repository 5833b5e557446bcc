package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyvisor.error.InvalidArgumentException;
import org.polyvisor.error.OperationCancelledException;
import org.polyvisor.error.Outcome;
import org.polyvisor.fixture.Fixtures;
import org.polyvisor.fixture.Scripted;

/** What an app's author tries first, and may get wrong. */
class FirstContactTest {
  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void aDeadlineThatIsNoneIsRefusedWhereItIsSaid(String deadline) {
    assertThatThrownBy(() -> Polyvisor.builder().deadline(Duration.parse(deadline)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(deadline)
        .hasMessageContaining("more than 0");
  }

  @Test
  void aDriversSettingByItsShortNameIsAnsweredWithItsFullName() {
    ConnectionBuilder builder = Polyvisor.builder().uri("fixture:///x").set("speed", "3");
    assertThatThrownBy(builder::open)
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("'speed'; did you mean driver.fixture.speed?");
  }

  @Test
  void aReadThatWasInterruptedChangedNothing() {
    try (Connection connection = Fixtures.open(new Scripted())) {
      Thread.currentThread().interrupt();
      OperationCancelledException e =
          catchThrowableOfType(OperationCancelledException.class, connection::domains);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(e.outcome()).isEqualTo(Outcome.NOTHING_CHANGED);
    }
  }
}

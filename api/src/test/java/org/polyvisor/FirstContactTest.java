package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "SPEED=3, unknown parameter 'SPEED' in the URI; did you mean speed?",
    "driver.fixture.speed=3, unknown parameter 'driver.fixture.speed' in the URI; did you mean speed?",
    "Call.Deadline=3s, did you mean call.deadline?",
    "speed=3&speed=4, whole number of 1 to 99; give one"
  })
  void aParameterThatIsSpeltOtherwiseIsAnsweredWithTheRightOne(String query, String answer) {
    assertThatThrownBy(() -> Polyvisor.open("fixture:///x?" + query))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining(answer);
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

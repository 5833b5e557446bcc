package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.Connection;
import org.polyvisor.Polyvisor;
import org.polyvisor.driver.test.TestControlFacet;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Registration;

class HealthTest {
  private Connection connection;
  private TestControlFacet control;

  @BeforeEach
  void open() {
    connection = Polyvisor.open("test:///default");
    control = connection.unwrap(TestControlFacet.class);
  }

  @AfterEach
  void close() {
    connection.close();
  }

  private String health() {
    return Health.of(connection, "test");
  }

  @Test
  void aGuestThatHangsOnceIsToldAndAskedAgain() {
    control.hang(Operation.INFO);
    assertEquals("test does not answer", health());
    assertEquals("test is RUNNING", health());
  }

  @Test
  void aHostThatIsStuckIsToldUntilItGoesOn() {
    try (Registration stuck = control.stick()) {
      assertEquals("test does not answer", health());
    }
    assertEquals("test is RUNNING", health());
  }

  @Test
  void theThirdQuestionFails() {
    control.fail(Operation.INFO, 3, ErrorCode.INTERNAL_ERROR);
    assertEquals("test is RUNNING", health());
    assertEquals("test is RUNNING", health());
    assertEquals("test cannot be asked: INTERNAL_ERROR", health());
  }

  @Test
  void aHypervisorThatIsGoneIsTold() {
    control.drop();
    assertEquals("the hypervisor is gone", health());
  }
}

package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;
import org.polyvisor.driver.test.TestControlFacet;
import org.polyvisor.error.ConnectionLostException;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.Operation;

class RatesTest {
  private final Rates rates = new Rates();
  private Connection connection;
  private TestControlFacet control;
  private Domain guest;

  @BeforeEach
  void open() {
    connection = Polyvisor.open("test:///default");
    control = connection.unwrap(TestControlFacet.class);
    guest = connection.domain("test");
  }

  @AfterEach
  void close() {
    connection.close();
  }

  private String roundAt(long readBytes) {
    control.setCounter(guest.ref(), "vda", BlockCounter.READ_BYTES, readBytes);
    return line();
  }

  private String line() {
    List<String> lines = rates.round(connection);
    return lines.get(0);
  }

  @Test
  void aRateIsOverTheTimeBetweenTwoSamples() {
    assertEquals("test vda: not known yet", roundAt(10 << 20));
    assertTrue(roundAt(20 << 20).matches("test vda: [1-9][0-9]* bytes/s"));
  }

  @Test
  void aRestartIsNoTraffic() {
    roundAt(20 << 20);
    guest.destroy();
    guest.start();
    assertEquals("test vda: counters began again", roundAt(1 << 20));
    assertTrue(roundAt(2 << 20).endsWith("bytes/s"));
  }

  @Test
  void aGuestThatCannotBeReadIsALineAndTheNextRoundGoesOn() {
    roundAt(1);
    control.fail(Operation.BLOCK_STATISTICS, 1, ErrorCode.OPERATION_TIMEOUT);
    assertTrue(line().startsWith("test: OPERATION_TIMEOUT, "));
    assertEquals("test vda: not known yet", line());
  }

  @Test
  void aConnectionThatIsLostIsOpenedAgain() {
    roundAt(1 << 20);
    control.drop();
    assertThrows(ConnectionLostException.class, () -> rates.round(connection));
    try (Connection again = Polyvisor.open("test:///default")) {
      assertEquals("test vda: counters began again", rates.round(again).get(0));
      assertTrue(rates.round(again).get(0).endsWith("bytes/s"));
    }
  }
}

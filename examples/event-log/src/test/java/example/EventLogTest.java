package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.Polyvisor;
import org.polyvisor.driver.test.TestControlFacet;

class EventLogTest {
  private static final String URI = "test:///default?events.ring=4";

  private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
  private final Semaphore mayWrite = new Semaphore(1_000_000);
  private final Thread log = new Thread(this::run);
  private Connection host;
  private Domain guest;

  private void run() {
    try {
      new EventLog(URI, Duration.ofMillis(10), this::write).run();
    } catch (InterruptedException e) {
      written.add("stopped");
    }
  }

  private void write(String line) {
    mayWrite.acquireUninterruptibly();
    written.add(line);
  }

  /** The lines up to the first that begins so. */
  private List<String> until(String begin) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    while (lines.isEmpty() || !lines.get(lines.size() - 1).startsWith(begin)) {
      String line = written.poll(30, TimeUnit.SECONDS);
      assertTrue(line != null, () -> "no line '" + begin + "' after " + lines);
      lines.add(line);
    }
    return lines;
  }

  @BeforeEach
  void start() throws InterruptedException {
    host = Polyvisor.open("test:///default");
    guest = host.domain("test");
    log.start();
    assertEquals(List.of("test is RUNNING"), until("test is"));
  }

  @AfterEach
  void stop() throws InterruptedException {
    log.interrupt();
    log.join();
    host.close();
  }

  @Test
  void everyKindOfEventIsWritten() throws InterruptedException {
    guest.suspend();
    guest.resume();
    guest.reboot();
    assertEquals(
        List.of("test: lifecycle SUSPENDED PAUSED", "test: lifecycle RESUMED UNPAUSED"),
        until("test: lifecycle RESUMED"));
    until("test: reboot");
  }

  @Test
  void aSlowWriterLearnsWhatItLostAndHowThingsAreNow() throws InterruptedException {
    mayWrite.drainPermits();
    for (int i = 0; i < 20; i++) {
      guest.suspend();
      guest.resume();
    }
    guest.suspend();
    mayWrite.release(1_000_000);
    until("test is PAUSED");
  }

  @Test
  void aLostConnectionIsOpenedAgain() throws InterruptedException {
    try (Connection same = Polyvisor.builder().uri(URI).readOnly().open()) {
      same.unwrap(TestControlFacet.class).drop();
    }
    assertTrue(until("ended:").get(0).startsWith("ended: CONNECTION_LOST"));
    until("test is RUNNING");
    guest.suspend();
    until("test: lifecycle SUSPENDED");
  }
}

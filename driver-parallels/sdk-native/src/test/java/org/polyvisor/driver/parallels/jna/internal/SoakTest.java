package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.polyvisor.driver.parallels.jna.NativeSdkProvider;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/**
 * Many subscriptions and events with faults, and then what is left. A share of it in each build;
 * all of it by {@code -Dpolyvisor.soak=full}.
 */
@Timeout(3600)
class SoakTest {
  private static final boolean FULL = "full".equals(System.getProperty("polyvisor.soak"));
  private static final int PAIRS = FULL ? 100_000 : 16_000;
  private static final int EVENTS = FULL ? 1_000_000 : 60_000;
  private static final int LIVES = FULL ? 100_000 : 1_000;
  private static final int SAMPLES = 20;

  private static final List<String> PAIR_FAULTS =
      List.of(
          "fail-after-effect unsubscribe web",
          "fail subscribe web",
          "refuse unsubscribe web",
          "slow subscribe web 2ms",
          "late unsubscribe web",
          "forget-subscription");

  /** How many handles of events a mutant keeps. */
  private long kept;

  private final int threads = Threads.ofTheLibrary().size();
  private final World world = new World("set latency 20us", "set cycle 1h");

  /** The world's own session keeps all that it hears. */
  @BeforeEach
  void hearAlone() {
    world.session.close();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void afterPairsOfSubscribeAndUnsubscribeNothingIsLeft(TestReporter reporter) {
    Growth growth = new Growth(PAIRS);
    pairs(PAIRS, growth);
    checkNothingLeft();
    report(reporter, PAIRS + " pairs", growth);
  }

  private void pairs(int count, Growth growth) {
    Counting counting = new Counting();
    SdkSession session = world.library.session(counting);
    World.await(session.loginLocal());
    try (SdkVm web = World.await(session.inventory().vm("web"))) {
      for (int i = 0; i < count; i++) {
        if (i % 50 == 7) {
          world.standIn.play(PAIR_FAULTS.get(i / 50 % PAIR_FAULTS.size()));
        }
        issue(() -> session.subscribe(web), counting);
        issue(() -> session.unsubscribe(web), counting);
        growth.at(i);
      }
    }
    session.close();
  }

  private static void issue(LongSupplier job, Counting counting) {
    try {
      job.getAsLong();
    } catch (SdkException e) {
      assertThat(e).hasMessageContaining("PRL_ERR_OPERATION_FAILED");
      return;
    }
    counting.awaitAnswer();
  }

  @Test
  void afterEventsWithFaultsNothingIsLeft(TestReporter reporter) {
    Growth growth = new Growth(EVENTS);
    long events = events(EVENTS, growth);
    assertThat(events).isGreaterThanOrEqualTo(EVENTS * 9L / 10);
    report(reporter, events + " events, " + world.standIn.ask("faults") + " faults", growth);
    checkNothingLeft();
  }

  private long events(int count, Growth growth) {
    Counting counting = new Counting();
    SdkSession session = world.library.session(counting);
    World.await(session.loginLocal());
    for (int sent = 0; sent < count; sent += 100) {
      storm(sent, counting);
      growth.at(sent);
    }
    world.standIn.play("calm");
    session.close();
    return counting.events.get();
  }

  private void storm(int sent, Counting counting) {
    long before = counting.events.get();
    if (sent % 5_000 == 0) {
      world.standIn.play("chaos " + sent + " " + (sent % 10_000 == 0 ? 1 : 0) + " fail");
    }
    world.standIn.play("storm web 50");
    world.standIn.play("storm db 50");
    Eventually.holds(() -> world.standIn.ask("event-objects") <= kept);
    assertThat(counting.events.get()).isGreaterThanOrEqualTo(before);
  }

  @Test
  void afterManyLivesUnderPressureOfTheCollectorNothingIsLeft(TestReporter reporter) { // B061, B064
    world.close();
    Growth growth = new Growth(LIVES);
    byte[][] garbage = new byte[16][];
    for (int i = 0; i < LIVES; i++) {
      garbage[i % garbage.length] = new byte[1 << 18];
      try (SdkLibrary library = new NativeSdkProvider().open(options());
          SdkSession session = library.session(new Counting())) {
        World.await(session.loginLocal());
        World.await(session.inventory().vm("web")).close();
      }
      assertThat(world.standIn.ask("strays")).as(world.standIn::ledger).isZero();
      growth.at(i);
    }
    assertThat(world.standIn.ask("double-frees")).as(world.standIn::ledger).isZero();
    assertThat(world.standIn.ask("handles")).isZero();
    Eventually.holds(() -> Threads.ofTheLibrary().size() <= threads);
    // A thousand lives are a few seconds, in which the collector's own memory comes and goes.
    report(reporter, LIVES + " lives of the library", growth, FULL ? 20 : 20_000);
  }

  @Test
  void oneHandleOfAnAnswerThatIsKeptIsFound() {
    world.standIn.play("set kept-references 1");
    pairs(200, new Growth(200));
    assertThatThrownBy(this::checkNothingLeft).isInstanceOf(AssertionError.class);
  }

  @Test
  void oneHandleOfAnEventThatIsKeptIsFound() {
    kept = 1;
    world.standIn.play("set kept-references 1");
    events(500, new Growth(500));
    assertThatThrownBy(this::checkNothingLeft).isInstanceOf(AssertionError.class);
  }

  @Test
  void memoryThatIsKeptIsFound() {
    Growth growth = new Growth(SAMPLES);
    List<ByteBuffer> leak = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      ByteBuffer touched = ByteBuffer.allocateDirect(1 << 20);
      for (int page = 0; page < touched.capacity(); page += 4096) {
        touched.put(page, (byte) 1);
      }
      leak.add(touched);
      growth.at(i);
    }
    assertThat(leak).hasSize(SAMPLES);
    assertThat(growth.kibPerThousand()).isGreaterThan(2_500);
  }

  private void checkNothingLeft() {
    world.close();
    assertThat(world.standIn.ask("strays")).as(world.standIn::ledger).isZero();
    assertThat(world.standIn.ask("double-frees")).as(world.standIn::ledger).isZero();
    assertThat(world.standIn.ask("wrong-handles")).as(world.standIn::ledger).isZero();
    assertThat(world.standIn.ask("calls-uninitialised")).as(world.standIn::ledger).isZero();
    Eventually.holds(() -> Threads.ofTheLibrary().size() <= threads);
  }

  private static void report(TestReporter reporter, String what, Growth growth) {
    report(reporter, what, growth, FULL ? 20 : 2_500);
  }

  private static void report(TestReporter reporter, String what, Growth growth, int bound) {
    reporter.publishEntry(what + ": resident memory " + growth);
    System.getLogger(SoakTest.class.getName())
        .log(System.Logger.Level.INFO, what + ": resident memory " + growth);
    assertThat(growth.kibPerThousand()).as(growth.toString()).isLessThan(bound);
  }

  private static SdkOptions options() {
    return SdkOptions.defaults().library(World.file().toString());
  }

  /** Counts what it hears and keeps none of it. */
  private static final class Counting implements SdkSession.Handler {
    private final AtomicLong events = new AtomicLong();
    private final Semaphore answers = new Semaphore(0);

    void awaitAnswer() {
      try {
        assertThat(answers.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void event(SdkEvent event) {
      events.incrementAndGet();
    }

    @Override
    public void finished(long job, SdkAnswer answer) {
      answers.release();
    }

    @Override
    public void closed() {
      answers.release();
    }
  }

  /** The resident memory over a run, and its slope in the second half, when all is warm. */
  private static final class Growth {
    private final int every;
    private final List<Double> kib = new ArrayList<>();

    Growth(int steps) {
      every = Math.max(1, steps / SAMPLES);
    }

    void at(int step) {
      if (step % every < 100 && kib.size() <= step / every) {
        kib.add(resident());
      }
    }

    private static double resident() {
      try {
        String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ");
        return Long.parseLong(pages[1]) * 4.0;
      } catch (IOException e) {
        return 0;
      }
    }

    /** The middle of the slopes between any two samples: one burst of the compiler is no slope. */
    double kibPerThousand() {
      List<Double> slopes = new ArrayList<>();
      for (int i = kib.size() / 2; i < kib.size(); i++) {
        for (int j = i + 1; j < kib.size(); j++) {
          slopes.add((kib.get(j) - kib.get(i)) / (j - i) / every * 1000);
        }
      }
      return slopes.isEmpty() ? 0 : slopes.stream().sorted().toList().get(slopes.size() / 2);
    }

    @Override
    public String toString() {
      return String.format(
          "from %.0f to %.0f KiB, slope of the second half %.2f KiB for each thousand",
          kib.get(0), kib.get(kib.size() - 1), kibPerThousand());
    }
  }
}

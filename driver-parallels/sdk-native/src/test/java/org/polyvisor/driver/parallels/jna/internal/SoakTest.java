package org.polyvisor.driver.parallels.jna.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/**
 * Many subscriptions and events with faults, and then what is left. A share of it in each build;
 * all of it by {@code -Dpolyvisor.soak=full}.
 */
@Timeout(3600)
class SoakTest {
  private static final boolean FULL = "full".equals(System.getProperty("polyvisor.soak"));
  private static final int PAIRS = FULL ? 100_000 : 4_000;
  private static final int EVENTS = FULL ? 1_000_000 : 60_000;
  private static final int SAMPLES = 20;

  private final World world = new World("set latency 20us", "set cycle 1h");

  @Test
  void afterPairsOfSubscribeAndUnsubscribeNothingIsLeft(TestReporter reporter) {
    Counting counting = new Counting();
    SdkSession session = world.library.session(counting);
    World.await(session.loginLocal());
    Growth growth = new Growth(PAIRS);
    try (SdkVm web = World.await(session.inventory().vm("web"))) {
      for (int i = 0; i < PAIRS; i++) {
        if (i % 50 == 7) {
          world.standIn.play("fail-after-effect unsubscribe web");
        }
        issue(() -> session.subscribe(web), counting);
        issue(() -> session.unsubscribe(web), counting);
        growth.at(i);
      }
    }
    session.close();
    checkNothingLeft();
    report(reporter, PAIRS + " pairs", growth);
  }

  private static void issue(java.util.function.LongSupplier job, Counting counting) {
    long before = counting.answers.get();
    job.getAsLong();
    Eventually.holds(() -> counting.answers.get() > before);
  }

  @Test
  void afterEventsWithFaultsNothingIsLeft(TestReporter reporter) {
    Counting counting = new Counting();
    SdkSession session = world.library.session(counting);
    World.await(session.loginLocal());
    Growth growth = new Growth(EVENTS);
    for (int sent = 0; sent < EVENTS; sent += 100) {
      storm(sent, counting);
      growth.at(sent);
    }
    assertThat(counting.events.get()).isGreaterThanOrEqualTo(EVENTS * 9L / 10);
    world.standIn.play("calm");
    session.close();
    report(
        reporter, counting.events + " events, " + world.standIn.ask("faults") + " faults", growth);
    checkNothingLeft();
  }

  private void storm(int sent, Counting counting) {
    long before = counting.events.get();
    if (sent % 5_000 == 0) {
      world.standIn.play("chaos " + sent + " " + (sent % 10_000 == 0 ? 1 : 0));
    }
    world.standIn.play("storm web 50");
    world.standIn.play("storm db 50");
    Eventually.holds(() -> world.standIn.ask("event-objects") == 0);
    assertThat(counting.events.get()).isGreaterThanOrEqualTo(before);
  }

  private void checkNothingLeft() {
    try {
      world.close();
    } catch (SdkException e) {
      throw new AssertionError(e);
    }
    assertThat(world.standIn.ask("strays")).as(world.standIn::ledger).isZero();
    assertThat(world.standIn.ask("double-frees")).as(world.standIn::ledger).isZero();
  }

  private static void report(TestReporter reporter, String what, Growth growth) {
    reporter.publishEntry(what + ": resident memory " + growth);
    assertThat(growth.kibPerThousand()).as(growth.toString()).isLessThan(FULL ? 20 : 600);
  }

  /** Counts what it hears and keeps none of it. */
  private static final class Counting implements SdkSession.Handler {
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();

    @Override
    public void event(SdkEvent event) {
      events.incrementAndGet();
    }

    @Override
    public void finished(long job, SdkAnswer answer) {
      answers.incrementAndGet();
    }

    @Override
    public void closed() {
      answers.incrementAndGet();
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

    double kibPerThousand() {
      int from = kib.size() / 2;
      int count = kib.size() - from;
      double meanX = (count - 1) / 2.0;
      double meanY = kib.subList(from, kib.size()).stream().mapToDouble(y -> y).average().orElse(0);
      double over = 0;
      double under = 0;
      for (int i = 0; i < count; i++) {
        over += (i - meanX) * (kib.get(from + i) - meanY);
        under += (i - meanX) * (i - meanX);
      }
      return under == 0 ? 0 : over / under / every * 1000;
    }

    @Override
    public String toString() {
      return String.format(
          "from %.0f to %.0f KiB, slope of the second half %.2f KiB for each thousand",
          kib.get(0), kib.get(kib.size() - 1), kibPerThousand());
    }
  }
}

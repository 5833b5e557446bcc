package org.polyvisor.cli.internal.doctor;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkSession;

/** Remembers what the session says. Safe for any thread. */
final class Ears implements SdkSession.Handler {
  private final Map<Long, SdkAnswer> answers = new ConcurrentHashMap<>();
  private final Map<Long, CountDownLatch> waiting = new ConcurrentHashMap<>();
  private final AtomicReference<SdkEvent> statistics = new AtomicReference<>();
  private final CountDownLatch heard = new CountDownLatch(1);
  private final AtomicInteger late = new AtomicInteger();
  private volatile boolean unsubscribed;

  @Override
  public void event(SdkEvent event) {
    if (event.type() == SdkEvent.VM_PERFSTATS) {
      statistics.compareAndSet(null, event);
      heard.countDown();
      late.addAndGet(unsubscribed ? 1 : 0);
    }
  }

  @Override
  public void finished(long job, SdkAnswer answer) {
    answers.put(job, answer);
    latch(job).countDown();
  }

  @Override
  public void closed() {
    // What is under way fails by itself.
  }

  private CountDownLatch latch(long job) {
    return waiting.computeIfAbsent(job, number -> new CountDownLatch(1));
  }

  /** How a job ended; empty if it did not within so many seconds. */
  Optional<SdkAnswer> answer(long job, long seconds) throws InterruptedException {
    return latch(job).await(seconds, TimeUnit.SECONDS)
        ? Optional.ofNullable(answers.get(job))
        : Optional.empty();
  }

  /** The first event with statistics. */
  Optional<SdkEvent> statistics(long seconds) throws InterruptedException {
    return heard.await(seconds, TimeUnit.SECONDS)
        ? Optional.ofNullable(statistics.get())
        : Optional.empty();
  }

  /** From now on no such event should come. */
  void expectNoMore() {
    unsubscribed = true;
  }

  int late() {
    return late.get();
  }
}

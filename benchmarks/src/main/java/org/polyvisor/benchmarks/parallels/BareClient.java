package org.polyvisor.benchmarks.parallels;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/**
 * Does nothing but keep a number of jobs under way: the next one begins in the handler as one ends,
 * a subscription and a one-shot in turns, for one guest after the other.
 */
final class BareClient implements SdkSession.Handler {
  private static final long LONGEST_SECONDS = 60;

  private final CompletableFuture<Long> end = new CompletableFuture<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final long jobs;
  private volatile List<SdkVm> guests = List.of();
  private final SdkSession session;

  private BareClient(SdkLibrary library, long jobs) {
    this.jobs = jobs;
    session = library.session(this);
  }

  /** How long that takes for so many jobs, so many at a time, in seconds. */
  static double seconds(SdkLibrary library, long jobs, int window) {
    BareClient client = new BareClient(library, jobs);
    try (SdkSession session = client.session) {
      long patience = TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
      session.loginLocal().await(patience);
      client.guests = session.inventory().vms().await(patience);
      long begin = System.nanoTime();
      for (int i = 0; i < window; i++) {
        client.next();
      }
      return (client.end.get(LONGEST_SECONDS, TimeUnit.SECONDS) - begin) / 1e9;
    } catch (Exception e) {
      throw new IllegalStateException("the bare client failed: " + e, e);
    }
  }

  private void next() {
    int number = begun.getAndIncrement();
    if (number >= jobs) {
      return;
    }
    SdkVm guest = guests.get(number / 2 % guests.size());
    if (number % 2 == 0) {
      session.subscribe(guest);
    } else {
      session.perfStats(guest);
    }
  }

  @Override
  public void finished(long job, SdkAnswer answer) {
    if (ended.incrementAndGet() == jobs) {
      end.complete(System.nanoTime());
    }
    next();
  }

  @Override
  public void event(SdkEvent event) {
    // Not what is measured.
  }

  @Override
  public void closed() {
    end.completeExceptionally(new IllegalStateException("the session is lost"));
  }
}

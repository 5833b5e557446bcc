package org.polyvisor.driver.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.OperationInvalidException;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.EventKind;
import org.polyvisor.spi.LifecycleRequest;

class EventOrderTest {
  private static final int THREADS = 6;
  private static final int ROUNDS = 300;

  private final AtomicInteger refused = new AtomicInteger();

  /** From a running domain on, suspended and resumed must come in turns, whoever caused them. */
  @Test
  void eventsOfOneDomainAlternateOnEachConnectionUnderConcurrency() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    RecordingSink first = new RecordingSink();
    RecordingSink second = new RecordingSink();
    DomainState last;
    try (Fixture one = Fixture.open("test:///default");
        Fixture two = Fixture.open("test:///default")) {
      one.events().listen(Set.of(EventKind.LIFECYCLE), first);
      two.events().listen(Set.of(EventKind.LIFECYCLE), second);
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Fixture mine = i % 2 == 0 ? one : two;
        running.add(
            threads.submit(
                () -> {
                  start.await(30, TimeUnit.SECONDS);
                  suspendAndResume(mine);
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get(60, TimeUnit.SECONDS);
      }
      last = one.connection.info(Fixture.call(), one.domain("test")).state();
    }
    threads.shutdown();
    List<String> told = first.lifecycle();
    assertThat(told).hasSizeGreaterThan(2);
    for (int i = 0; i < told.size(); i++) {
      String expected = i % 2 == 0 ? "SUSPENDED PAUSED" : "RESUMED UNPAUSED";
      assertThat(told.get(i)).as("event %s of %s", i, told.size()).isEqualTo(expected);
    }
    assertThat(second.lifecycle()).isEqualTo(told);
    assertThat(told.get(told.size() - 1))
        .startsWith(last == DomainState.PAUSED ? "SUSPENDED" : "RESUMED");
  }

  @Test
  void aConnectionThatIsClosedRightAfterItListenedLeavesNothingBehind() throws Exception {
    RecordingSink sink = new RecordingSink();
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Fixture holder = Fixture.open("test:///default")) {
      Future<?> changing =
          threads.submit(
              () -> {
                for (int round = 0; round < 10; round++) {
                  suspendAndResume(holder);
                }
              });
      for (int i = 0; i < 10_000; i++) {
        Fixture brief = Fixture.open("test:///default");
        brief.events().listen(Set.of(EventKind.LIFECYCLE), sink);
        brief.close();
      }
      changing.get(120, TimeUnit.SECONDS);
      int heard = sink.events.size();
      suspendAndResume(holder);
      assertThat(sink.events).hasSize(heard);
      assertThat(sink.ends).hasSize(10_000);
    }
    threads.shutdown();
  }

  private void suspendAndResume(Fixture fixture) {
    LifecycleRequest request = LifecycleRequest.of(fixture.domain("test"));
    for (int round = 0; round < ROUNDS; round++) {
      fixture.lifecycle().suspend(Fixture.call(), request);
      try {
        fixture.lifecycle().resume(Fixture.call(), request);
      } catch (OperationInvalidException e) {
        refused.incrementAndGet(); // another thread was quicker
      }
    }
  }
}

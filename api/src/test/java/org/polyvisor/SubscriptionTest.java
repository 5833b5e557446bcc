package org.polyvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.fixture.Fixtures;
import org.polyvisor.fixture.Scripted;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventsLost;
import org.polyvisor.model.LifecycleEventDetail;

class SubscriptionTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final Scripted scripted = new Scripted();

  private static Event event(int number) {
    return DomainEvent.lifecycle(
        DomainRef.of(Scripted.DOMAIN.uuid(), "guest" + number),
        LifecycleEventDetail.STARTED_BOOTED,
        Instant.EPOCH);
  }

  private void deliver(int from, int to) {
    for (int i = from; i < to; i++) {
      Event event = event(i);
      scripted.sinks().forEach(sink -> sink.event(event));
    }
  }

  private static String name(Event event) {
    return ((DomainEvent) event).domain().name();
  }

  @Test
  void eventsAreTakenInTheirOrder() {
    try (Connection connection = Fixtures.open(scripted);
        EventSubscription events = connection.subscribe()) {
      deliver(0, 3);
      for (int i = 0; i < 3; i++) {
        assertThat(events.next(LONG)).map(SubscriptionTest::name).contains("guest" + i);
      }
      assertThat(events.next(Duration.ZERO)).isEmpty();
    }
    assertThat(scripted.sinks()).isEmpty();
  }

  @Test
  void aFullRingDropsItsOldestAndSaysHowManyInTheirPlace() {
    try (Connection connection = Fixtures.builder(scripted).set("events.ring", "4").open();
        EventSubscription slow = connection.subscribe();
        EventSubscription quick = connection.subscribe()) {
      for (int i = 0; i < 10; i++) {
        deliver(i, i + 1);
        assertThat(quick.next(LONG)).map(SubscriptionTest::name).contains("guest" + i);
      }
      assertThat(slow.next(LONG))
          .get()
          .isInstanceOfSatisfying(EventsLost.class, lost -> assertThat(lost.count()).isEqualTo(6));
      assertThat(slow.next(LONG)).map(SubscriptionTest::name).contains("guest6");
      assertThat(slow.lost()).isEqualTo(6);
      assertThat(quick.lost()).isZero();
    }
  }

  @Test
  void aListenerThatNeverReturnsDelaysNobody() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    List<String> seen = new CopyOnWriteArrayList<>();
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try (Connection connection = Fixtures.builder(scripted).set("events.ring", "8").open()) {
      Subscription hanging = connection.listen(event -> awaitQuietly(stuck), executor);
      CountDownLatch all = new CountDownLatch(1000);
      Subscription quick =
          connection.listen(
              event -> {
                seen.add(event instanceof EventsLost ? "lost" : name(event));
                all.countDown();
              },
              executor);
      for (int i = 0; i < 1000; i++) {
        deliver(i, i + 1);
        long left = 1000 - i - 1;
        while (all.getCount() > left) {
          Thread.onSpinWait();
        }
      }
      assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(seen).doesNotContain("lost").hasSize(1000).startsWith("guest0", "guest1");
      assertThat(hanging.lost()).isGreaterThan(900);
      quick.close();
    } finally {
      stuck.countDown();
      executor.shutdownNow();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theEndComesOnceAndLastWithItsReason() throws Exception {
    CompletableFuture<VirtException> end = new CompletableFuture<>();
    List<String> seen = new ArrayList<>();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    EventListener listener =
        new EventListener() {
          @Override
          public void onEvent(Event event) {
            seen.add(name(event));
            throw new IllegalStateException("a listener that fails");
          }

          @Override
          public void onEnd(VirtException cause) {
            assertThat(end.complete(cause)).isTrue();
          }
        };
    try (Connection connection = Fixtures.open(scripted)) {
      Subscription subscription = connection.listen(listener, executor);
      deliver(0, 2);
      VirtException lost = VirtException.of(ErrorCode.CONNECTION_LOST, ErrorDomain.NONE, "gone");
      scripted.sinks().forEach(sink -> sink.ended(lost));
      assertThat(end).succeedsWithin(LONG).isSameAs(lost);
      assertThat(seen).containsExactly("guest0", "guest1");
      subscription.close();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void closingTheConnectionEndsAWaitForEvents() {
    Connection connection = Fixtures.open(scripted);
    EventSubscription events = connection.subscribe();
    CompletableFuture<Void> waiter = CompletableFuture.runAsync(() -> events.next(LONG));
    connection.close();
    assertThat(waiter)
        .failsWithin(LONG)
        .withThrowableThat()
        .withCauseInstanceOf(ConnectionClosedException.class);
    assertThatThrownBy(() -> events.next(Duration.ZERO))
        .isInstanceOf(ConnectionClosedException.class);
  }

  @Test
  void aListenerMayCloseItsOwnSubscriptionAndTheConnection() {
    AtomicReference<Subscription> own = new AtomicReference<>();
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    Connection connection = Fixtures.open(scripted);
    own.set(
        connection.listen(
            event -> {
              own.get().close();
              connection.close();
              done.complete(true);
            },
            executor));
    deliver(0, 1);
    assertThat(done).succeedsWithin(LONG);
    executor.shutdownNow();
  }
}

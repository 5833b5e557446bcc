package org.polyvisor.driver.support.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.polyvisor.error.ConnectionClosedException;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.OperationTimeoutException;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.DomainEvent;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Event;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.EventsLost;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.EventSink;
import org.polyvisor.spi.Registration;

class EventHubTest {
  private static final Set<EventKind> LIFECYCLE = Set.of(EventKind.LIFECYCLE);
  private static final Supplier<VirtException> CLOSED =
      () -> VirtException.of(ErrorCode.INVALID_CONN, ErrorDomain.TEST, "closed");

  private final EventHub hub = new EventHub();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  @Test
  void eventsComeInTheOrderOfTheirPostsUnderConcurrency() throws Exception {
    int posters = 8;
    int each = 500; // all of them fit into the queue, so none is lost however threads are scheduled
    Recorder recorder = new Recorder();
    hub.listen(LIFECYCLE, recorder);
    ReentrantLock order = new ReentrantLock();
    AtomicInteger next = new AtomicInteger();
    run(
        posters,
        poster -> {
          for (int i = 0; i < each; i++) {
            order.lock();
            try {
              hub.post(event(next.getAndIncrement()));
            } finally {
              order.unlock();
            }
            hub.deliver();
          }
        });
    hub.end(CLOSED);
    assertThat(recorder.seconds())
        .containsExactlyElementsOf(LongStream.range(0, posters * each).boxed().toList());
    assertThat(recorder.overlaps).isFalse();
    assertThat(recorder.ends).hasSize(1);
  }

  @Test
  void onlyTheKindsAskedForCome() {
    Recorder recorder = new Recorder();
    hub.listen(LIFECYCLE, recorder);
    hub.publish(DomainEvent.of(EventKind.REBOOT, domain(), Instant.EPOCH));
    hub.publish(event(1));
    assertThat(recorder.seconds()).containsExactly(1L);
  }

  @Test
  void whatWasPostedBeforeIsNotDelivered() {
    Recorder recorder = new Recorder();
    hub.post(event(1));
    hub.listen(LIFECYCLE, recorder);
    hub.publish(event(2));
    assertThat(recorder.seconds()).containsExactly(2L);
  }

  @Test
  void noCallbackRunsOnceCloseHasReturned() throws Exception {
    for (int round = 0; round < 2_000; round++) {
      AtomicBoolean closed = new AtomicBoolean();
      AtomicBoolean late = new AtomicBoolean();
      Registration registration =
          hub.listen(LIFECYCLE, sink(event -> late.compareAndSet(false, closed.get())));
      Future<?> poster = threads.submit(() -> hub.publish(event(1)));
      registration.close();
      closed.set(true);
      poster.get(30, TimeUnit.SECONDS);
      assertThat(late).as("round %s", round).isFalse();
    }
  }

  @Test
  void closeWaitsForTheCallbackThatRuns() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Registration registration =
        hub.listen(
            LIFECYCLE,
            sink(
                event -> {
                  inside.countDown();
                  await(leave);
                }));
    Future<?> poster = threads.submit(() -> hub.publish(event(1)));
    await(inside);
    Future<?> closer = threads.submit(registration::close);
    assertThatThrownBy(() -> closer.get(50, TimeUnit.MILLISECONDS))
        .isInstanceOf(java.util.concurrent.TimeoutException.class);
    leave.countDown();
    closer.get(30, TimeUnit.SECONDS);
    poster.get(30, TimeUnit.SECONDS);
  }

  /** What close promises comes first; whoever interrupted finds the flag as it was. */
  @Test
  void closeWaitsAlsoWhereItIsInterruptedAndKeepsTheFlag() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    AtomicBoolean left = new AtomicBoolean();
    Registration registration =
        hub.listen(
            LIFECYCLE,
            sink(
                event -> {
                  inside.countDown();
                  await(leave);
                  left.set(true);
                }));
    Future<?> poster = threads.submit(() -> hub.publish(event(1)));
    await(inside);
    Future<Boolean> closer =
        threads.submit(
            () -> {
              Thread.currentThread().interrupt();
              registration.close();
              return left.get() && Thread.currentThread().isInterrupted();
            });
    assertThatThrownBy(() -> closer.get(50, TimeUnit.MILLISECONDS))
        .isInstanceOf(java.util.concurrent.TimeoutException.class);
    leave.countDown();
    assertThat(closer.get(30, TimeUnit.SECONDS)).isTrue();
    poster.get(30, TimeUnit.SECONDS);
  }

  @Test
  void subscribingUnsubscribingAndPostingInsideACallbackIsLegal() throws Exception {
    AtomicReference<Registration> self = new AtomicReference<>();
    Recorder first = new Recorder();
    Recorder second = new Recorder();
    self.set(
        hub.listen(
            LIFECYCLE,
            sink(
                event -> {
                  hub.listen(LIFECYCLE, first);
                  hub.listen(LIFECYCLE, second);
                  self.get().close();
                  hub.publish(event(2));
                })));
    run(16, thread -> hub.publish(event(10 + thread)));
    assertThat(first.seconds()).contains(2L).doesNotHaveDuplicates();
    // Who listens a moment later misses what was posted in that moment, and nothing else.
    assertThat(second.seconds()).contains(2L);
    assertThat(first.seconds()).endsWith(second.seconds().toArray(Long[]::new));
  }

  @Test
  void twoCallbacksMayCloseEachOther() throws Exception {
    for (int round = 0; round < 500; round++) {
      AtomicReference<Registration> one = new AtomicReference<>();
      AtomicReference<Registration> other = new AtomicReference<>();
      one.set(hub.listen(LIFECYCLE, sink(event -> other.get().close())));
      other.set(hub.listen(LIFECYCLE, sink(event -> one.get().close())));
      run(2, thread -> hub.publish(event(1)));
    }
  }

  @Test
  void theEndComesOnceAndLastAndClosingTwiceIsFine() {
    Recorder recorder = new Recorder();
    hub.listen(LIFECYCLE, recorder);
    hub.post(event(1));
    hub.end(CallControl.within(Duration.ofSeconds(10)).call(), CLOSED);
    hub.end(CallControl.within(Duration.ofSeconds(10)).call(), CLOSED);
    hub.publish(event(2));
    assertThat(recorder.seconds()).containsExactly(1L);
    assertThat(recorder.ends).singleElement().isInstanceOf(ConnectionClosedException.class);
    assertThatThrownBy(() -> hub.listen(LIFECYCLE, recorder))
        .isInstanceOf(ConnectionClosedException.class);
  }

  @Test
  void endingFromInsideACallbackDoesNotWaitForIt() {
    Recorder recorder = new Recorder();
    hub.listen(
        LIFECYCLE,
        sink(event -> hub.end(CallControl.within(Duration.ofSeconds(60)).call(), CLOSED)));
    hub.listen(LIFECYCLE, recorder);
    hub.publish(event(1));
    assertThat(recorder.seconds()).containsExactly(1L);
    assertThat(recorder.ends).hasSize(1);
  }

  @Test
  void endingWaitsNoLongerThanItsCallAllows() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    hub.listen(
        LIFECYCLE,
        sink(
            event -> {
              inside.countDown();
              await(leave);
            }));
    Future<?> poster = threads.submit(() -> hub.publish(event(1)));
    await(inside);
    assertThatThrownBy(() -> hub.end(CallControl.within(Duration.ofMillis(20)).call(), CLOSED))
        .isInstanceOf(OperationTimeoutException.class);
    leave.countDown();
    poster.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aBlockedSinkCostsThePostersNothingAndTheOldestEventsAreCounted() throws Exception {
    int posts = 10_000;
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Recorder recorder = new Recorder();
    hub.listen(LIFECYCLE, recorder);
    hub.listen(
        LIFECYCLE,
        sink(
            event -> {
              inside.countDown();
              await(leave);
            }));
    Future<?> poster = threads.submit(() -> hub.publish(event(0)));
    await(inside);
    for (int i = 1; i <= posts; i++) {
      hub.publish(event(i));
    }
    leave.countDown();
    poster.get(30, TimeUnit.SECONDS);
    EventsLost lost = (EventsLost) recorder.events.get(1);
    assertThat(lost.count()).isEqualTo(posts - 4096);
    assertThat(recorder.seconds())
        .hasSize(4097)
        .startsWith(0L, lost.count() + 1)
        .endsWith((long) posts);
  }

  /** Of an error, which no sink should let out, the one that posted is told; the hub goes on. */
  @Test
  void anErrorOfASinkDoesNotStopTheHub() {
    AtomicBoolean first = new AtomicBoolean(true);
    Recorder recorder = new Recorder();
    hub.listen(
        LIFECYCLE,
        new EventSink() {
          @Override
          public void event(Event event) {
            if (first.getAndSet(false)) {
              throw new StackOverflowError("of the test");
            }
          }

          @Override
          public void ended(VirtException cause) {}
        });
    hub.listen(LIFECYCLE, recorder);
    assertThatThrownBy(() -> hub.publish(event(0))).isInstanceOf(StackOverflowError.class);
    hub.publish(event(1));
    hub.end(CallControl.within(Duration.ofMinutes(1)).call(), CLOSED);
    assertThat(recorder.seconds()).contains(1L);
    assertThat(recorder.ends).hasSize(1);
  }

  @Test
  void aSinkThatThrowsSpoilsNothing() {
    Recorder recorder = new Recorder();
    hub.listen(
        LIFECYCLE,
        sink(
            event -> {
              throw new IllegalStateException("thrown on purpose");
            }));
    hub.listen(LIFECYCLE, recorder);
    hub.publish(event(1));
    hub.publish(event(2));
    assertThat(recorder.seconds()).containsExactly(1L, 2L);
  }

  private void run(int count, Consumer<Integer> task) throws Exception {
    CyclicBarrier start = new CyclicBarrier(count);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      running.add(
          threads.submit(
              () -> {
                start.await(30, TimeUnit.SECONDS);
                task.accept(number);
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get(60, TimeUnit.SECONDS);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static DomainRef domain() {
    return DomainRef.of(new UUID(0, 1), "d");
  }

  private static Event event(long second) {
    return DomainEvent.of(EventKind.LIFECYCLE, domain(), Instant.ofEpochSecond(second));
  }

  private static EventSink sink(Consumer<Event> action) {
    return new EventSink() {
      @Override
      public void event(Event event) {
        action.accept(event);
      }

      @Override
      public void ended(VirtException cause) {}
    };
  }

  /** Keeps what comes, and whether two callbacks ever overlapped. */
  private static final class Recorder implements EventSink {
    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
    private final List<VirtException> ends = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean inside = new AtomicBoolean();
    private final AtomicBoolean overlaps = new AtomicBoolean();

    @Override
    public void event(Event event) {
      overlaps.compareAndSet(false, !inside.compareAndSet(false, true) || !ends.isEmpty());
      events.add(event);
      inside.set(false);
    }

    @Override
    public void ended(VirtException cause) {
      ends.add(cause);
    }

    List<Long> seconds() {
      return events.stream()
          .filter(DomainEvent.class::isInstance)
          .map(event -> event.at().getEpochSecond())
          .toList();
    }
  }
}

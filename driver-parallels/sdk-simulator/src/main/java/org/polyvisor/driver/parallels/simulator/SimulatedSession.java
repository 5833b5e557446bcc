package org.polyvisor.driver.parallels.simulator;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkAnswer;
import org.polyvisor.driver.parallels.sdk.SdkChange;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkEvent;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkInventory;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkParameters;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/**
 * One session. What the server sends goes one way, half a round trip long, in order; then through
 * the notifications, where the handler runs under a lock of its own, as the real library has it: so
 * closing waits for a handler that runs, but not for the one that it is called from.
 */
final class SimulatedSession implements SdkSession {
  private final SimulatedServer server;
  private final Handler handler;
  private final Executor notifications;
  private final ReentrantLock handlerLock = new ReentrantLock();
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Map<Long, End> running = new ConcurrentHashMap<>();
  private final Set<UUID> subscribed = new LinkedHashSet<>();
  private final SimulatedInventory inventory;
  private volatile boolean connected;

  SimulatedSession(SimulatedServer server, Handler handler) {
    this.server = server;
    this.handler = handler;
    this.inventory = new SimulatedInventory(server, this);
    this.notifications = server.timeline().notifications();
  }

  @Override
  public SdkJob<String> loginLocal() {
    return job(
        JobKind.LOGIN,
        () -> {
          connected = true;
          return "{" + new UUID(0x5E55_1045L, numbers.get()) + "}";
        });
  }

  @Override
  public SdkInventory inventory() {
    return inventory;
  }

  @Override
  public long subscribe(SdkVm vm) {
    return ordered(
        JobKind.SUBSCRIBE,
        vm,
        (job, done) -> {
          subscribed.add(guest(vm).uuid());
          if (server.overtakes(job)) {
            server.cycle().wake();
            done.accept(SdkAnswer.ok());
          } else {
            done.accept(SdkAnswer.ok());
            server.cycle().wake();
          }
        });
  }

  @Override
  public long unsubscribe(SdkVm vm) {
    return ordered(
        JobKind.UNSUBSCRIBE,
        vm,
        (job, done) -> {
          subscribed.remove(vm.uuid());
          done.accept(SdkAnswer.ok());
          server
              .find(vm.uuid().toString())
              .filter(guest -> guest.mischief().takeLateEvent())
              .ifPresent(this::sendStatistics);
        });
  }

  @Override
  public long perfStats(SdkVm vm) {
    return ordered(
        JobKind.PERF_STATS,
        vm,
        (job, done) -> done.accept(SimulatedInventory.oneShot(server, guest(vm))));
  }

  @Override
  public long state(SdkVm vm) {
    return ordered(
        JobKind.STATE, vm, (job, done) -> done.accept(SimulatedInventory.state(guest(vm))));
  }

  @Override
  public long change(SdkVm vm, SdkChange change) {
    return ordered(
        JobKind.CHANGE,
        vm,
        (job, done) -> {
          SimulatedGuest guest = guest(vm);
          StateChanges.Way way = StateChanges.of(guest.state(), change);
          guest.pass(way.through());
          server.tellState(guest);
          later(
              server.halfLatency(),
              () -> {
                server.enter(guest, way.to());
                done.accept(SdkAnswer.ok());
              });
        });
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      handlerLock.lock();
      handlerLock.unlock();
      server.run(
          () -> {
            connected = false;
            subscribed.clear();
            server.removed(this);
          });
      endAll(SdkError.NOT_CONNECTED_TO_DISPATCHER);
    }
  }

  int subscriptions() {
    return subscribed.size();
  }

  void forgetSubscriptions(Predicate<UUID> which) {
    subscribed.removeIf(which);
  }

  /** Sends events of a guest though nobody asked for them. */
  void orphan(UUID guest) {
    if (connected) {
      subscribed.add(guest);
      server.cycle().wake();
    }
  }

  void lose() {
    if (connected) {
      connected = false;
      subscribed.clear();
      endAll(SdkError.WS_DISP_CONNECTION_CLOSED);
      deliver(handler::closed);
    }
  }

  void sendStatistics() {
    for (UUID uuid : subscribed) {
      server.find(uuid).filter(SimulatedGuest::sendsStatistics).ifPresent(this::sendStatistics);
    }
  }

  /** An event without parameters is not sent. */
  private void sendStatistics(SimulatedGuest guest) {
    SdkParameters parameters = guest.statistics(server.timeline().wall(), true);
    if (parameters.size() > 0) {
      server.ledger().statisticsEvent();
      send(new SdkEvent(SdkEvent.VM_PERFSTATS, guest.uuid(), parameters));
    }
  }

  void send(SdkEvent event) {
    if (connected) {
      later(server.halfLatency(), () -> deliver(() -> handler.event(event)));
    }
  }

  /** A job whose result is waited for. */
  <T> SdkJob<T> job(JobKind kind, Supplier<T> effect) {
    return job(kind, effect, value -> {});
  }

  /** The same; what nobody takes is given back. */
  <T> SdkJob<T> job(JobKind kind, Supplier<T> effect, Consumer<T> giveBack) {
    SimulatedJob<T> job = new SimulatedJob<>(kind, giveBack);
    Object[] result = new Object[1];
    issue(
        new Order(kind, null),
        (number, done) -> {
          result[0] = effect.get();
          done.accept(SdkAnswer.ok());
        },
        (number, answer) ->
            answer
                .error()
                .ifPresentOrElse(
                    error -> fail(job, error, giveBack, result),
                    () -> job.succeed(cast(result[0]))));
    return job;
  }

  /** Also what a job did before it was said to have failed is given back. */
  private static <T> void fail(
      SimulatedJob<T> job, SdkError error, Consumer<T> giveBack, Object[] result) {
    if (result[0] != null) {
      giveBack.accept(cast(result[0]));
    }
    job.fail(error);
  }

  @SuppressWarnings("unchecked") // it is what the effect answered
  private static <T> T cast(Object value) {
    return (T) value;
  }

  private long ordered(JobKind kind, SdkVm vm, Work work) {
    return issue(
        new Order(kind, vm.uuid()),
        work,
        (job, answer) -> deliver(() -> handler.finished(job, answer)));
  }

  private long issue(Order order, Work work, End end) {
    JobKind kind = order.kind;
    return server.locked(
        () -> {
          Fault fault = server.faults().next(kind, order.guest);
          if (fault.is(Fault.Kind.REFUSED)) {
            throw new SdkException(kind.name(), fault.error());
          }
          long job = numbers.incrementAndGet();
          server.ledger().jobIssued(kind);
          running.put(job, end);
          start(job, fault, kind == JobKind.LOGIN || connected ? work : null);
          return job;
        });
  }

  private void start(long job, Fault fault, @Nullable Work work) {
    if (work == null) {
      later(
          Duration.ZERO, () -> finish(job, SdkAnswer.failed(SdkError.NOT_CONNECTED_TO_DISPATCHER)));
    } else if (!fault.is(Fault.Kind.NEVER)) {
      later(server.halfLatency().plus(fault.delay()), () -> perform(job, fault, work));
    }
  }

  private void perform(long job, Fault fault, Work work) {
    if (!running.containsKey(job)) {
      return;
    }
    if (fault.is(Fault.Kind.FAILED)) {
      answer(job, SdkAnswer.failed(fault.error()));
      return;
    }
    boolean lie = fault.is(Fault.Kind.FAILED_AFTER_EFFECT);
    try {
      work.run(job, answer -> answer(job, lie ? SdkAnswer.failed(fault.error()) : answer));
    } catch (SdkException e) {
      answer(job, SdkAnswer.failed(e.error()));
    }
  }

  private void answer(long job, SdkAnswer answer) {
    later(server.halfLatency(), () -> finish(job, answer));
  }

  private void finish(long job, SdkAnswer answer) {
    End end = running.remove(job);
    if (end != null) {
      server.ledger().jobEnded();
      end.ended(job, answer);
    }
  }

  private void endAll(SdkError error) {
    running.keySet().forEach(job -> finish(job, SdkAnswer.failed(error)));
  }

  private void deliver(Runnable notification) {
    notifications.execute(
        () -> {
          handlerLock.lock();
          try {
            if (!closed.get()) {
              notification.run();
            }
          } finally {
            handlerLock.unlock();
          }
        });
  }

  private void later(Duration delay, Runnable task) {
    server.timeline().after(delay, () -> server.run(task));
  }

  private SimulatedGuest guest(SdkVm vm) {
    return server
        .find(vm.uuid())
        .orElseThrow(() -> new SdkException("find", SdkError.VM_UUID_NOT_FOUND));
  }

  /** What kind of job, and about which guest if it is about one. */
  private record Order(JobKind kind, @Nullable UUID guest) {}

  /** What a job does at the server, under its lock. */
  private interface Work {
    void run(long job, Consumer<SdkAnswer> done);
  }

  /** What is to be told when it has ended. */
  private interface End {
    void ended(long job, SdkAnswer answer);
  }
}

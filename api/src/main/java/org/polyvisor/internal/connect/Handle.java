package org.polyvisor.internal.connect;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.error.Outcome;
import org.polyvisor.error.VirtException;
import org.polyvisor.internal.call.CancelSource;
import org.polyvisor.internal.call.DirectWait;
import org.polyvisor.internal.call.PendingCall;
import org.polyvisor.internal.settings.ApiSettings;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.Exchange;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.Registration;

/**
 * One connection of the app: its share of a session, and the one path that all its calls take. The
 * facade's promises are kept here: a closed connection says so, a read-only one refuses what
 * changes something, what a driver throws names it, and closing ends the calls under way.
 *
 * <p>Safe for any thread.
 */
public final class Handle {
  private final Target target;
  private final SharedSessions.Lease lease;
  private final Session session;
  private final CancelSource calls = new CancelSource();
  private final Set<Runnable> hooks = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean closed = new AtomicBoolean();

  private Handle(Target target) {
    this.target = target;
    lease = SharedSessions.all().acquire(target);
    session = SharedSessions.all().session(lease);
  }

  /** Opens a connection. */
  public static Handle open(Target target) {
    return new Handle(target);
  }

  /** What was opened. */
  public Target target() {
    return target;
  }

  /** The driver connection behind it. */
  public Session session() {
    return session;
  }

  /** Whether it was closed from this side. */
  public boolean isClosed() {
    return closed.get();
  }

  /** The deadline of a call that says nothing else. */
  public Duration deadline() {
    return target.api().get(ApiSettings.CALL_DEADLINE);
  }

  /**
   * Makes a call.
   *
   * @throws VirtException whatever goes wrong
   */
  public <T> T call(CallSpec spec, Function<Call, T> body) {
    return call(spec, body, late -> {});
  }

  /**
   * Makes a call whose answer holds something.
   *
   * @param late closes an answer that comes too late
   * @throws VirtException whatever goes wrong
   */
  public <T> T call(CallSpec spec, Function<Call, T> body, Consumer<T> late) {
    check(spec);
    return run(
        spec, new PendingCall<>(spec.what(), spec.deadline(), body, late), session.pool()::run);
  }

  /**
   * Waits in the caller's thread for the answer of an exchange that has begun.
   *
   * @throws VirtException whatever goes wrong
   */
  public <T> T exchange(CallSpec spec, Exchange<T> exchange) {
    PendingCall<T> call =
        new PendingCall<>(
            spec.what(),
            spec.deadline(),
            any -> {
              throw new IllegalStateException("an exchange does not run in the pool");
            },
            late -> {});
    return run(spec, call, pending -> DirectWait.run(pending, exchange));
  }

  private interface Way<T> {
    T to(PendingCall<T> call) throws Exception;
  }

  private <T> T run(CallSpec spec, PendingCall<T> call, Way<T> way) {
    calls.add(call);
    spec.cancellation().ifPresent(source -> source.add(call));
    try {
      return way.to(call);
    } catch (Throwable e) { // whatever a driver throws
      throw left(about(Failures.of(session.driver(), spec.what(), e), spec), spec);
    } finally {
      calls.remove(call);
      spec.cancellation().ifPresent(source -> source.remove(call));
    }
  }

  /** Makes a call without an answer. */
  public void run(CallSpec spec, Consumer<Call> body) {
    Boolean done =
        call(
            spec,
            c -> {
              body.accept(c);
              return true;
            });
    if (!done) {
      throw new IllegalStateException(spec.what());
    }
  }

  /**
   * A facet that an operation needs.
   *
   * @throws org.polyvisor.error.OperationUnsupportedException if the driver does not offer it
   */
  public <F extends Facet> F facet(Class<F> type, Operation operation) {
    checkOpen("'" + operation + "'");
    return session
        .facet(type)
        .orElseThrow(
            () ->
                VirtException.of(
                        ErrorCode.OPERATION_UNSUPPORTED,
                        ErrorDomain.NONE,
                        "driver '" + name() + "' does not offer '" + operation + "'")
                    .from(name()));
  }

  /** The driver broke the contract. */
  public VirtException broken(String why) {
    return Failures.error(session.driver(), why);
  }

  /** Something did not come in time. */
  public VirtException timedOut(String message) {
    return VirtException.of(ErrorCode.OPERATION_TIMEOUT, ErrorDomain.NONE, message).from(name());
  }

  /** What the app gets to see of something that the driver threw in the caller's own thread. */
  public VirtException thrown(String what, Throwable e) {
    return Failures.of(session.driver(), what, e);
  }

  /** Runs something once when the connection is closed from this side; at once if it is. */
  public Registration onClose(Runnable hook) {
    hooks.add(hook);
    if (closed.get()) {
      hook.run();
    }
    return () -> hooks.remove(hook);
  }

  /** Closes it: ends its calls, and the driver connection if nobody else has it. Idempotent. */
  public void close(Duration deadline) {
    if (closed.compareAndSet(false, true)) {
      calls.abandonAll(this::closedError);
      hooks.forEach(Runnable::run);
      SharedSessions.all().release(lease, deadline);
    }
  }

  /** What a call on a closed connection gets. */
  public VirtException closedError() {
    return VirtException.of(
            ErrorCode.INVALID_CONN,
            ErrorDomain.NONE,
            "the connection to " + target.uri().withoutQuery() + " is closed")
        .from(name());
  }

  /** Throws if the connection is closed. */
  public void checkOpen(String what) {
    if (closed.get()) {
      throw closedError();
    }
  }

  private void check(CallSpec spec) {
    checkOpen(spec.what());
    if (target.readOnly() && spec.operation().isChanging()) {
      throw about(
          VirtException.of(
                  ErrorCode.OPERATION_DENIED,
                  ErrorDomain.NONE,
                  spec.what() + ": the connection is read-only")
              .from(name()),
          spec);
    }
  }

  /** However it failed, to read changes nothing. */
  private static VirtException left(VirtException e, CallSpec spec) {
    return spec.operation().isChanging() ? e : e.leaving(Outcome.NOTHING_CHANGED);
  }

  private static VirtException about(VirtException e, CallSpec spec) {
    Optional<ErrorSubject> subject = spec.about();
    return subject.isPresent() && e.subject().isEmpty() ? e.about(subject.get()) : e;
  }

  private String name() {
    return session.driver().descriptor().name();
  }
}

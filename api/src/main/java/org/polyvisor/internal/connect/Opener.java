package org.polyvisor.internal.connect;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.polyvisor.internal.call.CallLimits;
import org.polyvisor.internal.call.PendingCall;
import org.polyvisor.internal.settings.ApiSettings;
import org.polyvisor.internal.settings.Effective;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CallControl;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.OpenRequest;

/** Opens and closes driver connections, each within a deadline. Without state. */
final class Opener {
  private static final Duration LATE_CLOSE = Duration.ofSeconds(30);

  private Opener() {}

  static CallLimits limits(Effective api) {
    return new CallLimits(api.get(ApiSettings.POOL_THREADS), api.get(ApiSettings.POOL_HUNG_CALLS));
  }

  static Session open(Target target) {
    DriverRuntime runtime = runtime(target);
    return run(target, runtime, c -> open(target, runtime, c), late -> close(late.connection()));
  }

  /** Has the driver refuse what it would not, or could not here, open for anybody. */
  static void check(Target target) {
    DriverRuntime runtime = runtime(target);
    run(
        target,
        runtime,
        call -> {
          OpenRequest request = request(target, runtime, call).build();
          target.driver().provider().check(request);
          target.driver().provider().prepare(request);
          return true;
        },
        late -> {});
  }

  private static DriverRuntime runtime(Target target) {
    return DriverRuntime.of(target.driver(), limits(target.api()));
  }

  private static <T> T run(
      Target target, DriverRuntime runtime, Function<Call, T> body, Consumer<T> late) {
    String what = "opening " + target.uri().withoutQuery();
    PendingCall<T> call =
        new PendingCall<>(what, target.api().get(ApiSettings.CALL_DEADLINE), body, late);
    try {
      return runtime.pool().run(call);
    } catch (Throwable e) { // whatever a driver throws
      throw target.placed(Failures.of(target.driver(), what, e));
    }
  }

  private static OpenRequest.Builder request(Target target, DriverRuntime runtime, Call call) {
    return OpenRequest.of(target.uri(), call, target.settings(), runtime.scheduler())
        .clock(Clock.systemUTC())
        .readOnly(target.readOnly());
  }

  private static Session open(Target target, DriverRuntime runtime, Call call) {
    OpenRequest.Builder request = request(target, runtime, call);
    target.credentials().ifPresent(request::credentials);
    DriverConnection connection = target.driver().provider().open(request.build());
    if (connection == null) {
      throw Failures.error(target.driver(), "open answered null");
    }
    try {
      return new Session(connection, target.driver(), runtime.pool());
    } catch (RuntimeException | Error e) {
      close(connection);
      throw e;
    }
  }

  private static void close(DriverConnection connection) {
    connection.close(CallControl.within(LATE_CLOSE).call());
  }

  static void close(Session session, Duration deadline) {
    ask(
        session,
        "closing the connection",
        deadline,
        call -> {
          session.connection().close(call);
          return true;
        });
  }

  static boolean alive(Session session, Duration deadline) {
    return ask(session, "asking if it is alive", deadline, c -> session.connection().alive());
  }

  private static boolean ask(
      Session session, String what, Duration deadline, Function<Call, Boolean> body) {
    PendingCall<Boolean> call = new PendingCall<>(what, deadline, body, late -> {});
    try {
      return session.pool().run(call);
    } catch (Throwable e) { // whatever a driver throws
      throw Failures.of(session.driver(), what, e);
    }
  }
}

package org.polyvisor.internal.connect;

import java.time.Clock;
import java.time.Duration;
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
    DriverRuntime runtime = DriverRuntime.of(target.driver(), limits(target.api()));
    String what = "opening " + target.uri().withoutQuery();
    PendingCall<Session> call =
        new PendingCall<>(
            what,
            target.api().get(ApiSettings.CALL_DEADLINE),
            c -> open(target, runtime, c),
            late -> close(late.connection()));
    try {
      return runtime.pool().run(call);
    } catch (Throwable e) { // whatever a driver throws
      throw target.placed(Failures.of(target.driver(), what, e));
    }
  }

  private static Session open(Target target, DriverRuntime runtime, Call call) {
    OpenRequest.Builder request =
        OpenRequest.of(target.uri(), call, target.settings(), runtime.scheduler())
            .clock(Clock.systemUTC())
            .readOnly(target.readOnly());
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

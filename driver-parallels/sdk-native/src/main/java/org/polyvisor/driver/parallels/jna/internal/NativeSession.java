package org.polyvisor.driver.parallels.jna.internal;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;
import org.polyvisor.driver.parallels.sdk.SdkChange;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkInventory;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkServer;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/**
 * A session by a server handle. A lost session logs in again on the same one, unless its handler
 * hangs in the library: then on another. Safe for any thread.
 */
final class NativeSession implements SdkSession {
  private static final int CONNECT_MILLIS = 20_000;

  private final CallGate gate;
  private final ServerLine.Ears ears;
  private final Given given;
  private final Watch watch = new Watch();
  private final ReentrantLock changing = new ReentrantLock();
  private volatile ServerLine line;
  private volatile boolean closed;

  private NativeSession(CallGate gate, ServerLine.Ears ears) {
    this.gate = gate;
    this.ears = ears;
    this.given = new Given(gate);
    this.line = ServerLine.open(gate, ears);
  }

  /** A server handle with our callback. */
  static NativeSession open(CallGate gate, Handler handler, SdkOptions options) {
    NativeSession session = new NativeSession(gate, new ServerLine.Ears(handler, options));
    gate.add(session.watch);
    return session;
  }

  /** The line for a new login. */
  private ServerLine forLogin() {
    changing.lock();
    try {
      ServerLine before = line;
      if (before.isHung() && !closed) {
        line = ServerLine.open(gate, ears);
        before.leave();
      }
      return line;
    } finally {
      changing.unlock();
    }
  }

  @Override
  public SdkJob<String> loginLocal() {
    ServerLine now = forLogin();
    return NativeJob.of(
        given,
        "PrlSrv_LoginLocalEx",
        () -> now.server().use("PrlSrv_LoginLocalEx", NativeSession::logIn),
        NativeSession::sessionUuid);
  }

  @Override
  public SdkJob<String> loginRemote(SdkServer there) {
    ServerLine now = forLogin();
    return NativeJob.of(
        given,
        "PrlSrv_LoginEx",
        () -> now.server().use("PrlSrv_LoginEx", server -> logIn(server, there)),
        NativeSession::sessionUuid);
  }

  private static long logIn(long server) {
    return Prl.PrlSrv_LoginLocalEx(
        server, null, 0, PrlConstants.PSL_HIGH_SECURITY, PrlConstants.PACF_NON_INTERACTIVE_MODE);
  }

  /** The secret is a string only while the library is told of it. */
  private static long logIn(long server, SdkServer there) {
    char[] secret = there.secret();
    try {
      return Prl.PrlSrv_LoginEx(
          server,
          there.host(),
          there.user(),
          new String(secret),
          null,
          there.port().orElse(0),
          CONNECT_MILLIS,
          PrlConstants.PSL_HIGH_SECURITY,
          PrlConstants.PACF_NON_INTERACTIVE_MODE);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private static String sessionUuid(long job) {
    return JobResults.first(
        job,
        response -> {
          try (response) {
            return Texts.get(
                "PrlLoginResponse_GetSessionUuid",
                Prl::PrlLoginResponse_GetSessionUuid,
                response.value());
          }
        });
  }

  @Override
  public SdkInventory inventory() {
    return new NativeInventory(given, line);
  }

  @Override
  public long subscribe(SdkVm vm) {
    return issue(
        vm, "PrlVm_SubscribeToPerfStats", handle -> Prl.PrlVm_SubscribeToPerfStats(handle, 0));
  }

  @Override
  public long unsubscribe(SdkVm vm) {
    return issue(vm, "PrlVm_UnsubscribeFromPerfStats", Prl::PrlVm_UnsubscribeFromPerfStats);
  }

  @Override
  public long perfStats(SdkVm vm) {
    return issue(vm, "PrlVm_GetPerfStats", handle -> Prl.PrlVm_GetPerfStats(handle, 0));
  }

  @Override
  public long state(SdkVm vm) {
    return issue(vm, "PrlVm_GetState", Prl::PrlVm_GetState);
  }

  @Override
  public long change(SdkVm vm, SdkChange change) {
    return issue(vm, "PrlVm_" + change, handle -> Changes.issue(handle, change));
  }

  /** One call at most hangs here, so all that is asked of the new job is asked in it. */
  private long issue(SdkVm vm, String function, LongUnaryOperator call) {
    ServerLine now = line;
    Handle handle = ((NativeVm) vm).handleAt(now);
    return gate.call(
        function, () -> now.issued(function, handle.use(function, SdkError.INVALID_ARG, call)));
  }

  @Override
  public void close() {
    changing.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
    } finally {
      changing.unlock();
    }
    gate.remove(watch);
    line.close();
    given.close();
  }

  /** How it hears of calls that hang. */
  private final class Watch implements CallGate.Watched {
    private long told;

    @Override
    public void lost() {
      line.delivery().lost();
    }

    /** A handler that hangs is told of once. */
    @Override
    public void look() {
      ServerLine now = line;
      long call = now.delivery().call();
      if (call != told && gate.isHung(call)) {
        told = call;
        now.delivery().lost();
      }
    }
  }
}

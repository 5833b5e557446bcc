package org.polyvisor.driver.parallels.jna.internal;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.polyvisor.driver.parallels.sdk.SdkChange;
import org.polyvisor.driver.parallels.sdk.SdkError;
import org.polyvisor.driver.parallels.sdk.SdkException;
import org.polyvisor.driver.parallels.sdk.SdkInventory;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkServer;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/**
 * A session by a server handle. It lives as long as the handle: a lost session logs in again on the
 * same one. Safe for any thread.
 */
final class NativeSession implements SdkSession {
  private static final int CONNECT_MILLIS = 20_000;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

  private final CallGate gate;
  private final Handle server;
  private final Rendezvous jobs = new Rendezvous();
  private final OpenJobs waited;
  private final Delivery delivery;
  private final Watch watch = new Watch();
  private final long number;
  private final AtomicBoolean closed = new AtomicBoolean();

  private NativeSession(CallGate gate, Handle server, Handler handler, SdkOptions options) {
    this.gate = gate;
    this.server = server;
    this.waited = new OpenJobs(gate);
    this.delivery = new Delivery(handler, jobs, gate, options.isEverything());
    this.number = Callbacks.add(delivery);
  }

  /** A server handle with our callback. */
  static NativeSession open(CallGate gate, Handler handler, SdkOptions options) {
    long[] created = new long[1];
    gate.run("PrlSrv_Create", () -> created[0] = create());
    NativeSession session = new NativeSession(gate, new Handle(created[0]), handler, options);
    try {
      session.register();
      return session;
    } catch (RuntimeException e) {
      gate.tryRun(session.server::close);
      Callbacks.remove(session.number);
      throw e;
    }
  }

  private static long create() {
    try (Scratch scratch = Scratch.take()) {
      Errors.check("PrlSrv_Create", Prl.PrlSrv_Create(scratch.out()));
      return scratch.handle();
    }
  }

  private void register() {
    long result =
        gate.call(
            "PrlSrv_RegEventHandler",
            () -> Prl.PrlSrv_RegEventHandler(server.value(), Callbacks.HANDLER, number));
    Errors.check("PrlSrv_RegEventHandler", (int) result);
    gate.add(watch);
  }

  @Override
  public SdkJob<String> loginLocal() {
    watch.checkHandler();
    return NativeJob.of(
        waited,
        "PrlSrv_LoginLocalEx",
        () ->
            Prl.PrlSrv_LoginLocalEx(
                server.value(),
                null,
                0,
                PrlConstants.PSL_HIGH_SECURITY,
                PrlConstants.PACF_NON_INTERACTIVE_MODE),
        NativeSession::sessionUuid);
  }

  @Override
  public SdkJob<String> loginRemote(SdkServer there) {
    watch.checkHandler();
    return NativeJob.of(
        waited, "PrlSrv_LoginEx", () -> logIn(server.value(), there), NativeSession::sessionUuid);
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
    return new NativeInventory(waited, server);
  }

  @Override
  public long subscribe(SdkVm vm) {
    return issue("PrlVm_SubscribeToPerfStats", () -> Prl.PrlVm_SubscribeToPerfStats(handle(vm), 0));
  }

  @Override
  public long unsubscribe(SdkVm vm) {
    return issue(
        "PrlVm_UnsubscribeFromPerfStats", () -> Prl.PrlVm_UnsubscribeFromPerfStats(handle(vm)));
  }

  @Override
  public long perfStats(SdkVm vm) {
    return issue("PrlVm_GetPerfStats", () -> Prl.PrlVm_GetPerfStats(handle(vm), 0));
  }

  @Override
  public long state(SdkVm vm) {
    return issue("PrlVm_GetState", () -> Prl.PrlVm_GetState(handle(vm)));
  }

  @Override
  public long change(SdkVm vm, SdkChange change) {
    return issue("PrlVm_" + change, () -> Changes.issue(handle(vm), change));
  }

  private static long handle(SdkVm vm) {
    return ((NativeVm) vm).handle();
  }

  /** One call at most hangs here, so all that is asked of the new job is asked in it. */
  private long issue(String function, LongSupplier call) {
    long[] number = new long[1];
    gate.run(function, () -> number[0] = number(function, call.getAsLong()));
    return number[0];
  }

  private long number(String function, long job) {
    if (job == 0) {
      throw new SdkException(function, SdkError.API_WASNT_INITIALIZED);
    }
    if (JobFate.isUnsent(job)) {
      // The handler does not see it: it failed before it went to the server.
      try (Handle failed = new Handle(job)) {
        throw Errors.failure(function, JobFate.code(failed.value()));
      }
    }
    return jobs.issued(job);
  }

  /** First no handler any more, then nothing else that the library could say anything to. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    gate.remove(watch);
    delivery.close();
    if (delivery.isBack(PATIENCE)) {
      gate.tryRun(this::release);
    } else {
      // To take the handler away would wait for it. Its own thread does so, should it come back.
      delivery.whenBack(() -> gate.tryRun(this::release));
    }
  }

  private void release() {
    Prl.PrlSrv_UnregEventHandler(server.value(), Callbacks.HANDLER, number);
    long logoff = Prl.PrlSrv_Logoff(server.value());
    if (logoff != 0) {
      Prl.PrlHandle_Free(logoff);
    }
    Callbacks.remove(number);
    jobs.close();
    waited.close();
    server.close();
  }

  /** How it hears of calls that hang. */
  private final class Watch implements CallGate.Watched {
    private long told;

    @Override
    public void lost() {
      delivery.lost();
    }

    /** Without a handler there would be no answers. */
    private void checkHandler() {
      if (gate.isHung(delivery.call())) {
        throw new SdkException(
            "a new login, not tried since the handler hangs in the library",
            SdkError.WS_DISP_CONNECTION_CLOSED);
      }
    }

    /** A handler that hangs is told of once. */
    @Override
    public void look() {
      long stuck = delivery.call();
      if (stuck != told && gate.isHung(stuck)) {
        told = stuck;
        lost();
      }
    }
  }
}

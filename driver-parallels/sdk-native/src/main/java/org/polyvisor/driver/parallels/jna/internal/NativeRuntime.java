package org.polyvisor.driver.parallels.jna.internal;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkMissingException;
import org.polyvisor.driver.parallels.sdk.SdkOptions;

/**
 * One life of the library, from its initialisation to its end, shared by connections. Entering,
 * leaving, start and stop need {@link Runtimes}' lock.
 */
final class NativeRuntime {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.parallels.jna");

  /** The lowest version that has what is used; its top bits are no prefix for handles. */
  private static final int VERSION = PrlConstants.VIRTUOZZO_API_VER_5;

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);

  private final Loading loading;
  private final CallsInProgress calls;
  private @Nullable Watchdog watchdog;
  private int uses;

  private NativeRuntime(Loading loading, CallsInProgress calls) {
    this.loading = loading;
    this.calls = calls;
  }

  /**
   * Initialises the library.
   *
   * @throws SdkMissingException if it refuses
   */
  static NativeRuntime start(Loading loading, CallsInProgress calls) {
    int result = counted(calls, () -> Prl.PrlApi_InitEx(VERSION, PrlConstants.PAM_SERVER, 0, 0));
    if (result < 0 && result != PrlConstants.PRL_ERR_DOUBLE_INIT) {
      // Libraries before August 2019 count a failed initialisation, too.
      counted(calls, Prl::PrlApi_Deinit);
      throw new SdkMissingException(refusal(loading, result));
    }
    return new NativeRuntime(loading, calls);
  }

  private static int counted(CallsInProgress calls, IntSupplier call) {
    long number = calls.enter();
    try {
      return call.getAsInt();
    } finally {
      calls.exit(number);
    }
  }

  private static String refusal(Loading loading, int result) {
    String why =
        result == PrlConstants.PRL_ERR_API_INCOMPATIBLE
            ? "it is older than version " + (VERSION >>> 16) + " of its interface"
            : "it could not be initialised";
    return "the Parallels SDK "
        + loading.file()
        + " cannot be used: "
        + why
        + ": "
        + Errors.of(result);
  }

  /** One use more, and its way in. */
  CallGate enter(SdkOptions options) {
    CallGate gate = new CallGate(calls, options);
    Watchdog dog = watchdog == null ? Watchdog.start() : watchdog;
    watchdog = dog;
    dog.add(gate);
    uses++;
    return gate;
  }

  /** One use less; true if it was the last. */
  boolean leave(CallGate gate) {
    Watchdog dog = Objects.requireNonNull(watchdog);
    dog.remove(gate);
    uses--;
    if (uses == 0) {
      dog.end();
      watchdog = null;
    }
    return uses == 0;
  }

  /** Whether no call is in the library, now or soon; the end would wait for one, for ever. */
  boolean isLeft() {
    long end = System.nanoTime() + PATIENCE;
    while (calls.count() > 0 && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    if (calls.count() > 0) {
      LOG.log(
          Level.WARNING, "{0} calls hang in the Parallels SDK: it is left as it is", calls.count());
    }
    return calls.count() == 0;
  }

  /** Ends the library. */
  void stop() {
    int result = counted(calls, Prl::PrlApi_Deinit);
    if (result < 0) {
      LOG.log(Level.WARNING, "ending the Parallels SDK: {0}", Errors.of(result));
    }
  }

  Map<String, String> about(CallGate gate) {
    Map<String, String> about = new TreeMap<>();
    about.put("library", loading.file().toString());
    about.put("interface version asked for", String.valueOf(VERSION >>> 16));
    about.put("calls in progress", String.valueOf(gate.inProgress()));
    about.put("calls that hang", String.valueOf(gate.hung()));
    loading.optional().forEach((name, there) -> about.put("function " + name, there));
    gate.tryRun(
        () ->
            loading
                .liveHandles()
                .ifPresent(count -> about.put("live handles", String.valueOf(count))));
    return about;
  }
}

package org.polyvisor.driver.parallels.jna.internal;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  private final Loading loading;
  private final CallGate gate;
  private int uses = 1;

  private NativeRuntime(Loading loading, CallGate gate) {
    this.loading = loading;
    this.gate = gate;
  }

  /**
   * Initialises the library.
   *
   * @throws SdkMissingException if it refuses
   */
  static NativeRuntime start(Loading loading, SdkOptions options) {
    CallGate gate = new CallGate(options);
    int result =
        (int)
            gate.call(
                "PrlApi_InitEx", () -> Prl.PrlApi_InitEx(VERSION, PrlConstants.PAM_SERVER, 0, 0));
    if (result < 0 && result != PrlConstants.PRL_ERR_DOUBLE_INIT) {
      // Libraries before August 2019 count a failed initialisation, too.
      Prl.PrlApi_Deinit();
      throw new SdkMissingException(refusal(loading, result));
    }
    return new NativeRuntime(loading, gate);
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

  CallGate gate() {
    return gate;
  }

  /** One more use; false if the last is over. */
  boolean enter() {
    if (uses == 0) {
      return false;
    }
    uses++;
    return true;
  }

  /** One use less; true if it was the last. */
  boolean leave() {
    uses--;
    return uses == 0;
  }

  /** Ends the library, unless a call hangs in it: that the end would wait for, for ever. */
  void stop() {
    long end = System.nanoTime() + PATIENCE;
    while (gate.inProgress() > 0 && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    if (gate.inProgress() > 0) {
      LOG.log(
          Level.WARNING,
          "{0} calls hang in the Parallels SDK: it is left as it is",
          gate.inProgress());
      return;
    }
    int result = Prl.PrlApi_Deinit();
    if (result < 0) {
      LOG.log(Level.WARNING, "ending the Parallels SDK: {0}", Errors.of(result));
    }
  }

  Map<String, String> about() {
    Map<String, String> about = new TreeMap<>();
    about.put("library", loading.file().toString());
    about.put("interface version asked for", String.valueOf(VERSION >>> 16));
    about.put("calls in progress", String.valueOf(gate.inProgress()));
    about.put("calls that hang", String.valueOf(gate.hung()));
    loading.optional().forEach((name, there) -> about.put("function " + name, there));
    loading.liveHandles().ifPresent(count -> about.put("live handles", String.valueOf(count)));
    return about;
  }
}

package org.polyvisor.driver.parallels.jna.internal;

import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkMissingException;
import org.polyvisor.driver.parallels.sdk.SdkOptions;

/**
 * The one library of this process, as seen from this class loader: loaded once and never unloaded,
 * initialised for the first use and ended with the last, unless a call hangs in it: then it is left
 * as it is, for whoever comes next. The library counts initialisations itself, so other users of it
 * in the process, in another class loader or in C, are not disturbed.
 */
public final class Runtimes {
  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.parallels.jna");
  private static final long LONGEST_WAIT_SECONDS = 30;
  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Epoch EPOCH = new Epoch();
  private static final CallsInProgress CALLS = new CallsInProgress();
  private static @Nullable Loading loading;
  private static @Nullable NativeRuntime runtime;

  private Runtimes() {}

  /**
   * Another use of the library.
   *
   * @throws SdkMissingException if there is none, or it is of no use
   */
  public static SdkLibrary open(SdkOptions options) {
    lock();
    try {
      Loading loaded = loaded(options);
      NativeRuntime now = runtime;
      if (now == null) {
        now = NativeRuntime.start(loaded, CALLS);
        runtime = now;
        EPOCH.begin();
      }
      return new NativeLibraryUse(now, options);
    } finally {
      LOCK.unlock();
    }
  }

  /**
   * Loads the library and does nothing with it.
   *
   * @throws SdkMissingException if there is none, or it cannot be loaded
   */
  public static void load(SdkOptions options) {
    lock();
    try {
      loaded(options);
    } finally {
      LOCK.unlock();
    }
  }

  /** A use is over; the last one ends the library, which waits for calls in progress. */
  static void close(NativeRuntime used, CallGate gate) {
    Thread closer = Thread.currentThread();
    if (Callbacks.isInside(closer)) {
      // The end would wait for the callback, which would wait for the end.
      Thread ender = new Thread(() -> leaveAfter(closer, used, gate), "polyvisor-parallels-end");
      ender.setDaemon(true);
      ender.start();
    } else {
      leave(used, gate);
    }
  }

  private static void leaveAfter(Thread closer, NativeRuntime used, CallGate gate) {
    while (Callbacks.isInside(closer)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    leave(used, gate);
  }

  private static void leave(NativeRuntime used, CallGate gate) {
    LOCK.lock();
    try {
      if (used.leave(gate) && used.isLeft()) {
        EPOCH.end();
        end(used);
      }
    } finally {
      LOCK.unlock();
    }
  }

  /** Who came in meanwhile may still give a handle back; whoever comes now does not. */
  private static void end(NativeRuntime used) {
    if (used.isLeft()) {
      runtime = null;
      used.stop();
    } else {
      EPOCH.begin();
    }
  }

  /** Which life of the library it is; handles of another are nobody's business. */
  static int epoch() {
    return EPOCH.now();
  }

  private static Loading loaded(SdkOptions options) {
    var file = LibrarySearch.here(options.library()).find();
    Loading there = loading;
    if (there == null) {
      there = Loading.of(file);
      loading = there;
      LOG.log(Level.DEBUG, "loaded {0}", file);
    } else if (!there.file().equals(file)) {
      throw new SdkMissingException(
          "this process has loaded the Parallels SDK "
              + there.file()
              + " and cannot load "
              + file
              + " beside it: use one library, or another process");
    }
    return there;
  }

  private static void lock() {
    try {
      if (LOCK.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new SdkMissingException(
        "the Parallels SDK is busy being opened or ended by another connection");
  }
}

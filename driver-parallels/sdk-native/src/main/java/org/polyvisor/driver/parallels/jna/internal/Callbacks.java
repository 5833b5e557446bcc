package org.polyvisor.driver.parallels.jna.internal;

import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Native;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkException;

/**
 * The one callback of this class loader, which is never freed, so that whatever comes late finds
 * code to run. Sessions are known to it by a number, which is the user data. Each native thread is
 * attached once, as a daemon, and stays so until it ends.
 */
final class Callbacks {
  /** Reachable for ever, as the library may hold its address. */
  static final Prl.EventHandler HANDLER = Callbacks::invoke;

  private static final System.Logger LOG = System.getLogger("org.polyvisor.driver.parallels.jna");
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Map<Long, Delivery> BY_NUMBER = new ConcurrentHashMap<>();
  private static final Set<Thread> INSIDE = ConcurrentHashMap.newKeySet();

  static {
    // Set afterwards it would have no effect.
    Native.setCallbackThreadInitializer(
        HANDLER, new CallbackThreadInitializer(true, false, "parallels-sdk-events"));
  }

  private Callbacks() {}

  static long add(Delivery delivery) {
    long number = NUMBERS.incrementAndGet();
    BY_NUMBER.put(number, delivery);
    return number;
  }

  static void remove(long number) {
    BY_NUMBER.remove(number);
  }

  /** Whether a thread is the library's and in a handler now. */
  static boolean isInside(Thread thread) {
    return INSIDE.contains(thread);
  }

  private static int invoke(long handle, long userData) {
    Thread thread = Thread.currentThread();
    boolean outermost = INSIDE.add(thread);
    try {
      deliver(BY_NUMBER.get(userData), handle);
    } catch (SdkException e) {
      LOG.log(Level.WARNING, "what the Parallels SDK said could not be read: {0}", e.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "what the Parallels SDK said could not be taken", e);
    } finally {
      if (outermost) {
        INSIDE.remove(thread);
      }
    }
    return 0;
  }

  /** The handle is ours, whoever wants what it stands for. */
  private static void deliver(@Nullable Delivery delivery, long handle) {
    if (delivery == null) {
      Prl.PrlHandle_Free(handle);
    } else {
      delivery.take(handle);
    }
  }
}

package org.polyvisor.driver.parallels.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkInventory;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkSession;
import org.polyvisor.driver.parallels.sdk.SdkVm;

/** A library through which one reference of all that are looked up is never given back. */
final class LeakyLibrary {
  private final AtomicInteger left;

  private LeakyLibrary(int which) {
    left = new AtomicInteger(which);
  }

  /** The so-manieth is kept. */
  static SdkLibrary over(SdkLibrary library, int which) {
    LeakyLibrary leak = new LeakyLibrary(which);
    return wrap(SdkLibrary.class, library, leak::session);
  }

  private Object session(String method, Object result) {
    return method.equals("session")
        ? wrap(SdkSession.class, (SdkSession) result, this::inventory)
        : result;
  }

  private Object inventory(String method, Object result) {
    return method.equals("inventory")
        ? wrap(SdkInventory.class, (SdkInventory) result, this::lookup)
        : result;
  }

  private Object lookup(String method, Object result) {
    return method.equals("vm") ? wrap(SdkJob.class, (SdkJob<?>) result, this::vm) : result;
  }

  private Object vm(String method, Object result) {
    return method.equals("await") && left.decrementAndGet() == 0
        ? new Kept(((SdkVm) result).uuid())
        : result;
  }

  private static <T> T wrap(
      Class<T> type, T target, BiFunction<String, Object, @Nullable Object> change) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(target, arguments);
                return result == null ? null : change.apply(method.getName(), result);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            }));
  }

  private record Kept(UUID uuid) implements SdkVm {
    @Override
    public void close() {
      // It is kept: this is the fault.
    }
  }
}

package org.polyvisor.driver.parallels.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.polyvisor.driver.parallels.sdk.SdkInventory;
import org.polyvisor.driver.parallels.sdk.SdkJob;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkSession;

/**
 * A library that notes who asks it for a job, or waits for one, while its handler runs: the real
 * one holds a lock then, and would not come back.
 */
final class HandlerGuard {
  /** Asks nobody, or is allowed there by contract. */
  private static final Set<String> HARMLESS =
      Set.of("config", "inventory", "close", "hashCode", "equals", "toString");

  private final Set<Thread> handling = ConcurrentHashMap.newKeySet();
  private final Queue<AssertionError> offences = new ConcurrentLinkedQueue<>();
  private final AtomicLong heard = new AtomicLong();

  SdkLibrary over(SdkLibrary library) {
    return wrap(SdkLibrary.class, library);
  }

  /** What was done that must not be, with the stack. */
  Collection<AssertionError> offences() {
    return offences;
  }

  /** How often the handler ran. */
  long heard() {
    return heard.get();
  }

  private <T> T wrap(Class<T> type, T target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              check(method);
              guard(arguments);
              return wrapped(invoke(method, target, arguments));
            }));
  }

  private void check(Method method) {
    if (handling.contains(Thread.currentThread()) && !HARMLESS.contains(method.getName())) {
      offences.add(new AssertionError(method.getName() + " on the SDK's thread"));
    }
  }

  /** The first argument is replaced if it is a handler. */
  private void guard(Object @Nullable [] arguments) {
    if (arguments != null && arguments[0] instanceof SdkSession.Handler) {
      SdkSession.Handler handler = (SdkSession.Handler) arguments[0];
      Class<SdkSession.Handler> type = SdkSession.Handler.class;
      arguments[0] =
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, given) -> handle(method, handler, given));
    }
  }

  private @Nullable Object handle(Method method, SdkSession.Handler handler, Object[] given)
      throws Throwable {
    heard.incrementAndGet();
    handling.add(Thread.currentThread());
    try {
      return invoke(method, handler, given);
    } finally {
      handling.remove(Thread.currentThread());
    }
  }

  private @Nullable Object wrapped(@Nullable Object result) {
    if (result instanceof SdkSession) {
      return wrap(SdkSession.class, (SdkSession) result);
    } else if (result instanceof SdkInventory) {
      return wrap(SdkInventory.class, (SdkInventory) result);
    } else if (result instanceof SdkJob) {
      return wrap(SdkJob.class, (SdkJob<?>) result);
    }
    return result;
  }

  private static @Nullable Object invoke(
      Method method, Object target, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}

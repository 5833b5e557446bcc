package org.polyvisor.conformance.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polyvisor.annotation.API;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.Facet;

/**
 * The calls that a requirement made to the driver, with what came of each: the last thousand. Safe
 * for any thread, and locks nothing.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CallLog {
  private static final int ROOM = 1000;
  private static final int WIDTH = 300;

  private final long began = System.nanoTime();
  private final ConcurrentLinkedDeque<String> lines = new ConcurrentLinkedDeque<>();
  private final AtomicInteger size = new AtomicInteger();

  CallLog() {}

  /** The calls, oldest first, each a line. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The same connection, whose calls are written down. */
  DriverConnection watch(DriverConnection driver) {
    return as(DriverConnection.class, driver);
  }

  private <T> T as(Class<T> type, Object target) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> watched(type, target, method, arguments));
    return type.cast(proxy);
  }

  private @Nullable Object watched(
      Class<?> type, Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    String call = method.getName() + "(" + text(arguments) + ")";
    try {
      Object answer = method.invoke(target, arguments);
      add(type, call + (method.getReturnType() == void.class ? "" : " = " + shown(answer)));
      return answer instanceof Optional<?> found && method.getName().equals("facet")
          ? found.map(this::facet)
          : answer;
    } catch (InvocationTargetException e) {
      Throwable thrown = e.getCause() == null ? e : e.getCause();
      add(type, call + " threw " + thrown);
      throw thrown;
    }
  }

  /** A facet behind each of its interfaces that the kit may ask for. */
  private Object facet(Object target) {
    Class<?>[] types = Interfaces.facetsOf(target.getClass());
    return types.length == 0
        ? target
        : Proxy.newProxyInstance(
            Facet.class.getClassLoader(),
            types,
            (self, method, arguments) ->
                watched(method.getDeclaringClass(), target, method, arguments));
  }

  private void add(Class<?> type, String text) {
    long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
    lines.add(millis + " ms  " + type.getSimpleName() + "." + text);
    if (size.incrementAndGet() > ROOM) {
      lines.poll();
    }
  }

  private static String text(Object @Nullable [] arguments) {
    return arguments == null
        ? ""
        : Arrays.stream(arguments)
            .filter(argument -> !(argument instanceof Call))
            .map(CallLog::shown)
            .collect(Collectors.joining(", "));
  }

  private static String shown(@Nullable Object value) {
    String text = value instanceof Class<?> type ? type.getSimpleName() : String.valueOf(value);
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "...";
  }
}

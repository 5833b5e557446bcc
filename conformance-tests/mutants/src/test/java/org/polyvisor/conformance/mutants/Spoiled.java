package org.polyvisor.conformance.mutants;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.Facet;

/** A driver's connection, each call of which goes through a defect. Safe for any thread. */
final class Spoiled {
  private final DriverConnection real;
  private final Defect defect;

  private Spoiled(DriverConnection real, Defect defect) {
    this.real = real;
    this.defect = defect;
  }

  static DriverConnection of(DriverConnection real, Defect defect) {
    Spoiled spoiled = new Spoiled(real, defect);
    return (DriverConnection) spoiled.proxy(real, DriverConnection.class);
  }

  DriverConnection real() {
    return real;
  }

  private Object proxy(Object target, Class<?>... types) {
    return Proxy.newProxyInstance(
        Spoiled.class.getClassLoader(),
        types,
        (self, method, arguments) ->
            answer(target, method, arguments == null ? new Object[0] : arguments));
  }

  private @Nullable Object answer(Object target, Method method, @Nullable Object[] arguments)
      throws Throwable {
    Object answer = defect.on(new Invocation(this, target, method, arguments));
    if (method.getName().equals("facet") && answer instanceof Optional<?> found) {
      return found.map(this::facet);
    }
    return answer;
  }

  private Object facet(Object facet) {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (Class<?> type = facet.getClass(); type != null; type = type.getSuperclass()) {
      for (Class<?> one : type.getInterfaces()) {
        if (Facet.class.isAssignableFrom(one)) {
          types.add(one);
        }
      }
    }
    types.removeIf(type -> !Modifier.isPublic(type.getModifiers()));
    return proxy(facet, types.toArray(new Class<?>[0]));
  }
}

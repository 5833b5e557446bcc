package org.polyvisor.conformance.lab;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polyvisor.spi.Facet;

/** Looks for the facets of the SPI that a class has. */
final class Interfaces {
  private Interfaces() {}

  /** Those that a proxy of the SPI's own loader can have. */
  static Class<?>[] facetsOf(Class<?> type) {
    Set<Class<?>> found = new LinkedHashSet<>();
    collect(type, found);
    return found.toArray(new Class<?>[0]);
  }

  private static void collect(@Nullable Class<?> type, Set<Class<?>> found) {
    if (type == null) {
      return;
    }
    for (Class<?> one : type.getInterfaces()) {
      if (Facet.class.isAssignableFrom(one)
          && one.getModule() == Facet.class.getModule()
          && one.getPackageName().equals(Facet.class.getPackageName())) {
        found.add(one);
      }
      collect(one, found);
    }
    collect(type.getSuperclass(), found);
  }
}

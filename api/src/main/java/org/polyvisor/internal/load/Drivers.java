package org.polyvisor.internal.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The drivers that are installed: those that the SPI's own class loader sees, then those of the
 * thread's context loader or of the loader that the app names, each class once.
 */
public final class Drivers {
  private Drivers() {}

  /** Looks now; drivers that come later are found by the next look. */
  public static Inventory installed(Optional<ClassLoader> named) {
    List<FoundDriver> drivers = new ArrayList<>();
    List<FailedDriver> failures = new ArrayList<>();
    Set<String> classes = new LinkedHashSet<>();
    for (ClassLoader loader : loaders(named)) {
      Inventory inventory = DriverFinder.search(loader);
      for (FoundDriver driver : inventory.drivers()) {
        if (classes.add(driver.location() + " " + driver.provider().getClass().getName())) {
          drivers.add(driver);
        }
      }
      for (FailedDriver failure : inventory.failures()) {
        if (classes.add(failure.location() + " " + failure.className())) {
          failures.add(failure);
        }
      }
    }
    return new Inventory(drivers, failures);
  }

  private static Set<ClassLoader> loaders(Optional<ClassLoader> named) {
    Set<ClassLoader> loaders = new LinkedHashSet<>();
    add(loaders, named.orElse(null));
    if (named.isEmpty()) {
      add(loaders, Drivers.class.getClassLoader());
      add(loaders, Thread.currentThread().getContextClassLoader());
    }
    return loaders.isEmpty() ? Set.of(ClassLoader.getSystemClassLoader()) : loaders;
  }

  private static void add(Set<ClassLoader> loaders, @Nullable ClassLoader loader) {
    if (loader != null) {
      loaders.add(loader);
    }
  }
}

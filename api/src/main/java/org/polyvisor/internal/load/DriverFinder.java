package org.polyvisor.internal.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.polyvisor.spi.DriverDescriptor;
import org.polyvisor.spi.DriverProvider;

/**
 * Finds the drivers that one class loader sees. A provider that cannot be loaded never takes others
 * with it: the iteration goes on after each kind of failure (a missing superclass comes raw out of
 * {@code hasNext()}), and {@code get()} and {@code descriptor()} are called apart. For one thread.
 */
public final class DriverFinder {
  /** A broken iterator could fail for ever. */
  private static final int MAXIMUM_STEPS = 1000;

  private final ClassLoader loader;
  private final List<FoundDriver> found = new ArrayList<>();
  private final List<FailedDriver> failed = new ArrayList<>();
  private final List<Throwable> unnamed = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private DriverFinder(ClassLoader loader) {
    this.loader = loader;
  }

  /** Looks through everything that this loader sees, once. */
  public static Inventory search(ClassLoader loader) {
    DriverFinder finder = new DriverFinder(loader);
    finder.iterate(ServiceLoader.load(DriverProvider.class, loader).stream().iterator());
    if (!finder.unnamed.isEmpty()) {
      finder.nameFailures();
    }
    return new Inventory(finder.found, finder.failed, List.of(Locations.of(loader)));
  }

  private void iterate(Iterator<ServiceLoader.Provider<DriverProvider>> providers) {
    for (int step = 0; step < MAXIMUM_STEPS; step++) {
      try {
        if (!providers.hasNext()) {
          return;
        }
        take(providers.next());
      } catch (Throwable e) { // whatever a driver throws
        unnamed.add(e);
      }
    }
  }

  private void take(ServiceLoader.Provider<DriverProvider> provider) {
    Class<?> type = provider.type();
    seen.add(type.getName());
    try {
      DriverProvider driver = provider.get();
      DriverDescriptor descriptor =
          Optional.ofNullable(driver.descriptor())
              .orElseThrow(() -> new IllegalStateException("descriptor() is null"));
      Versions.check(driver, descriptor);
      found.add(new FoundDriver(driver, descriptor, Locations.of(type)));
    } catch (Throwable e) { // whatever a driver throws
      failed.add(new FailedDriver(type.getName(), Locations.of(type), e));
    }
  }

  /**
   * Lookups fail in the order of the services files' lines, so what was listed and not seen pairs
   * off with what was thrown.
   */
  private void nameFailures() {
    List<ServicesFiles.Entry> missing = new ArrayList<>();
    Set<String> once = new HashSet<>();
    for (var entry : ServicesFiles.read(loader, DriverProvider.class.getName())) {
      if (!seen.contains(entry.className()) && once.add(entry.className())) {
        missing.add(entry);
      }
    }
    for (int i = 0; i < unnamed.size(); i++) {
      boolean known = i < missing.size();
      failed.add(
          new FailedDriver(
              known ? missing.get(i).className() : "a provider",
              known ? missing.get(i).location() : loader.toString(),
              unnamed.get(i)));
    }
  }
}

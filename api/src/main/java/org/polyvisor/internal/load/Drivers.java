package org.polyvisor.internal.load;

import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The drivers that are installed: those that the SPI's own class loader sees, those of the thread's
 * context loader and of the caller's own, and those in plug-in folders; or those of the loader that
 * the app names alone. Each class once.
 */
public final class Drivers {
  private Drivers() {}

  /**
   * Looks now; drivers that come later are found by the next look.
   *
   * @param named the loader that the app names, if it does
   * @param folders of plug-ins
   */
  public static Inventory installed(Optional<ClassLoader> named, PluginPlaces folders) {
    List<FoundDriver> drivers = new ArrayList<>();
    List<FailedDriver> failures = new ArrayList<>();
    List<String> places = new ArrayList<>();
    Set<String> classes = new LinkedHashSet<>();
    Plugins.Found plugins = named.isPresent() ? Plugins.Found.NONE : Plugins.in(folders.all());
    failures.addAll(plugins.rejected());
    for (ClassLoader loader : loaders(named, plugins.loaders())) {
      Inventory inventory = DriverFinder.search(loader);
      if (!plugins.loaders().contains(loader)) { // of those the folder is told
        places.addAll(inventory.places());
      }
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
    if (named.isEmpty()) {
      places.addAll(folders.told());
    }
    return new Inventory(drivers, failures, places);
  }

  private static Set<ClassLoader> loaders(
      Optional<ClassLoader> named, List<URLClassLoader> plugins) {
    Set<ClassLoader> loaders = new LinkedHashSet<>();
    add(loaders, named.orElse(null));
    if (named.isEmpty()) {
      add(loaders, Drivers.class.getClassLoader());
      add(loaders, Thread.currentThread().getContextClassLoader());
      // A thread of the common pool has not the context loader of the app that uses it.
      add(loaders, Caller.loader());
      loaders.addAll(plugins);
    }
    return loaders.isEmpty() ? Set.of(ClassLoader.getSystemClassLoader()) : loaders;
  }

  private static void add(Set<ClassLoader> loaders, @Nullable ClassLoader loader) {
    if (loader != null) {
      loaders.add(loader);
    }
  }
}

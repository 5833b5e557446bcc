package org.polyvisor.conformance.lab;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.polyvisor.spi.DriverProvider;

/** Finds the driver that serves a scheme, as an app would get it. */
final class Providers {
  private static final int MAXIMUM = 1000;

  private Providers() {}

  static DriverProvider serving(String scheme) {
    List<String> seen = new ArrayList<>();
    Iterator<ServiceLoader.Provider<DriverProvider>> all =
        ServiceLoader.load(DriverProvider.class).stream().iterator();
    for (int i = 0; i < MAXIMUM; i++) {
      try {
        if (!all.hasNext()) {
          break;
        }
        DriverProvider provider = all.next().get();
        seen.add(provider.descriptor().toString());
        if (provider.descriptor().schemes().contains(scheme)) {
          return provider;
        }
      } catch (ServiceConfigurationError | LinkageError e) {
        seen.add(e.toString());
      }
    }
    throw new IllegalStateException("no driver serves '" + scheme + "'; found " + seen);
  }
}

package org.polyvisor.driver.parallels.internal;

import com.google.inject.AbstractModule;

/** The simulated SDK. */
final class SimulatedModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(SimulatedSdk.class);
    bind(SdkSource.class).to(SimulatedSdk.class);
  }
}

package org.polyvisor.driver.parallels.internal;

import com.google.inject.AbstractModule;

/** The vendor's SDK. */
final class NativeModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(SdkSource.class).toInstance(new NativeSdk());
  }
}

package org.polyvisor.driver.parallels.internal;

import com.google.inject.AbstractModule;

/** The vendor's SDK. */
final class NativeModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(NativeSdk.class);
    bind(SdkSource.class).to(NativeSdk.class);
  }
}

package org.polyvisor.driver.parallels.internal;

import jakarta.inject.Inject;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.polyvisor.driver.parallels.sdk.SdkLibrary;
import org.polyvisor.driver.parallels.sdk.SdkMissingException;
import org.polyvisor.driver.parallels.sdk.SdkOptions;
import org.polyvisor.driver.parallels.sdk.SdkProvider;
import org.polyvisor.error.ErrorCode;
import org.polyvisor.error.ErrorDomain;
import org.polyvisor.error.VirtException;
import org.polyvisor.model.Settings;

/**
 * The vendor's library, through the binding that is looked for only now: an artifact of its own, so
 * that who does not use it has no native code on the path. Each way that leads nowhere ends with an
 * error that says what to do.
 */
final class NativeSdk implements SdkSource {
  private static final String INSTEAD =
      "; for a simulated server with invented guests say parallels:///system?sdk=simulated";

  private final Settings settings;

  @Inject
  NativeSdk(Settings settings) {
    this.settings = settings;
  }

  @Override
  public SdkLibrary open() {
    return reach(provider -> provider.open(options()));
  }

  /** Loads it and does nothing with it. */
  void load() {
    reach(
        provider -> {
          provider.load(options());
          return provider;
        });
  }

  private static <T> T reach(Function<SdkProvider, T> way) {
    try {
      return way.apply(provider());
    } catch (SdkMissingException e) {
      throw missing(String.valueOf(e.getMessage()), e);
    } catch (ServiceConfigurationError | LinkageError e) {
      throw missing("the binding to the Parallels SDK cannot be loaded: " + e, e);
    }
  }

  private static SdkProvider provider() {
    ClassLoader own = NativeSdk.class.getClassLoader();
    return ServiceLoader.load(SdkProvider.class, own)
        .findFirst()
        .orElseThrow(
            () ->
                new SdkMissingException(
                    "the binding to the Parallels SDK is not on the path: add"
                        + " polyvisor-driver-parallels-sdk-native"));
  }

  private SdkOptions options() {
    SdkOptions options =
        SdkOptions.defaults()
            .hung(
                settings.get(ParallelsSettings.HUNG_CALLS),
                settings.get(ParallelsSettings.HUNG_AFTER));
    return settings.find(ParallelsSettings.LIBRARY).map(options::library).orElse(options);
  }

  private static VirtException missing(String why, Throwable cause) {
    return VirtException.of(ErrorCode.NO_CONNECT, ErrorDomain.PARALLELS, why + INSTEAD)
        .causedBy(cause);
  }
}

package org.polyvisor.driver.parallels.sdk;

import java.time.Duration;
import java.util.Optional;
import org.polyvisor.annotation.API;

/**
 * How the vendor's SDK is found and used. Immutable: each method answers a changed copy.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SdkOptions {
  private static final SdkOptions DEFAULTS =
      new SdkOptions(Optional.empty(), new Bound(8, Duration.ofSeconds(30)), false);

  private final Optional<String> library;
  private final Bound hung;
  private final boolean allCounters;

  private SdkOptions(Optional<String> library, Bound hung, boolean allCounters) {
    this.library = library;
    this.hung = hung;
    this.allCounters = allCounters;
  }

  /** The library searched for in the usual places; 8 calls may hang for more than 30 s. */
  public static SdkOptions defaults() {
    return DEFAULTS;
  }

  /** This library, or the one in this folder, and no other. */
  public SdkOptions library(String path) {
    return new SdkOptions(Optional.of(path), hung, allCounters);
  }

  /**
   * When the session counts as lost since calls into the library do not return.
   *
   * @param calls at how many of them
   * @param after how long one has to take to count
   */
  public SdkOptions hung(int calls, Duration after) {
    return new SdkOptions(library, new Bound(calls, after), allCounters);
  }

  /** Passes on all parameters of statistics, also those that no driver has a use for. */
  public SdkOptions everything() {
    return new SdkOptions(library, hung, true);
  }

  /** The library that was named, if one was. */
  public Optional<String> library() {
    return library;
  }

  /** How many calls may hang before the session counts as lost. */
  public int hungCalls() {
    return hung.calls;
  }

  /** After which time a call counts as hung. */
  public Duration hungAfter() {
    return hung.after;
  }

  /** Whether parameters are passed on that no driver has a use for. */
  public boolean isEverything() {
    return allCounters;
  }

  private record Bound(int calls, Duration after) {}
}

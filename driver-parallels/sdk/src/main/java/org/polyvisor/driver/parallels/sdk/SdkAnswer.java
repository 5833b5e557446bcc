package org.polyvisor.driver.parallels.sdk;

import java.util.Optional;
import org.polyvisor.annotation.API;

/**
 * How a job ended: with parameters (none for most), or with an error. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SdkAnswer {
  private static final SdkAnswer OK = new SdkAnswer(Optional.empty(), SdkParameters.NONE);

  private final Optional<SdkError> error;
  private final SdkParameters parameters;

  private SdkAnswer(Optional<SdkError> error, SdkParameters parameters) {
    this.error = error;
    this.parameters = parameters;
  }

  /** Success without a result. */
  public static SdkAnswer ok() {
    return OK;
  }

  /** Success with a result. */
  public static SdkAnswer ok(SdkParameters parameters) {
    return new SdkAnswer(Optional.empty(), parameters);
  }

  /** Failure. */
  public static SdkAnswer failed(SdkError error) {
    return new SdkAnswer(Optional.of(error), SdkParameters.NONE);
  }

  /** Why it failed; empty for a success. */
  public Optional<SdkError> error() {
    return error;
  }

  /** What it resulted in. */
  public SdkParameters parameters() {
    return parameters;
  }

  @Override
  public String toString() {
    return error.map(SdkError::toString).orElse("ok " + parameters.size() + " parameters");
  }
}

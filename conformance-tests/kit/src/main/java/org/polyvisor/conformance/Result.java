package org.polyvisor.conformance;

import org.polyvisor.annotation.API;

/**
 * What came of a requirement.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Result {
  /** It holds. */
  PASSED("passed"),
  /** It does not hold. */
  FAILED("failed"),
  /** The driver does not offer what it is about, and that was seen. */
  NOT_OFFERED("not offered"),
  /** The target gives the kit no means to try it. */
  NOT_DRIVABLE("not drivable"),
  /** It does not hold, as the target declares. */
  DEVIATES("deviates as declared"),
  /** It was not run, as the target says, for a time and a reason. */
  EXCLUDED("excluded");

  private final String text;

  Result(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}

package org.polyvisor.conformance.catalogue;

import java.util.Locale;
import org.polyvisor.annotation.API;

/**
 * How binding a requirement is.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Level {
  /** A driver that does otherwise is wrong. */
  MUST,
  /** A driver that does otherwise has a reason, and declares it. */
  SHOULD,
  /** Left to the driver, but told apart. */
  MAY,
  /** Was a requirement once; its id is not used again. */
  RETIRED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

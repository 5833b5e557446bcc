package org.polyvisor.conformance.lab;

import java.util.OptionalLong;
import java.util.Random;
import org.polyvisor.annotation.API;

/**
 * What random choices are made from, so that a run can be replayed: the system property {@code
 * polyvisor.conformance.seed}. Without it requirements run in the order of their ids and choose as
 * with seed 0.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Seed {
  /** The name of the property. */
  public static final String PROPERTY = "polyvisor.conformance.seed";

  private Seed() {}

  /** The seed that was given. */
  public static OptionalLong given() {
    String text = System.getProperty(PROPERTY, "");
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  /** The choices for one purpose, the same for the same seed. */
  public static Random random(String purpose) {
    return new Random(given().orElse(0) * 31 + purpose.hashCode());
  }
}

package org.polyvisor.driver.test;

import java.util.List;
import org.polyvisor.annotation.API;
import org.polyvisor.model.Setting;

/**
 * The settings of the test driver.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TestSettings {
  /**
   * What counters read that nobody scripted. With {@code fixed}, {@code d,00c,000} is counter
   * number c, in the order of {@link org.polyvisor.model.BlockCounter#known}, of device number d,
   * in the order of the definition, both from 1: the second disk's third counter reads 2,003,000.
   * With {@code seeded} each begins at 0 when the domain starts and grows with the ticker while it
   * runs, at a pace that the seed decides.
   */
  public static final Setting<String> COUNTERS =
      Setting.choice(
          "counters",
          "fixed",
          List.of("fixed", "seeded"),
          "Whether counters stand still at known values or grow with time.");

  /** Decides the pace of seeded counters. */
  public static final Setting<Integer> SEED =
      Setting.integer("seed", 1, 0, Integer.MAX_VALUE, "Decides how fast seeded counters grow.");

  private TestSettings() {}
}

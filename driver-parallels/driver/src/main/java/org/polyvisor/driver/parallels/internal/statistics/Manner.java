package org.polyvisor.driver.parallels.internal.statistics;

import java.util.Optional;

/**
 * What a reader wishes for himself that the settings decide for others.
 *
 * @param oneShots whether the server may be asked for him; empty if the settings decide
 * @param comesBackIn within which time he will be there again; 0 if he does not say
 */
public record Manner(Optional<Boolean> oneShots, long comesBackIn) {
  /** All as the settings say. */
  public static final Manner USUAL = new Manner(Optional.empty(), 0);
}

package org.polyvisor.driver.parallels.internal.statistics;

import java.time.Instant;

/**
 * A moment by both clocks.
 *
 * @param nanos by the ticker; all arithmetic is on this
 * @param wall for display
 */
public record Moment(long nanos, Instant wall) {}

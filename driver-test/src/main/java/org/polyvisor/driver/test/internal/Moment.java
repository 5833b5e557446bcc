package org.polyvisor.driver.test.internal;

import java.time.Instant;

/**
 * Now, by both clocks.
 *
 * @param at the wall clock
 * @param nanos the ticker
 */
record Moment(Instant at, long nanos) {}

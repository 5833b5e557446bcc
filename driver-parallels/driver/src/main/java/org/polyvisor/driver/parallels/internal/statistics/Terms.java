package org.polyvisor.driver.parallels.internal.statistics;

/**
 * What holds for all cells of a connection at one moment.
 *
 * @param policy the rule
 * @param cycle the server's cycle, as learned
 * @param tick the time between two looks of the ticker
 */
public record Terms(Policy policy, long cycle, long tick) {}

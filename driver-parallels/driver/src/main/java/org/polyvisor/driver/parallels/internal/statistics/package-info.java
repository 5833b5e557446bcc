/**
 * The statistics cell: when to subscribe, whom to serve from what, and when to let go. Start from
 * {@link org.polyvisor.driver.parallels.internal.statistics.Step}, {@link
 * org.polyvisor.driver.parallels.internal.statistics.CellState} and {@link
 * org.polyvisor.driver.parallels.internal.statistics.StatisticsCell}.
 */
@NullMarked
package org.polyvisor.driver.parallels.internal.statistics;

import org.jspecify.annotations.NullMarked;

package org.polyvisor.internal.bulk;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.model.StatisticsGroup;

/**
 * What one reader wants.
 *
 * @param groups which groups
 * @param maximumAge how old a value may be; empty leaves it to the driver
 * @param admitLast how old the last good value beside an error may be; empty for none
 * @param parallel how many domains are read at once
 */
public record BulkPlan(
    Set<StatisticsGroup<?>> groups,
    Optional<Duration> maximumAge,
    Optional<Duration> admitLast,
    int parallel) {}

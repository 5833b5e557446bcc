package org.polyvisor.internal.bulk;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.model.StatisticsOptions;

/**
 * What one reader wants.
 *
 * @param groups which groups
 * @param options how to serve it
 * @param admitLast how old the last good value beside an error may be; empty for none
 * @param parallel how many domains are read at once
 */
public record BulkPlan(
    Set<StatisticsGroup<?>> groups,
    StatisticsOptions options,
    Optional<Duration> admitLast,
    int parallel) {}

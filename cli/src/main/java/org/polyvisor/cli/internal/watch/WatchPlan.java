package org.polyvisor.cli.internal.watch;

import java.time.Duration;
import java.util.Optional;
import org.polyvisor.Domain;

/**
 * What to watch.
 *
 * @param only the one guest; every active one if empty
 * @param device its device, empty for the sum; of every guest, every device
 * @param interval the time between two readings
 * @param count how many readings; 0 for no end
 */
public record WatchPlan(Optional<Domain> only, String device, Duration interval, int count) {}

package org.polyvisor.internal.connect;

import java.time.Duration;
import java.util.Optional;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.internal.call.CancelSource;
import org.polyvisor.model.Operation;

/**
 * How a call is to be made.
 *
 * @param operation what it is
 * @param what the same for messages: "starting domain 'a'"
 * @param deadline how long it may take
 * @param cancellation what may end it
 * @param about which object it is about
 */
public record CallSpec(
    Operation operation,
    String what,
    Duration deadline,
    Optional<CancelSource> cancellation,
    Optional<ErrorSubject> about) {}

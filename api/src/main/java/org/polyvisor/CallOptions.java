package org.polyvisor;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.error.ErrorSubject;
import org.polyvisor.internal.call.CancelSource;
import org.polyvisor.internal.call.Durations;
import org.polyvisor.internal.connect.CallSpec;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.internal.settings.ApiSettings;
import org.polyvisor.model.Operation;

/** How one view of a connection makes its calls. Immutable. */
record CallOptions(
    Handle handle, Optional<Duration> deadline, Optional<CancelSource> cancellation) {

  /** The first reading waits for the hypervisor. */
  private static final Set<Operation> LONG =
      Set.of(
          Operation.BLOCK_STATISTICS,
          Operation.BLOCK_STATISTICS_SUM,
          Operation.INTERFACE_STATISTICS,
          Operation.VCPU_STATISTICS,
          Operation.MEMORY_STATISTICS,
          Operation.CPU_STATISTICS,
          Operation.BULK_STATISTICS);

  CallOptions within(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("deadline " + time + ": must be more than 0");
    }
    return new CallOptions(handle, Optional.of(Durations.bounded(time)), cancellation);
  }

  CallOptions with(CancelSource source) {
    return new CallOptions(handle, deadline, Optional.of(source));
  }

  CallSpec spec(Operation operation, String what) {
    return new CallSpec(operation, what, time(operation), cancellation, Optional.empty());
  }

  CallSpec spec(Operation operation, String what, ErrorSubject about) {
    return new CallSpec(operation, what, time(operation), cancellation, Optional.of(about));
  }

  Duration time(Operation operation) {
    return deadline.orElseGet(
        () ->
            LONG.contains(operation)
                ? handle.target().api().get(ApiSettings.STATISTICS_DEADLINE)
                : handle.deadline());
  }
}

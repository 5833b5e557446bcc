package org.polyvisor.conformance.lab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;

/** How operations are called, by operation. For one thread while it is filled. */
final class Entries {
  private final Map<Operation, Entry> all = new LinkedHashMap<>();

  Entries() {}

  Set<Operation> operations() {
    return Collections.unmodifiableSet(all.keySet());
  }

  Entry get(Operation operation) {
    return Objects.requireNonNull(all.get(operation), operation.name());
  }

  void minimum(Operation operation, Action<DriverConnection> action) {
    all.put(operation, new Entry(Optional.empty(), action));
  }

  void lifecycle(Operation operation, Step step) {
    of(
        operation,
        LifecycleFacet.class,
        (facet, call, domain) -> step.run(facet, call, LifecycleRequest.of(domain)));
  }

  <F extends Facet> void of(Operation operation, Class<F> type, Action<F> action) {
    Action<DriverConnection> onFacet =
        (connection, call, domain) ->
            action.run(connection.facet(type).orElseThrow(), call, domain);
    all.put(operation, new Entry(Optional.of(type), onFacet));
  }

  /**
   * One of them.
   *
   * @param facet what it belongs to; empty for what every driver has
   * @param action how it is called
   */
  record Entry(Optional<Class<? extends Facet>> facet, Action<DriverConnection> action) {}

  /** A call about a domain. */
  interface Action<T> {
    void run(T on, Call call, DomainRef domain);
  }

  /** A change of a domain's run state. */
  interface Step {
    void run(LifecycleFacet facet, Call call, LifecycleRequest request);
  }
}

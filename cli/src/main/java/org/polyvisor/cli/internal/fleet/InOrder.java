package org.polyvisor.cli.internal.fleet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.polyvisor.Connection;
import org.polyvisor.Domain;
import org.polyvisor.StatisticsQuery;
import org.polyvisor.StatisticsRows;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.StatisticsRow;

/**
 * Hands out the rows of many guests in the order of the question, each as soon as those before it
 * are there. For one thread.
 */
public final class InOrder {
  private final Deque<DomainRef> order;
  private final Map<DomainRef, StatisticsRow> early = new HashMap<>();
  private final Consumer<StatisticsRow> sink;

  private InOrder(Deque<DomainRef> order, Consumer<StatisticsRow> sink) {
    this.order = order;
    this.sink = sink;
  }

  /** Reads these guests, each once; the sink runs in the caller's thread. */
  public static void read(
      Connection connection,
      StatisticsQuery query,
      List<Domain> guests,
      Consumer<StatisticsRow> sink) {
    InOrder inOrder = new InOrder(order(guests), sink);
    try (StatisticsRows rows = connection.statistics(query.domains(guests))) {
      rows.forEach(inOrder::take);
    }
  }

  private static Deque<DomainRef> order(List<Domain> guests) {
    Set<DomainRef> seen = new HashSet<>();
    Deque<DomainRef> order = new ArrayDeque<>();
    for (Domain guest : guests) {
      if (seen.add(guest.ref())) {
        order.add(guest.ref());
      }
    }
    return order;
  }

  private void take(StatisticsRow row) {
    early.put(row.domain(), row);
    while (!order.isEmpty() && early.containsKey(order.element())) {
      sink.accept(early.remove(order.remove()));
    }
  }
}

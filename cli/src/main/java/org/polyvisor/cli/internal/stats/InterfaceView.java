package org.polyvisor.cli.internal.stats;

import java.util.List;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.InterfaceCounter;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.StatisticsGroup;

/** Network interfaces. */
final class InterfaceView extends GroupView<List<InterfaceStatistics>> {
  InterfaceView() {
    super(StatisticsGroup.INTERFACE, "net", "interfaces");
  }

  @Override
  void text(List<InterfaceStatistics> interfaces, Guest guest, Fields fields) {
    fields.put("net.count", interfaces.size());
    int number = 0;
    for (InterfaceStatistics one : interfaces) {
      String head = "net." + number + ".";
      fields.put(head + "name", one.device());
      one.counters().forEach((counter, value) -> fields.put(head + name(counter), value));
      number++;
    }
  }

  /** {@code rx.bytes} for {@code rx_bytes}, and packets in short. */
  private static String name(InterfaceCounter counter) {
    return counter.key().replace('_', '.').replace("packets", "pkts");
  }

  @Override
  void json(List<InterfaceStatistics> interfaces, Guest guest, Fields fields) {
    fields.put(jsonName(), interfaces.stream().map(Views::networkInterface).toList());
  }
}

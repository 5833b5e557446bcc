package org.polyvisor.cli.internal.stats;

import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.MemoryCounter;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.StatisticsGroup;

/** Memory, which virsh calls by its balloon. */
final class BalloonView extends GroupView<MemoryStatistics> {
  BalloonView() {
    super(StatisticsGroup.MEMORY, "balloon", "memory");
  }

  @Override
  void text(MemoryStatistics memory, Guest guest, Fields fields) {
    fields.put("balloon.current", memory.actualKiB());
    guest
        .info()
        .map(DomainInfo::maximumMemoryKiB)
        .ifPresent(maximum -> fields.put("balloon.maximum", maximum));
    memory
        .counters()
        .forEach(
            (counter, value) -> {
              if (counter != MemoryCounter.ACTUAL_KIB) {
                fields.put("balloon." + name(counter), value);
              }
            });
  }

  private static String name(MemoryCounter counter) {
    return counter.key().equals("last_update") ? "last-update" : counter.key();
  }

  @Override
  void json(MemoryStatistics memory, Guest guest, Fields fields) {
    fields.put(jsonName(), Views.statistics(memory));
  }
}

package org.polyvisor.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.cli.internal.fleet.DomainStats;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockDevice;

/** A guest's statistics, in virsh's names for people, in the API's as JSON. */
final class StatsText {
  private static final Map<BlockCounter, String> NAMES =
      Map.of(
          BlockCounter.READ_REQUESTS, "rd.reqs",
          BlockCounter.READ_BYTES, "rd.bytes",
          BlockCounter.READ_TIME_NANOS, "rd.times",
          BlockCounter.WRITE_REQUESTS, "wr.reqs",
          BlockCounter.WRITE_BYTES, "wr.bytes",
          BlockCounter.WRITE_TIME_NANOS, "wr.times",
          BlockCounter.FLUSH_OPERATIONS, "fl.reqs",
          BlockCounter.FLUSH_TIME_NANOS, "fl.times",
          BlockCounter.ERRORS, "errors");

  private StatsText() {}

  static List<String> lines(DomainStats stats, boolean state, boolean block) {
    List<String> lines = new ArrayList<>();
    if (state) {
      lines.add("  state.state=" + stats.info().state().number());
      lines.add("  state.reason=" + stats.info().reason().number());
    }
    if (block) {
      block(stats, lines);
    }
    return lines;
  }

  private static void block(DomainStats stats, List<String> lines) {
    if (stats.blockError().isPresent()) {
      lines.add("  block.error=" + Printable.oneLine("" + stats.blockError().get().getMessage()));
      return;
    }
    lines.add("  block.count=" + stats.devices().size());
    for (int i = 0; i < stats.devices().size(); i++) {
      String head = "  block." + i + ".";
      BlockDevice device = stats.devices().get(i);
      lines.add(head + "name=" + Printable.of(device.target()));
      device.source().ifPresent(path -> lines.add(head + "path=" + Printable.of(path)));
      if (i < stats.counters().size()) {
        counters(head, stats.counters().get(i), lines);
      }
    }
  }

  private static void counters(String head, DeviceAnswer answer, List<String> lines) {
    answer
        .statistics()
        .ifPresent(
            s ->
                s.counters()
                    .forEach(
                        (c, value) ->
                            lines.add(head + NAMES.getOrDefault(c, c.key()) + "=" + value)));
    answer
        .error()
        .ifPresent(e -> lines.add(head + "error=" + Printable.oneLine("" + e.getMessage())));
  }

  static Fields json(DomainStats stats, boolean state, boolean block) {
    Fields fields = new Fields();
    if (state) {
      fields.putAll(Views.state(stats.info()));
    }
    if (block && stats.blockError().isPresent()) {
      fields.put("blockDevices", Views.error(stats.blockError().get()));
    } else if (block) {
      fields.put("blockDevices", devices(stats));
    }
    return fields;
  }

  private static List<Fields> devices(DomainStats stats) {
    List<Fields> devices = new ArrayList<>();
    for (int i = 0; i < stats.devices().size(); i++) {
      Fields device = Views.device(stats.devices().get(i));
      if (i < stats.counters().size()) {
        DeviceAnswer answer = stats.counters().get(i);
        answer.statistics().ifPresent(s -> device.putAll(Views.statistics(s)));
        answer.error().ifPresent(e -> device.putAll(Views.error(e)));
      }
      devices.add(device);
    }
    return devices;
  }
}

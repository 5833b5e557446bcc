package org.polyvisor.cli.internal.stats;

import java.util.List;
import java.util.Map;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.StatisticsGroup;

/** Block devices; what they are, too, where that is known. */
final class BlockView extends GroupView<List<BlockStatistics>> {
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

  BlockView() {
    super(StatisticsGroup.BLOCK, "block", "blockDevices");
  }

  @Override
  void text(List<BlockStatistics> blocks, Guest guest, Fields fields) {
    fields.put("block.count", blocks.size());
    int number = 0;
    for (BlockStatistics block : blocks) {
      String head = "block." + number + ".";
      fields.put(head + "name", block.device());
      fields.put(head + "path", guest.device(block.device()).flatMap(BlockDevice::source));
      block
          .counters()
          .forEach((c, value) -> fields.put(head + NAMES.getOrDefault(c, c.key()), value));
      number++;
    }
  }

  @Override
  void json(List<BlockStatistics> blocks, Guest guest, Fields fields) {
    fields.put(jsonName(), blocks.stream().map(block -> json(block, guest)).toList());
  }

  private static Fields json(BlockStatistics block, Guest guest) {
    Fields fields = new Fields().put("target", block.device());
    guest.device(block.device()).map(Views::device).ifPresent(fields::putAll);
    return fields.putAll(Views.statistics(block));
  }
}

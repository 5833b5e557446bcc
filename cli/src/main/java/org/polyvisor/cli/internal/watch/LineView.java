package org.polyvisor.cli.internal.watch;

import java.util.Collection;
import java.util.Optional;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.cli.internal.io.Fields;
import org.polyvisor.cli.internal.io.Json;
import org.polyvisor.cli.internal.io.Out;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.text.Amounts;
import org.polyvisor.cli.internal.text.Views;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.StatisticsChange;
import org.polyvisor.model.Ticker;

/** One line for each sample, as it comes: for a pipe, or a file. */
final class LineView implements View {
  private final Out out;
  private final boolean json;

  LineView(Out out, boolean json) {
    this.out = out;
    this.json = json;
  }

  @Override
  public void sample(DeviceAnswer answer, Optional<StatisticsChange<BlockCounter>> change) {
    out.line(json ? json(answer, change) : text(answer, change));
    out.flush();
  }

  @Override
  public void frame(Collection<Series> all) {
    out.flush();
  }

  private static String json(DeviceAnswer answer, Optional<StatisticsChange<BlockCounter>> change) {
    Fields row = Samples.json(answer);
    answer.statistics().ifPresent(s -> row.put("change", change.map(c -> Views.change(c, s))));
    return Json.text(row);
  }

  private static String text(DeviceAnswer answer, Optional<StatisticsChange<BlockCounter>> change) {
    StringBuilder line = new StringBuilder(Printable.of(answer.domain().name()));
    line.append(answer.device().isEmpty() ? "" : " " + Printable.of(answer.device()));
    answer.error().ifPresent(e -> line.append(" error=").append(e.code()));
    answer.error().ifPresent(e -> line.append(" ").append(Printable.oneLine("" + e.getMessage())));
    answer.statistics().ifPresent(statistics -> values(line, statistics, change));
    return line.toString();
  }

  private static void values(
      StringBuilder line, BlockStatistics now, Optional<StatisticsChange<BlockCounter>> change) {
    now.counters().forEach((c, value) -> pair(line, c.shortName(), value.toString()));
    if (change.isPresent() && change.get().isReset()) {
      line.append(" reset");
    } else if (change.isPresent()) {
      for (var counter : now.counters().keySet()) {
        change
            .get()
            .perSecond(counter)
            .ifPresent(r -> pair(line, counter.shortName() + "/s", Amounts.decimal(r)));
      }
    }
    pair(line, "age", Amounts.time(now.observation().age(Ticker.system())));
  }

  private static void pair(StringBuilder line, String name, String value) {
    line.append(' ').append(name).append('=').append(value);
  }
}

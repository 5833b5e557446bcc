package org.polyvisor.cli.internal.watch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.polyvisor.cli.internal.fleet.DeviceAnswer;
import org.polyvisor.cli.internal.io.Out;
import org.polyvisor.cli.internal.io.Printable;
import org.polyvisor.cli.internal.io.Style;
import org.polyvisor.cli.internal.io.Terminals;
import org.polyvisor.cli.internal.io.Width;
import org.polyvisor.cli.internal.text.Amounts;
import org.polyvisor.model.BlockCounter;
import org.polyvisor.model.Observation;
import org.polyvisor.model.StatisticsChange;
import org.polyvisor.model.Ticker;

/**
 * One line for each device, redrawn in place: for a person. Each frame leaves the terminal as it
 * found it, so that the program may end at any moment.
 */
final class ScreenView implements View {
  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";
  private static final String CLEAR_BELOW = "\u001b[J";
  private static final String HEAD =
      row("DOMAIN", "DEVICE", "RD/s", "WR/s", "RD B/s", "WR B/s", "AGE", "");

  /** The head, the line that says how many are not shown, and the cursor's own. */
  private static final int OTHER_ROWS = 3;

  private final Out out;
  private final boolean styled;
  private final int rows;
  private int drawn;

  ScreenView(Out out, boolean styled, Terminals.Size size) {
    this.out = out;
    this.styled = styled;
    this.rows = Math.max(1, size.rows() - OTHER_ROWS);
  }

  @Override
  public void sample(DeviceAnswer answer, Optional<StatisticsChange<BlockCounter>> change) {
    // The next frame shows it.
  }

  @Override
  public void frame(Collection<Series> all) {
    List<String> lines = new ArrayList<>();
    lines.add(Style.DIM.of(HEAD, styled));
    all.stream().limit(rows).forEach(series -> lines.add(line(series)));
    if (all.size() > rows) {
      lines.add("... and " + (all.size() - rows) + " more");
    }
    String back = drawn == 0 ? "" : "\u001b[" + drawn + "A\r";
    out.raw(back + CLEAR_BELOW + NO_WRAP + String.join("\n", lines) + "\n" + WRAP);
    out.flush();
    drawn = lines.size();
  }

  private String line(Series series) {
    String name = Printable.of(series.key().name());
    String device = Printable.of(series.key().device());
    if (series.error().isPresent()) {
      String why = Printable.oneLine("" + series.error().get().getMessage());
      return Width.pad(name, 20)
          + " "
          + Width.pad(device, 8)
          + " "
          + Style.RED.of("error: " + why, styled);
    }
    String age = series.last().map(last -> age(last.observation())).orElse("-");
    if (series.isReset()) {
      String line = row(name, device, "reset", "reset", "reset", "reset", age, "");
      return Style.YELLOW.of(line, styled);
    }
    return row(
        name,
        device,
        Amounts.count(series.rate(BlockCounter.READ_REQUESTS)),
        Amounts.count(series.rate(BlockCounter.WRITE_REQUESTS)),
        Amounts.bytes(series.rate(BlockCounter.READ_BYTES)),
        Amounts.bytes(series.rate(BlockCounter.WRITE_BYTES)),
        age,
        series.sparkline());
  }

  private static String age(Observation observation) {
    return Amounts.time(observation.age(Ticker.system()));
  }

  private static String row(String name, String device, String... cells) {
    return Width.pad(name, 20)
        + " "
        + Width.pad(device, 8)
        + String.format(" %9s %9s %9s %9s %7s  %s", (Object[]) cells);
  }
}

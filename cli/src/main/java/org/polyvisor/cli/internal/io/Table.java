package org.polyvisor.cli.internal.io;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Aligned columns in the shape that virsh gives them. For one thread. */
public final class Table {
  private static final int GAP = 3;

  private final List<String> header;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** A table with these column heads. */
  public Table(String... header) {
    this.header = List.of(header);
  }

  private record Cell(String text, Style style) {}

  /** Adds a row of plain texts. */
  public Table row(String... cells) {
    return row(Style.PLAIN, cells);
  }

  /** Adds a row whose last cell has a style. */
  public Table row(Style last, String... cells) {
    List<Cell> row = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      row.add(new Cell(Printable.of(cells[i]), i == cells.length - 1 ? last : Style.PLAIN));
    }
    rows.add(row);
    return this;
  }

  /**
   * Writes it.
   *
   * @param withHeader whether the head is wanted, too
   * @param styled whether styles are
   */
  public void print(Out out, boolean withHeader, boolean styled) {
    int[] widths = IntStream.range(0, header.size()).map(this::width).toArray();
    if (withHeader) {
      List<Cell> heads = header.stream().map(head -> new Cell(head, Style.PLAIN)).toList();
      out.line(line(heads, widths, false));
      out.line("-".repeat(IntStream.of(widths).sum() + GAP * widths.length));
    }
    rows.forEach(row -> out.line(line(row, widths, styled)));
  }

  private int width(int column) {
    return IntStream.concat(
            IntStream.of(length(header.get(column))),
            rows.stream().mapToInt(row -> length(row.get(column).text)))
        .max()
        .orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String line(List<Cell> cells, int[] widths, boolean styled) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      boolean last = i == cells.size() - 1;
      line.append(i == 0 ? " " : " ".repeat(GAP)).append(cell.style.of(cell.text, styled));
      line.append(last ? "" : " ".repeat(widths[i] - length(cell.text)));
    }
    return line.toString();
  }
}

package org.polyvisor.cli.internal.io;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Aligned columns in the shape that virsh gives them. For one thread. */
public final class Table {
  private static final int GAP = 3;

  private final List<String> header;
  private final List<List<Cell>> rows = new ArrayList<>();
  private int room = Integer.MAX_VALUE;

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

  /** Lets it be no wider than so many columns: the longest texts go on in further lines. */
  public Table fold(int columns) {
    room = columns;
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
    Folding.narrow(widths, room - GAP * widths.length);
    if (withHeader) {
      List<Cell> heads = header.stream().map(head -> new Cell(head, Style.PLAIN)).toList();
      row(out, heads, widths, false);
      out.line("-".repeat(IntStream.of(widths).sum() + GAP * widths.length));
    }
    rows.forEach(row -> row(out, row, widths, styled));
  }

  private static void row(Out out, List<Cell> row, int[] widths, boolean styled) {
    List<List<String>> folded =
        IntStream.range(0, widths.length)
            .mapToObj(i -> Folding.fold(row.get(i).text, widths[i]))
            .toList();
    int lines = folded.stream().mapToInt(List::size).max().orElse(0);
    for (int n = 0; n < lines; n++) {
      int at = n;
      List<Cell> part =
          IntStream.range(0, widths.length)
              .mapToObj(i -> new Cell(nth(folded.get(i), at), row.get(i).style))
              .toList();
      out.line(line(part, widths, styled).stripTrailing());
    }
  }

  private static String nth(List<String> lines, int n) {
    return n < lines.size() ? lines.get(n) : "";
  }

  private int width(int column) {
    int width = length(header.get(column));
    for (List<Cell> row : rows) {
      width = Math.max(width, length(row.get(column).text));
    }
    return width;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String line(List<Cell> cells, int[] widths, boolean styled) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      boolean last = i == cells.size() - 1;
      line.append(i == 0 ? " " : " ".repeat(GAP)).append(styled(cell, styled));
      line.append(last ? "" : " ".repeat(Math.max(0, widths[i] - length(cell.text))));
    }
    return line.toString();
  }

  private static String styled(Cell cell, boolean wanted) {
    return cell.style.of(cell.text, wanted && !cell.text.isEmpty());
  }
}

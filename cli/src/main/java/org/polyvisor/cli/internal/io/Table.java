package org.polyvisor.cli.internal.io;

import java.util.ArrayList;
import java.util.List;

/**
 * Aligned columns in the shape that virsh gives them. Loops, no streams, since most programs print
 * one small table and linking those takes longer. For one thread.
 */
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
    int[] widths = new int[header.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(i);
    }
    Folding.narrow(widths, room - GAP * widths.length);
    if (withHeader) {
      row(out, heads(), widths, false);
      out.line("-".repeat(Folding.sum(widths) + GAP * widths.length));
    }
    rows.forEach(row -> row(out, row, widths, styled));
  }

  private List<Cell> heads() {
    List<Cell> heads = new ArrayList<>();
    for (String head : header) {
      heads.add(new Cell(head, Style.PLAIN));
    }
    return heads;
  }

  private static void row(Out out, List<Cell> row, int[] widths, boolean styled) {
    List<List<String>> folded = new ArrayList<>();
    int lines = 0;
    for (int i = 0; i < widths.length; i++) {
      folded.add(Folding.fold(row.get(i).text, widths[i]));
      lines = Math.max(lines, folded.get(i).size());
    }
    for (int n = 0; n < lines; n++) {
      List<Cell> part = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        part.add(new Cell(nth(folded.get(i), n), row.get(i).style));
      }
      out.line(line(part, widths, styled).stripTrailing());
    }
  }

  private static String nth(List<String> lines, int n) {
    return n < lines.size() ? lines.get(n) : "";
  }

  private int width(int column) {
    int width = Width.of(header.get(column));
    for (List<Cell> row : rows) {
      width = Math.max(width, Width.of(row.get(column).text));
    }
    return width;
  }

  private static String line(List<Cell> cells, int[] widths, boolean styled) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      boolean last = i == cells.size() - 1;
      line.append(i == 0 ? " " : " ".repeat(GAP)).append(styled(cell, styled));
      line.append(last ? "" : " ".repeat(Math.max(0, widths[i] - Width.of(cell.text))));
    }
    return line.toString();
  }

  private static String styled(Cell cell, boolean wanted) {
    return cell.style.of(cell.text, wanted && !cell.text.isEmpty());
  }
}

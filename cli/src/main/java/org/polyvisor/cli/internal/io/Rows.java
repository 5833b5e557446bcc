package org.polyvisor.cli.internal.io;

/**
 * Writes rows as they come: JSON rows as the elements of one array, so that the whole is one
 * document. Nothing is written before the first row or the end, so that a command that fails leaves
 * the output empty. For one thread.
 */
public final class Rows implements AutoCloseable {
  private final Out out;
  private boolean begun;

  /** An array of which nothing is written yet. */
  public Rows(Out out) {
    this.out = out;
  }

  /** Writes an element. */
  public void add(Fields row) {
    out.raw((begun ? ",\n" : "[\n") + Json.text(row));
    out.flush();
    begun = true;
  }

  /** Ends an array that is empty. */
  public void end() {
    if (!begun) {
      out.raw("[");
      begun = true;
    }
  }

  /** Ends an array that was begun. */
  @Override
  public void close() {
    if (begun) {
      out.line("\n]");
    }
  }
}

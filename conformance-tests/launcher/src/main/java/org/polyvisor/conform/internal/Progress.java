package org.polyvisor.conform.internal;

import java.io.PrintWriter;
import java.util.Locale;
import org.polyvisor.conform.internal.run.Row;
import org.polyvisor.conform.internal.run.RunListener;

/** Says on standard error what has been run. */
final class Progress implements RunListener {
  private final PrintWriter err;
  private final boolean quiet;

  Progress(PrintWriter err, boolean quiet) {
    this.err = err;
    this.quiet = quiet;
  }

  @Override
  public void done(Row row, int number, int all) {
    if (!quiet) {
      err.println(
          String.format(
              Locale.ROOT, "[%3d/%d] %s %s", number, all, row.requirement().id(), row.result()));
    }
  }
}

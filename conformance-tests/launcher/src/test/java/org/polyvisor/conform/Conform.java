package org.polyvisor.conform;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A run of the launcher and what it printed. */
record Conform(int code, String out, String err) {
  static Conform run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = new ConformTool().run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Conform(code, out.toString(), err.toString());
  }

  /** The last line, which is the verdict. */
  String verdict() {
    return out.lines().reduce("", (before, line) -> line);
  }
}

package org.polyvisor.conform.internal.run;

/** Is told how a run goes. */
public interface RunListener {
  /** A requirement has its result. */
  void done(Row row, int number, int all);
}

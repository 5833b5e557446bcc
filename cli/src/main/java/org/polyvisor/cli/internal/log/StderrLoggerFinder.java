package org.polyvisor.cli.internal.log;

import java.lang.System.Logger;

/**
 * Gives loggers that write to standard error. The JDK's own would start {@code java.util.logging},
 * which takes longer than most commands, and write a stack trace for each warning.
 */
public final class StderrLoggerFinder extends System.LoggerFinder {
  /** For the service loader. */
  public StderrLoggerFinder() {}

  @Override
  public Logger getLogger(String name, Module module) {
    return new StderrLogger(name);
  }
}

package org.polyvisor.driver.parallels.internal;

import java.text.MessageFormat;
import java.util.Queue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Keeps what is logged, as text. */
final class CollectedLog extends Handler {
  private final Queue<String> lines;

  CollectedLog(Queue<String> lines) {
    this.lines = lines;
  }

  @Override
  public void publish(LogRecord one) {
    if (isLoggable(one)) {
      lines.add(one.getLevel() + " " + text(one));
    }
  }

  private static String text(LogRecord one) {
    Object[] parameters = one.getParameters();
    return parameters == null
        ? one.getMessage()
        : MessageFormat.format(one.getMessage(), parameters);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

package org.polyvisor.cli.internal.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Standard output, in UTF-8. Unlike a {@link java.io.PrintStream} it does not swallow failures. For
 * one thread at a time.
 */
public final class Out {
  private final Writer writer;

  /** Writes to this stream, which stays open. */
  public Out(OutputStream stream) {
    writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** Writes a line. */
  public void line(String text) {
    raw(text);
    raw("\n");
  }

  /** Writes just this. */
  public void raw(String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new OutputGoneException(e);
    }
  }

  /** Lets the reader have what was written. */
  public void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new OutputGoneException(e);
    }
  }
}

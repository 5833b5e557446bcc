package org.polyvisor.benchmarks.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another client in a process of its own: told how often, it says how many seconds it took. */
public final class Peer implements AutoCloseable {
  /** The system's own: the binding to libvirt belongs to it, not to whichever comes first. */
  public static final String PYTHON = "/usr/bin/python3";

  private static final long PATIENCE_SECONDS = 30;
  private static final String MISSING = "missing ";

  private final Process process;
  private final BufferedReader out;
  private final Writer in;

  private Peer(Process process) {
    this.process = process;
    out = process.inputReader();
    in = process.outputWriter();
  }

  /**
   * Starts a script and waits until it is ready.
   *
   * @throws MissingPeerException if it lacks something
   */
  public static Peer start(String python, Object... command) throws IOException {
    List<String> words = new ArrayList<>(List.of(python));
    Stream.of(command).map(String::valueOf).forEach(words::add);
    Peer peer =
        new Peer(new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    String first = peer.line();
    if (first.startsWith(MISSING)) {
      peer.close();
      throw new MissingPeerException(first.substring(MISSING.length()) + " is not installed");
    }
    return peer;
  }

  /** Lets it do that often what it does, and answers the seconds. */
  public List<Double> times(int often) throws IOException {
    in.write(often + "\n");
    in.flush();
    return Stream.of(line().split(" ")).map(Double::valueOf).toList();
  }

  private String line() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the peer ended before it answered");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}

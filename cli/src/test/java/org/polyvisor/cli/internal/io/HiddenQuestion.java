package org.polyvisor.cli.internal.io;

import java.nio.file.Path;
import org.polyvisor.model.ConnectionUri;

/**
 * A program that says when it begins to ask for a password, and asks; with an argument, one that
 * would turn the echo off when the process is ending already.
 */
public final class HiddenQuestion {
  private HiddenQuestion() {}

  /** Runs until it is answered or interrupted. */
  public static void main(String[] args) {
    if (args.length > 0) {
      Echo echo = new Echo(Path.of("/dev/tty"));
      echo.end();
      System.out.println("begins, off: " + echo.off());
      return;
    }
    ConnectionUri uri = ConnectionUri.parse("parallels://vz1.example/system");
    TerminalPrompt prompt = new TerminalPrompt();
    System.out.println("begins");
    prompt.secret(uri, "night");
  }
}

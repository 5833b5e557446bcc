package org.polyvisor.cli.internal.io;

import org.polyvisor.model.ConnectionUri;

/** A program that says when it begins to ask for a password, and asks. */
public final class HiddenQuestion {
  private HiddenQuestion() {}

  /** Runs until it is answered or interrupted. */
  public static void main(String[] args) {
    ConnectionUri uri = ConnectionUri.parse("parallels://vz1.example/system");
    TerminalPrompt prompt = new TerminalPrompt();
    System.out.println("begins");
    prompt.secret(uri, "night");
  }
}

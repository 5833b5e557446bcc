package org.polyvisor.driver.parallels.jna.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs programs of the machine. */
final class Tools {
  private Tools() {}

  /** What it prints. */
  static List<String> run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text.lines().toList();
  }
}

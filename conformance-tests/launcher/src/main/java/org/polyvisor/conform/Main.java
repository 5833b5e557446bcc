package org.polyvisor.conform;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.polyvisor.annotation.API;

/**
 * The program {@code polyvisor conform}, for those who have no command line around it.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Main {
  private Main() {}

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(new ConformTool().run(out, err, arguments));
  }
}

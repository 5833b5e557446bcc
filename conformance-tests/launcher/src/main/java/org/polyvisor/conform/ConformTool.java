package org.polyvisor.conform;

import java.io.PrintWriter;
import java.util.spi.ToolProvider;
import org.polyvisor.annotation.API;
import org.polyvisor.conform.internal.Program;

/**
 * Proves a driver against the contract: {@code URI [options]}; {@code --help} lists them. Ends with
 * 0 if the driver conforms, with 1 if it does not, with 2 if nothing was judged. The command line
 * finds it by {@link java.util.ServiceLoader}. One run at a time.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConformTool implements ToolProvider {
  /** For the service loader. */
  public ConformTool() {}

  @Override
  public String name() {
    return "polyvisor-conform";
  }

  @Override
  public int run(PrintWriter out, PrintWriter err, String... arguments) {
    return Program.run(out, err, arguments);
  }
}

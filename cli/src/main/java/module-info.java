/** The command line. */
module org.polyvisor.cli {
  requires org.polyvisor;
  requires org.polyvisor.driver.parallels.sdk;
  requires info.picocli;
  requires tools.jackson.core;
  requires static org.jspecify;

  opens org.polyvisor.cli.internal.command to
      info.picocli;
  opens org.polyvisor.cli.internal.session to
      info.picocli;
  opens org.polyvisor.cli.internal.text to
      info.picocli;

  uses org.polyvisor.driver.parallels.sdk.SdkProvider;
  uses java.util.spi.ToolProvider;

  provides System.LoggerFinder with
      org.polyvisor.cli.internal.log.StderrLoggerFinder;
}

/** Runs the conformance kit against any driver, without code. */
module org.polyvisor.conform {
  requires org.polyvisor.conformance;
  requires org.junit.platform.launcher;
  requires info.picocli;
  requires tools.jackson.core;
  requires java.xml;
  requires static org.jspecify;

  exports org.polyvisor.conform;

  opens org.polyvisor.conform.internal.run to
      org.junit.platform.commons;
  opens org.polyvisor.conform.internal to
      info.picocli;

  provides java.util.spi.ToolProvider with
      org.polyvisor.conform.ConformTool;
}

/** Proves a driver against the contract, requirement by requirement. */
module org.polyvisor.conformance {
  requires transitive org.polyvisor.spi;
  requires transitive org.polyvisor;
  requires transitive org.junit.jupiter.api;
  requires transitive org.opentest4j;
  requires java.xml;
  requires static org.jspecify;

  exports org.polyvisor.conformance;
  exports org.polyvisor.conformance.area;
  exports org.polyvisor.conformance.catalogue;
  exports org.polyvisor.conformance.lab;
  exports org.polyvisor.conformance.setup;

  opens org.polyvisor.conformance to
      org.junit.platform.commons;
  opens org.polyvisor.conformance.area to
      org.junit.platform.commons;

  uses org.polyvisor.spi.DriverProvider;
}

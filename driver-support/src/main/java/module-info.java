/** Help for drivers, never required: domain XML, registry, lifecycle rules, order of events. */
module org.polyvisor.driver.support {
  requires static org.jspecify;
  requires java.xml;
  requires transitive org.polyvisor.spi;

  exports org.polyvisor.driver.support;
  exports org.polyvisor.driver.support.domain;
  exports org.polyvisor.driver.support.event;
  exports org.polyvisor.driver.support.xml;
}

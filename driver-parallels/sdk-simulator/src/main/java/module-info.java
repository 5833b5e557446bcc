/** A simulated Parallels server behind the adapter interface. */
module org.polyvisor.driver.parallels.simulator {
  requires static org.jspecify;
  requires static org.polyvisor.spi;
  requires transitive org.polyvisor.driver.parallels.sdk;

  exports org.polyvisor.driver.parallels.simulator;
}

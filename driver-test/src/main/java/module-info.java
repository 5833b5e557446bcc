/** The test driver: simulated domains in memory, with counters and faults that a test scripts. */
module org.polyvisor.driver.test {
  requires static org.jspecify;
  requires org.polyvisor.driver.support;
  requires transitive org.polyvisor.spi;

  exports org.polyvisor.driver.test;

  provides org.polyvisor.spi.DriverProvider with
      org.polyvisor.driver.test.internal.TestDriverProvider;
}

/** The interface that the Parallels driver has to an SDK, and its values. */
module org.polyvisor.driver.parallels.sdk {
  requires static org.jspecify;
  requires static org.polyvisor.spi;

  exports org.polyvisor.driver.parallels.sdk;
}

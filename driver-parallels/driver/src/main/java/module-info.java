/** Drives Parallels and Virtuozzo servers: {@code parallels:///system}. */
module org.polyvisor.driver.parallels {
  requires static org.jspecify;
  requires transitive org.polyvisor.spi;
  requires org.polyvisor.driver.support;
  requires org.polyvisor.driver.parallels.sdk;
  requires org.polyvisor.driver.parallels.simulator;
  requires com.google.guice;
  requires jakarta.inject;
  requires com.google.common;

  exports org.polyvisor.driver.parallels;

  opens org.polyvisor.driver.parallels.internal to
      com.google.guice;

  uses org.polyvisor.driver.parallels.sdk.SdkProvider;

  provides org.polyvisor.spi.DriverProvider with
      org.polyvisor.driver.parallels.ParallelsProvider;
}

/** The vendor's Parallels SDK through JNA, behind the adapter interface. */
module org.polyvisor.driver.parallels.jna {
  requires static org.jspecify;
  requires static org.polyvisor.spi;
  requires transitive org.polyvisor.driver.parallels.sdk;
  requires com.sun.jna;

  exports org.polyvisor.driver.parallels.jna;

  opens org.polyvisor.driver.parallels.jna.internal to
      com.sun.jna;

  provides org.polyvisor.driver.parallels.sdk.SdkProvider with
      org.polyvisor.driver.parallels.jna.NativeSdkProvider;
}

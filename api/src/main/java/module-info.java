/** Opens any hypervisor by its URI and gives one typed API. */
module org.polyvisor {
  requires transitive org.polyvisor.spi;
  requires static org.jspecify;
  requires static org.apiguardian.api;

  exports org.polyvisor;

  uses org.polyvisor.spi.DriverProvider;
  uses org.polyvisor.spi.SettingsFileReader;
}

/** Opens any hypervisor by its URI and gives one typed API. */
module org.polyvisor {
  requires transitive org.polyvisor.spi;
  requires static org.jspecify;

  exports org.polyvisor;

  uses org.polyvisor.spi.DriverProvider;
  uses org.polyvisor.spi.SettingsFileReader;
}

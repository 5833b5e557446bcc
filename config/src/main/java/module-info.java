/** Reads settings files. Found by the api where a file exists; nothing here is for apps to call. */
module org.polyvisor.config {
  requires org.polyvisor.spi;
  requires org.apache.commons.configuration2;
  requires static org.jspecify;

  provides org.polyvisor.spi.SettingsFileReader with
      org.polyvisor.config.internal.PropertiesFileReader;
}

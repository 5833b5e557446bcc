/** What a driver implements, and the values and errors that drivers and apps share. */
module org.polyvisor.spi {
  requires static org.jspecify;

  exports org.polyvisor.annotation;
  exports org.polyvisor.error;
  exports org.polyvisor.model;
  exports org.polyvisor.spi;
}

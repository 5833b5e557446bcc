/** A C library with the vendor's functions, and how a test drives the server behind them. */
module org.polyvisor.driver.parallels.jna.standin {
  requires static org.jspecify;
  requires static org.polyvisor.spi;
  requires com.sun.jna;

  exports org.polyvisor.driver.parallels.jna.standin;
}

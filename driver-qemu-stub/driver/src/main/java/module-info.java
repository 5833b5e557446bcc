/** The driver for QEMU processes that others started, over QMP. */
module org.polyvisor.driver.qemu {
  requires static org.jspecify;
  requires transitive org.polyvisor.spi;
  requires org.polyvisor.driver.support;
  requires tools.jackson.databind;

  exports org.polyvisor.driver.qemu;
  exports org.polyvisor.driver.qemu.monitor;

  provides org.polyvisor.spi.DriverProvider with
      org.polyvisor.driver.qemu.QemuDriverProvider;
}

/** A scripted QMP peer and a launcher of real QEMU processes, for tests. */
module org.polyvisor.driver.qemu.peer {
  requires static org.jspecify;
  requires static org.polyvisor.spi;
  requires transitive tools.jackson.databind;

  exports org.polyvisor.driver.qemu.peer;
}

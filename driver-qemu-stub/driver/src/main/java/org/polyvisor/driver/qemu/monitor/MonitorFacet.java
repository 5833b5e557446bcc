package org.polyvisor.driver.qemu.monitor;

import java.util.List;
import org.polyvisor.annotation.API;
import org.polyvisor.spi.Facet;

/**
 * Tells which monitors a connection has and what is wrong with those that gave no domain: a dead
 * socket among several must be visible somewhere.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface MonitorFacet extends Facet {
  /** The monitors as of now, in the order of the URI. Never blocks. */
  List<MonitorStatus> monitors();
}

package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BulkStatisticsFacet;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.VcpuStatisticsFacet;

/** The facets that the kit knows. */
final class Facets {
  private Facets() {}

  static final List<Class<? extends Facet>> KNOWN =
      List.of(
          LifecycleFacet.class,
          DefinitionFacet.class,
          BlockStatisticsFacet.class,
          EventFacet.class,
          InterfaceStatisticsFacet.class,
          VcpuStatisticsFacet.class,
          MemoryStatisticsFacet.class,
          BulkStatisticsFacet.class);

  /** Those that a driver offers now, by name. */
  static Set<String> offered(DriverConnection driver) {
    Set<String> names = new TreeSet<>();
    for (Class<? extends Facet> type : KNOWN) {
      driver.facet(type).ifPresent(facet -> names.add(type.getSimpleName()));
    }
    return names;
  }

  /** A facet that no driver has. */
  interface Unknown extends Facet {}
}

package org.polyvisor.conformance.area;

import java.util.List;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BulkStatisticsFacet;
import org.polyvisor.spi.DefinitionFacet;
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

  /** A facet that no driver has. */
  interface Unknown extends Facet {}
}

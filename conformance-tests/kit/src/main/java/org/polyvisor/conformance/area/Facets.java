package org.polyvisor.conformance.area;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.polyvisor.spi.AutostartFacet;
import org.polyvisor.spi.BlockDeviceFacet;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BulkStatisticsFacet;
import org.polyvisor.spi.CoreDumpFacet;
import org.polyvisor.spi.CpuStatisticsFacet;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.GuestFacet;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.JobFacet;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.MetadataFacet;
import org.polyvisor.spi.NetworkFacet;
import org.polyvisor.spi.RenameFacet;
import org.polyvisor.spi.SaveFacet;
import org.polyvisor.spi.SnapshotFacet;
import org.polyvisor.spi.StorageFacet;
import org.polyvisor.spi.TuningFacet;
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
          BulkStatisticsFacet.class,
          AutostartFacet.class,
          BlockDeviceFacet.class,
          CoreDumpFacet.class,
          CpuStatisticsFacet.class,
          DeviceFacet.class,
          GuestFacet.class,
          JobFacet.class,
          MetadataFacet.class,
          NetworkFacet.class,
          RenameFacet.class,
          SaveFacet.class,
          SnapshotFacet.class,
          StorageFacet.class,
          TuningFacet.class);

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

package org.polyvisor.internal.connect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.AutostartFacet;
import org.polyvisor.spi.BlockDeviceFacet;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BulkStatisticsFacet;
import org.polyvisor.spi.CoreDumpFacet;
import org.polyvisor.spi.CpuStatisticsFacet;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DeviceFacet;
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

/** Which operations come with which facet of the SPI. */
final class Offer {
  private static final Set<Operation> MINIMUM =
      Set.of(Operation.HOST, Operation.LIST, Operation.LOOKUP, Operation.INFO, Operation.XML);

  private static final Map<Class<? extends Facet>, List<Operation>> OF_FACETS =
      Map.ofEntries(
          Map.entry(
              LifecycleFacet.class,
              List.of(
                  Operation.START,
                  Operation.SUSPEND,
                  Operation.RESUME,
                  Operation.SHUTDOWN,
                  Operation.REBOOT,
                  Operation.RESET,
                  Operation.DESTROY)),
          Map.entry(
              DefinitionFacet.class,
              List.of(Operation.DEFINE, Operation.CREATE, Operation.UNDEFINE)),
          Map.entry(
              SaveFacet.class,
              List.of(
                  Operation.SAVE,
                  Operation.RESTORE,
                  Operation.MANAGED_SAVE,
                  Operation.REMOVE_MANAGED_SAVE)),
          Map.entry(CoreDumpFacet.class, List.of(Operation.CORE_DUMP)),
          Map.entry(AutostartFacet.class, List.of(Operation.AUTOSTART)),
          Map.entry(RenameFacet.class, List.of(Operation.RENAME)),
          Map.entry(MetadataFacet.class, List.of(Operation.METADATA, Operation.SET_METADATA)),
          Map.entry(
              TuningFacet.class,
              List.of(Operation.SET_MEMORY, Operation.SET_VCPUS, Operation.VCPU_COUNT)),
          Map.entry(
              DeviceFacet.class,
              List.of(Operation.ATTACH_DEVICE, Operation.DETACH_DEVICE, Operation.UPDATE_DEVICE)),
          Map.entry(BlockDeviceFacet.class, List.of(Operation.BLOCK_INFO, Operation.BLOCK_RESIZE)),
          Map.entry(
              SnapshotFacet.class,
              List.of(
                  Operation.SNAPSHOTS,
                  Operation.SNAPSHOT_XML,
                  Operation.CREATE_SNAPSHOT,
                  Operation.DELETE_SNAPSHOT,
                  Operation.REVERT_TO_SNAPSHOT)),
          Map.entry(
              NetworkFacet.class,
              List.of(
                  Operation.NETWORK_LIST,
                  Operation.NETWORK_LOOKUP,
                  Operation.NETWORK_INFO,
                  Operation.NETWORK_XML,
                  Operation.NETWORK_START,
                  Operation.NETWORK_DESTROY,
                  Operation.NETWORK_AUTOSTART,
                  Operation.NETWORK_DEFINE,
                  Operation.NETWORK_CREATE,
                  Operation.NETWORK_UNDEFINE)),
          Map.entry(
              StorageFacet.class,
              List.of(
                  Operation.POOL_LIST,
                  Operation.POOL_LOOKUP,
                  Operation.POOL_INFO,
                  Operation.POOL_XML,
                  Operation.POOL_START,
                  Operation.POOL_DESTROY,
                  Operation.POOL_AUTOSTART,
                  Operation.POOL_DEFINE,
                  Operation.POOL_CREATE,
                  Operation.POOL_UNDEFINE)),
          Map.entry(GuestFacet.class, List.of(Operation.HOSTNAME)),
          Map.entry(JobFacet.class, List.of(Operation.JOB_INFO)),
          Map.entry(CpuStatisticsFacet.class, List.of(Operation.CPU_STATISTICS)),
          Map.entry(
              BlockStatisticsFacet.class,
              List.of(
                  Operation.BLOCK_DEVICES,
                  Operation.BLOCK_STATISTICS,
                  Operation.BLOCK_STATISTICS_SUM)),
          Map.entry(InterfaceStatisticsFacet.class, List.of(Operation.INTERFACE_STATISTICS)),
          Map.entry(VcpuStatisticsFacet.class, List.of(Operation.VCPU_STATISTICS)),
          Map.entry(MemoryStatisticsFacet.class, List.of(Operation.MEMORY_STATISTICS)),
          Map.entry(BulkStatisticsFacet.class, List.of(Operation.BULK_STATISTICS)),
          Map.entry(EventFacet.class, List.of(Operation.EVENTS)));

  private Offer() {}

  /** All facets that the api knows. */
  static Set<Class<? extends Facet>> facets() {
    return OF_FACETS.keySet();
  }

  /** What a driver offers that has the facets which pass, but for what it lacks. */
  static Set<Operation> of(Predicate<Class<? extends Facet>> has, Set<Operation> lacks) {
    Set<Operation> offered = new LinkedHashSet<>(MINIMUM);
    OF_FACETS.forEach(
        (facet, operations) -> {
          if (has.test(facet)) {
            offered.addAll(operations);
          }
        });
    offered.removeAll(lacks);
    return Set.copyOf(offered);
  }
}

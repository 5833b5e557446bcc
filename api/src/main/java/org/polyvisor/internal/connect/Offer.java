package org.polyvisor.internal.connect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.polyvisor.model.Operation;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BulkStatisticsFacet;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.MemoryStatisticsFacet;
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

package org.polyvisor.conformance.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyvisor.annotation.API;
import org.polyvisor.model.DomainFilter;
import org.polyvisor.model.DomainKey;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.EventKind;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StatisticsGroup;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.BlockStatisticsRequest;
import org.polyvisor.spi.BulkStatisticsFacet;
import org.polyvisor.spi.BulkStatisticsRequest;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DefinitionRequest;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.EventFacet;
import org.polyvisor.spi.Facet;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.VcpuStatisticsFacet;

/**
 * The operations that the kit can call by name, each with the facet it belongs to. Immutable.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Operations {
  private static final Entries ENTRIES = ResourceEntries.in(FurtherEntries.in(own(new Entries())));

  private Operations() {}

  private static Entries own(Entries entries) {
    entries.minimum(Operation.HOST, (c, call, domain) -> c.host(call));
    entries.minimum(Operation.LIST, (c, call, domain) -> c.domains(call, DomainFilter.all()));
    entries.minimum(
        Operation.LOOKUP, (c, call, domain) -> c.lookup(call, DomainKey.uuid(domain.uuid())));
    entries.minimum(Operation.INFO, (c, call, domain) -> c.info(call, domain));
    entries.minimum(Operation.XML, (c, call, domain) -> c.xml(call, domain, Set.of()));
    entries.lifecycle(Operation.START, LifecycleFacet::start);
    entries.lifecycle(Operation.SUSPEND, LifecycleFacet::suspend);
    entries.lifecycle(Operation.RESUME, LifecycleFacet::resume);
    entries.lifecycle(Operation.SHUTDOWN, LifecycleFacet::shutdown);
    entries.lifecycle(Operation.REBOOT, LifecycleFacet::reboot);
    entries.lifecycle(Operation.RESET, LifecycleFacet::reset);
    entries.lifecycle(Operation.DESTROY, LifecycleFacet::destroy);
    entries.of(
        Operation.DEFINE,
        DefinitionFacet.class,
        (f, call, domain) -> f.define(call, DefinitionRequest.of(minimalXml(domain))));
    entries.of(
        Operation.CREATE,
        DefinitionFacet.class,
        (f, call, domain) -> f.create(call, DefinitionRequest.of(minimalXml(domain))));
    entries.of(
        Operation.UNDEFINE,
        DefinitionFacet.class,
        (f, call, domain) -> f.undefine(call, LifecycleRequest.of(domain)));
    entries.of(
        Operation.BLOCK_DEVICES, BlockStatisticsFacet.class, BlockStatisticsFacet::blockDevices);
    entries.of(
        Operation.BLOCK_STATISTICS,
        BlockStatisticsFacet.class,
        (f, call, domain) ->
            f.blockStatistics(call, BlockStatisticsRequest.of(domain, device(f, call, domain))));
    entries.of(
        Operation.BLOCK_STATISTICS_SUM,
        BlockStatisticsFacet.class,
        (f, call, domain) -> f.blockStatistics(call, BlockStatisticsRequest.of(domain, "")));
    entries.of(
        Operation.INTERFACE_STATISTICS,
        InterfaceStatisticsFacet.class,
        (f, call, domain) -> f.interfaceStatistics(call, StatisticsRequest.of(domain)));
    entries.of(
        Operation.VCPU_STATISTICS,
        VcpuStatisticsFacet.class,
        (f, call, domain) -> f.vcpuStatistics(call, StatisticsRequest.of(domain)));
    entries.of(
        Operation.MEMORY_STATISTICS,
        MemoryStatisticsFacet.class,
        (f, call, domain) -> f.memoryStatistics(call, StatisticsRequest.of(domain)));
    entries.of(
        Operation.BULK_STATISTICS,
        BulkStatisticsFacet.class,
        (f, call, domain) ->
            f.statistics(
                call,
                BulkStatisticsRequest.of(List.of(domain), Set.of(StatisticsGroup.STATE)),
                row -> {}));
    entries.of(
        Operation.EVENTS,
        EventFacet.class,
        (f, call, domain) -> f.listen(Set.of(EventKind.LIFECYCLE), new EventRecorder()).close());
    return entries;
  }

  /** Those that change a domain's run state. */
  public static List<Operation> lifecycle() {
    return ENTRIES.operations().stream()
        .filter(operation -> facet(operation).filter(LifecycleFacet.class::equals).isPresent())
        .toList();
  }

  /** Those that every driver has. */
  public static List<Operation> minimum() {
    return ENTRIES.operations().stream().filter(operation -> facet(operation).isEmpty()).toList();
  }

  /** Those that read statistics of one domain. */
  public static List<Operation> statistics() {
    return List.of(
        Operation.BLOCK_DEVICES,
        Operation.BLOCK_STATISTICS,
        Operation.BLOCK_STATISTICS_SUM,
        Operation.INTERFACE_STATISTICS,
        Operation.VCPU_STATISTICS,
        Operation.MEMORY_STATISTICS);
  }

  /** Those that are about one domain, which must be there. */
  public static List<Operation> aboutOneDomain() {
    List<Operation> all = new ArrayList<>(List.of(Operation.INFO, Operation.XML));
    all.addAll(lifecycle());
    all.add(Operation.UNDEFINE);
    all.addAll(statistics());
    all.addAll(FurtherEntries.ABOUT_ONE_DOMAIN);
    return all;
  }

  /** All that the kit can call, in an order that stays. */
  public static List<Operation> all() {
    return List.copyOf(ENTRIES.operations());
  }

  /** Whether the kit can call it. */
  public static boolean knows(Operation operation) {
    return ENTRIES.operations().contains(operation);
  }

  /** The facet that it belongs to; empty for what every driver has. */
  public static Optional<Class<? extends Facet>> facet(Operation operation) {
    return ENTRIES.get(operation).facet();
  }

  /** Calls it. For DEFINE and CREATE the domain is the one to be made. */
  public static void run(
      Operation operation, DriverConnection connection, Call call, DomainRef domain) {
    ENTRIES.get(operation).action().run(connection, call, domain);
  }

  private static String device(BlockStatisticsFacet facet, Call call, DomainRef domain) {
    return facet.blockDevices(call, domain).stream()
        .map(device -> device.target())
        .findFirst()
        .orElse("vda");
  }

  private static String minimalXml(DomainRef domain) {
    return "<domain type='test'><name>%s</name><uuid>%s</uuid><memory>65536</memory>"
            .formatted(domain.name(), domain.uuid())
        + "<vcpu>1</vcpu><os><type>hvm</type></os></domain>";
  }

  /** A domain that nobody has. */
  public static DomainRef nobody() {
    return DomainRef.of(UUID.randomUUID(), "polyvisor-nobody");
  }
}

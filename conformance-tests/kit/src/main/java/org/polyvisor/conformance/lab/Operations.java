package org.polyvisor.conformance.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private static final Map<Operation, Entry> ENTRIES = new LinkedHashMap<>();

  static {
    minimum(Operation.HOST, (c, call, domain) -> c.host(call));
    minimum(Operation.LIST, (c, call, domain) -> c.domains(call, DomainFilter.all()));
    minimum(Operation.LOOKUP, (c, call, domain) -> c.lookup(call, DomainKey.uuid(domain.uuid())));
    minimum(Operation.INFO, (c, call, domain) -> c.info(call, domain));
    minimum(Operation.XML, (c, call, domain) -> c.xml(call, domain, Set.of()));
    lifecycle(Operation.START, LifecycleFacet::start);
    lifecycle(Operation.SUSPEND, LifecycleFacet::suspend);
    lifecycle(Operation.RESUME, LifecycleFacet::resume);
    lifecycle(Operation.SHUTDOWN, LifecycleFacet::shutdown);
    lifecycle(Operation.REBOOT, LifecycleFacet::reboot);
    lifecycle(Operation.RESET, LifecycleFacet::reset);
    lifecycle(Operation.DESTROY, LifecycleFacet::destroy);
    of(
        Operation.DEFINE,
        DefinitionFacet.class,
        (f, call, domain) -> f.define(call, DefinitionRequest.of(minimalXml(domain))));
    of(
        Operation.CREATE,
        DefinitionFacet.class,
        (f, call, domain) -> f.create(call, DefinitionRequest.of(minimalXml(domain))));
    of(
        Operation.UNDEFINE,
        DefinitionFacet.class,
        (f, call, domain) -> f.undefine(call, LifecycleRequest.of(domain)));
    of(Operation.BLOCK_DEVICES, BlockStatisticsFacet.class, BlockStatisticsFacet::blockDevices);
    of(
        Operation.BLOCK_STATISTICS,
        BlockStatisticsFacet.class,
        (f, call, domain) ->
            f.blockStatistics(call, BlockStatisticsRequest.of(domain, device(f, call, domain))));
    of(
        Operation.BLOCK_STATISTICS_SUM,
        BlockStatisticsFacet.class,
        (f, call, domain) -> f.blockStatistics(call, BlockStatisticsRequest.of(domain, "")));
    of(
        Operation.INTERFACE_STATISTICS,
        InterfaceStatisticsFacet.class,
        (f, call, domain) -> f.interfaceStatistics(call, StatisticsRequest.of(domain)));
    of(
        Operation.VCPU_STATISTICS,
        VcpuStatisticsFacet.class,
        (f, call, domain) -> f.vcpuStatistics(call, StatisticsRequest.of(domain)));
    of(
        Operation.MEMORY_STATISTICS,
        MemoryStatisticsFacet.class,
        (f, call, domain) -> f.memoryStatistics(call, StatisticsRequest.of(domain)));
    of(
        Operation.BULK_STATISTICS,
        BulkStatisticsFacet.class,
        (f, call, domain) ->
            f.statistics(
                call,
                BulkStatisticsRequest.of(List.of(domain), Set.of(StatisticsGroup.STATE)),
                row -> {}));
    of(
        Operation.EVENTS,
        EventFacet.class,
        (f, call, domain) -> f.listen(Set.of(EventKind.LIFECYCLE), new EventRecorder()).close());
  }

  private Operations() {}

  /** Those that change a domain's run state. */
  public static List<Operation> lifecycle() {
    return ENTRIES.keySet().stream()
        .filter(operation -> facet(operation).filter(LifecycleFacet.class::equals).isPresent())
        .toList();
  }

  /** Those that every driver has. */
  public static List<Operation> minimum() {
    return ENTRIES.keySet().stream().filter(operation -> facet(operation).isEmpty()).toList();
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
    return all;
  }

  /** Whether the kit can call it. */
  public static boolean knows(Operation operation) {
    return ENTRIES.containsKey(operation);
  }

  /** The facet that it belongs to; empty for what every driver has. */
  public static Optional<Class<? extends Facet>> facet(Operation operation) {
    return entry(operation).facet;
  }

  /** Calls it. For DEFINE and CREATE the domain is the one to be made. */
  public static void run(
      Operation operation, DriverConnection connection, Call call, DomainRef domain) {
    entry(operation).action.run(connection, call, domain);
  }

  private static Entry entry(Operation operation) {
    return Objects.requireNonNull(ENTRIES.get(operation), operation.name());
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

  private static void minimum(Operation operation, Action<DriverConnection> action) {
    ENTRIES.put(operation, new Entry(Optional.empty(), action));
  }

  private static void lifecycle(Operation operation, Step step) {
    of(
        operation,
        LifecycleFacet.class,
        (facet, call, domain) -> step.run(facet, call, LifecycleRequest.of(domain)));
  }

  private static <F extends Facet> void of(Operation operation, Class<F> type, Action<F> action) {
    Action<DriverConnection> onFacet =
        (connection, call, domain) ->
            action.run(connection.facet(type).orElseThrow(), call, domain);
    ENTRIES.put(operation, new Entry(Optional.of(type), onFacet));
  }

  /** A domain that nobody has. */
  public static DomainRef nobody() {
    return DomainRef.of(UUID.randomUUID(), "polyvisor-nobody");
  }

  private record Entry(Optional<Class<? extends Facet>> facet, Action<DriverConnection> action) {}

  private interface Action<T> {
    void run(T on, Call call, DomainRef domain);
  }

  private interface Step {
    void run(LifecycleFacet facet, Call call, LifecycleRequest request);
  }
}

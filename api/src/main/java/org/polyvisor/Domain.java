package org.polyvisor;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.polyvisor.internal.connect.Handle;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.model.VcpuStatistics;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DriverConnection;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.VcpuStatisticsFacet;

/**
 * A domain: a light handle that holds nothing open, equal by UUID. Keep it for as long as you read
 * its statistics: what a read looks up is found again by the next. Safe for any thread.
 *
 * <p>Every method that asks the hypervisor throws {@link org.polyvisor.error.NoSuchDomainException}
 * once the domain is gone, and what {@link Connection} says of deadlines and closing.
 *
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Domain {
  private final CallOptions options;
  private final Handle handle;
  private final DomainRef ref;
  private final BlockReads blockReads;

  Domain(CallOptions options, DomainRef ref) {
    this.options = options;
    this.handle = options.handle();
    this.ref = ref;
    this.blockReads = new BlockReads(options, ref);
  }

  /** The same domain, whose calls have this deadline. */
  public Domain within(Duration deadline) {
    return new Domain(options.within(deadline), ref);
  }

  /** The same domain, whose calls can be cancelled. */
  public Domain with(Cancellation cancellation) {
    return new Domain(options.with(cancellation.source()), ref);
  }

  /** Its identity, with name and id as last seen. */
  public DomainRef ref() {
    return ref;
  }

  /** Its UUID. */
  public UUID uuid() {
    return ref.uuid();
  }

  /** Its name as last seen. */
  public String name() {
    return ref.name();
  }

  /** What is known of it now. */
  public DomainInfo info() {
    DomainInfo info = ask(Operation.INFO, "reading", (driver, c) -> driver.info(c, ref));
    if (!info.domain().equals(ref)) {
      throw handle.broken(about("reading") + ": answered " + info.domain());
    }
    return info;
  }

  /** Its state now. */
  public DomainState state() {
    return info().state();
  }

  /** Its XML: of the running domain while it is active, else its definition. */
  public String xml(XmlOption... wanted) {
    Set<XmlOption> wantedSet = Set.of(wanted);
    boolean secrets = wantedSet.contains(XmlOption.SECURE);
    // What a read-only user must not see counts as a change, as in libvirt.
    Operation operation = secrets ? READ_SECRETS : Operation.XML;
    String xml = ask(operation, "XML of", (driver, c) -> driver.xml(c, ref, wantedSet));
    if (xml.isBlank()) {
      throw handle.broken(about("XML of") + ": answered nothing");
    }
    return xml;
  }

  private static final Operation READ_SECRETS = Operation.declare("xml-with-secrets", true);

  /** Starts it, from its managed save if there is one. */
  public void start(LifecycleFlag... flags) {
    change(Operation.START, "starting", (f, c) -> f.start(c, request(flags)));
  }

  /** Stops its CPUs. */
  public void suspend(LifecycleFlag... flags) {
    change(Operation.SUSPEND, "suspending", (f, c) -> f.suspend(c, request(flags)));
  }

  /** Lets its CPUs run again. */
  public void resume(LifecycleFlag... flags) {
    change(Operation.RESUME, "resuming", (f, c) -> f.resume(c, request(flags)));
  }

  /** Asks its guest to shut down, which may take its time or not listen. */
  public void shutdown(LifecycleFlag... flags) {
    change(Operation.SHUTDOWN, "shutting down", (f, c) -> f.shutdown(c, request(flags)));
  }

  /** Asks its guest to reboot, which may take its time or not listen. */
  public void reboot(LifecycleFlag... flags) {
    change(Operation.REBOOT, "rebooting", (f, c) -> f.reboot(c, request(flags)));
  }

  /** Resets it as by its button. */
  public void reset(LifecycleFlag... flags) {
    change(Operation.RESET, "resetting", (f, c) -> f.reset(c, request(flags)));
  }

  /** Stops it at once. A transient one is gone then. */
  public void destroy(LifecycleFlag... flags) {
    change(Operation.DESTROY, "destroying", (f, c) -> f.destroy(c, request(flags)));
  }

  /** Removes its persistent definition; if it runs, it goes on as a transient one. */
  public void undefine(LifecycleFlag... flags) {
    run(
        Operation.UNDEFINE,
        "undefining",
        c -> handle.facet(DefinitionFacet.class, Operation.UNDEFINE).undefine(c, request(flags)));
  }

  /** Its block devices: the live ones while it is active, else those of its definition. */
  public List<BlockDevice> blockDevices() {
    BlockStatisticsFacet facet = handle.facet(BlockStatisticsFacet.class, Operation.BLOCK_DEVICES);
    List<BlockDevice> devices =
        ask(
            Operation.BLOCK_DEVICES,
            "listing block devices of",
            (driver, c) -> List.copyOf(facet.blockDevices(c, ref)));
    Set<String> targets = new HashSet<>();
    devices.forEach(device -> targets.add(device.target()));
    if (targets.size() != devices.size()) {
      throw handle.broken(about("listing block devices of") + ": a target twice");
    }
    return devices;
  }

  /**
   * The counters of a device, as fresh as the driver keeps them. Where they are at hand this costs
   * about a map look-up; else it asks the hypervisor.
   *
   * @param device a target, as {@code vda}, or a source path; empty for the sum over all devices
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   * @throws org.polyvisor.error.InvalidArgumentException if it has no such device
   */
  public BlockStatistics blockStatistics(String device) {
    return blockReads.read(device);
  }

  /**
   * The counters of a device, observed no longer ago than this.
   *
   * @param device as in {@link #blockStatistics(String)}
   * @param maximumAge 0 or more; 0 asks the hypervisor anew
   */
  public BlockStatistics blockStatistics(String device, Duration maximumAge) {
    return blockReads.read(device, maximumAge);
  }

  /**
   * The counters of a device, served as said here where that differs from the driver's settings.
   * Keep the options: those last used are found again.
   *
   * @param device as in {@link #blockStatistics(String)}
   */
  public BlockStatistics blockStatistics(String device, StatisticsOptions how) {
    return blockReads.read(device, how);
  }

  /**
   * The counters of every network interface, all of one observation.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   */
  public List<InterfaceStatistics> interfaceStatistics() {
    return interfaceStatistics(StatisticsOptions.usual());
  }

  /** The same, served as said here where that differs from the driver's settings. */
  public List<InterfaceStatistics> interfaceStatistics(StatisticsOptions how) {
    var facet = handle.facet(InterfaceStatisticsFacet.class, Operation.INTERFACE_STATISTICS);
    return ask(
        Operation.INTERFACE_STATISTICS,
        "reading interface statistics of",
        (driver, c) ->
            List.copyOf(facet.interfaceStatistics(c, StatisticsRequest.of(ref).with(how))));
  }

  /**
   * The time that each virtual CPU has used, all of one observation.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   */
  public List<VcpuStatistics> vcpuStatistics() {
    return vcpuStatistics(StatisticsOptions.usual());
  }

  /** The same, served as said here where that differs from the driver's settings. */
  public List<VcpuStatistics> vcpuStatistics(StatisticsOptions how) {
    var facet = handle.facet(VcpuStatisticsFacet.class, Operation.VCPU_STATISTICS);
    return ask(
        Operation.VCPU_STATISTICS,
        "reading vCPU statistics of",
        (driver, c) -> List.copyOf(facet.vcpuStatistics(c, StatisticsRequest.of(ref).with(how))));
  }

  /**
   * What is known of its memory.
   *
   * @throws org.polyvisor.error.OperationInvalidException if the domain is not active
   */
  public MemoryStatistics memoryStatistics() {
    return memoryStatistics(StatisticsOptions.usual());
  }

  /** The same, served as said here where that differs from the driver's settings. */
  public MemoryStatistics memoryStatistics(StatisticsOptions how) {
    var facet = handle.facet(MemoryStatisticsFacet.class, Operation.MEMORY_STATISTICS);
    return ask(
        Operation.MEMORY_STATISTICS,
        "reading memory statistics of",
        (driver, c) -> facet.memoryStatistics(c, StatisticsRequest.of(ref).with(how)));
  }

  private LifecycleRequest request(LifecycleFlag... flags) {
    return LifecycleRequest.of(ref, Set.of(flags));
  }

  private void change(Operation operation, String doing, Change change) {
    run(operation, doing, c -> change.apply(handle.facet(LifecycleFacet.class, operation), c));
  }

  private interface Change {
    void apply(LifecycleFacet facet, Call call);
  }

  private interface Question<T> {
    T ask(DriverConnection driver, Call call);
  }

  private <T> T ask(Operation operation, String doing, Question<T> question) {
    Function<Call, T> body = c -> question.ask(handle.session().connection(), c);
    return handle.call(options.spec(operation, about(doing), ref), body);
  }

  private void run(Operation operation, String doing, Consumer<Call> body) {
    handle.run(options.spec(operation, about(doing), ref), body);
  }

  private String about(String doing) {
    return doing + " domain '" + ref.name() + "'";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Domain && ((Domain) other).ref.equals(ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  @Override
  public String toString() {
    return ref.toString();
  }
}

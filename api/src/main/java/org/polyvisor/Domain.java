package org.polyvisor;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apiguardian.api.API;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.BlockInfo;
import org.polyvisor.model.BlockStatistics;
import org.polyvisor.model.ChangeScope;
import org.polyvisor.model.CpuStatistics;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.DomainState;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.JobInfo;
import org.polyvisor.model.LifecycleFlag;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.MetadataKey;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.model.VcpuStatistics;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.AutostartFacet;
import org.polyvisor.spi.AutostartRequest;
import org.polyvisor.spi.BlockDeviceFacet;
import org.polyvisor.spi.BlockInfoRequest;
import org.polyvisor.spi.BlockResizeRequest;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.Call;
import org.polyvisor.spi.CoreDumpFacet;
import org.polyvisor.spi.CpuStatisticsFacet;
import org.polyvisor.spi.DefinitionFacet;
import org.polyvisor.spi.DeviceFacet;
import org.polyvisor.spi.DeviceRequest;
import org.polyvisor.spi.GuestFacet;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.JobFacet;
import org.polyvisor.spi.LifecycleFacet;
import org.polyvisor.spi.LifecycleRequest;
import org.polyvisor.spi.MemoryRequest;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.MetadataChange;
import org.polyvisor.spi.MetadataFacet;
import org.polyvisor.spi.MetadataRequest;
import org.polyvisor.spi.RenameFacet;
import org.polyvisor.spi.RenameRequest;
import org.polyvisor.spi.SaveFacet;
import org.polyvisor.spi.SaveRequest;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.TuningFacet;
import org.polyvisor.spi.VcpuCountRequest;
import org.polyvisor.spi.VcpuRequest;
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
  private static final Operation READ_SECRETS = Operation.declare("xml-with-secrets", true);

  private final CallOptions options;
  private final DomainRef ref;
  private final DomainCalls calls;
  private final BlockReads blockReads;

  Domain(CallOptions options, DomainRef ref) {
    this.options = options;
    this.ref = ref;
    this.calls = new DomainCalls(options, ref);
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
    DomainInfo info = calls.ask(Operation.INFO, "reading", (driver, c) -> driver.info(c, ref));
    if (!info.domain().equals(ref)) {
      throw calls.broken("reading", "answered " + info.domain());
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
    String xml = calls.ask(operation, "XML of", (driver, c) -> driver.xml(c, ref, wantedSet));
    if (xml.isBlank()) {
      throw calls.broken("XML of", "answered nothing");
    }
    return xml;
  }

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
    calls.change(
        DefinitionFacet.class,
        Operation.UNDEFINE,
        "undefining",
        (facet, c) -> facet.undefine(c, request(flags)));
  }

  /** Its block devices: the live ones while it is active, else those of its definition. */
  public List<BlockDevice> blockDevices() {
    String doing = "listing block devices of";
    List<BlockDevice> devices =
        calls.ask(
            BlockStatisticsFacet.class,
            Operation.BLOCK_DEVICES,
            doing,
            (facet, c) -> List.copyOf(facet.blockDevices(c, ref)));
    Set<String> targets = new HashSet<>();
    devices.forEach(device -> targets.add(device.target()));
    if (targets.size() != devices.size()) {
      throw calls.broken(doing, "a target twice");
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
    return calls.ask(
        InterfaceStatisticsFacet.class,
        Operation.INTERFACE_STATISTICS,
        "reading interface statistics of",
        (facet, c) ->
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
    return calls.ask(
        VcpuStatisticsFacet.class,
        Operation.VCPU_STATISTICS,
        "reading vCPU statistics of",
        (facet, c) -> List.copyOf(facet.vcpuStatistics(c, StatisticsRequest.of(ref).with(how))));
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
    return calls.ask(
        MemoryStatisticsFacet.class,
        Operation.MEMORY_STATISTICS,
        "reading memory statistics of",
        (facet, c) -> facet.memoryStatistics(c, StatisticsRequest.of(ref).with(how)));
  }

  /**
   * Writes its memory to a file and stops it; a transient one is gone then. It takes as long as the
   * memory is large: {@link #within} gives it time. {@link Connection#restore} goes on from there.
   *
   * @param file as the hypervisor's host names it
   */
  public void save(String file, LifecycleFlag... flags) {
    SaveRequest request = SaveRequest.of(ref, file, Set.of(flags));
    calls.change(SaveFacet.class, Operation.SAVE, "saving", (f, c) -> f.save(c, request));
  }

  /** Saves it where the hypervisor keeps such, and stops it; its next start goes on from there. */
  public void managedSave(LifecycleFlag... flags) {
    String doing = "saving";
    calls.change(
        SaveFacet.class, Operation.MANAGED_SAVE, doing, (f, c) -> f.managedSave(c, request(flags)));
  }

  /** Throws its managed save away, so that the next start boots. */
  public void removeManagedSave() {
    calls.change(
        SaveFacet.class,
        Operation.REMOVE_MANAGED_SAVE,
        "removing the managed save of",
        (f, c) -> f.removeManagedSave(c, ref));
  }

  /**
   * Writes its memory to a file, for those who look into crashes; it goes on.
   *
   * @param file as the hypervisor's host names it
   */
  public void coreDump(String file, LifecycleFlag... flags) {
    SaveRequest request = SaveRequest.of(ref, file, Set.of(flags));
    calls.change(
        CoreDumpFacet.class, Operation.CORE_DUMP, "dumping", (f, c) -> f.coreDump(c, request));
  }

  /** Says whether it is started with the host; {@link #info} knows whether it is. */
  public void autostart(boolean enabled) {
    AutostartRequest request = AutostartRequest.of(ref, enabled);
    String doing = "setting autostart of";
    calls.change(
        AutostartFacet.class, Operation.AUTOSTART, doing, (f, c) -> f.autostart(c, request));
  }

  /** Gives it another name while it is inactive; the handle of that name is returned. */
  public Domain rename(String newName) {
    RenameRequest request = RenameRequest.of(ref, newName);
    String doing = "renaming";
    DomainRef renamed =
        calls.ask(RenameFacet.class, Operation.RENAME, doing, (f, c) -> f.rename(c, request));
    if (!renamed.equals(ref)) {
      throw calls.broken(doing, "answered " + renamed);
    }
    return new Domain(options, renamed);
  }

  /** A text about it that the hypervisor only keeps; empty if there is none. */
  public Optional<String> metadata(MetadataKey key, ChangeScope... scopes) {
    MetadataRequest request = MetadataRequest.of(ref, key, Set.of(scopes));
    String doing = "reading metadata of";
    return calls.ask(
        MetadataFacet.class, Operation.METADATA, doing, (f, c) -> f.metadata(c, request));
  }

  /**
   * Sets a text about it that the hypervisor only keeps.
   *
   * @param value the text; of an element its XML
   */
  public void setMetadata(MetadataKey key, String value, ChangeScope... scopes) {
    change(MetadataChange.of(ref, key, Optional.of(value), Set.of(scopes)));
  }

  /** Removes such a text; no error if there is none. */
  public void removeMetadata(MetadataKey key, ChangeScope... scopes) {
    change(MetadataChange.of(ref, key, Optional.empty(), Set.of(scopes)));
  }

  private void change(MetadataChange change) {
    String doing = "changing metadata of";
    calls.change(
        MetadataFacet.class, Operation.SET_METADATA, doing, (f, c) -> f.setMetadata(c, change));
  }

  /** Sets the memory that it uses, in KiB, at most the limit. */
  public void setMemory(long memoryKiB, ChangeScope... scopes) {
    change(MemoryRequest.of(ref, memoryKiB, false, Set.of(scopes)));
  }

  /** Sets the most memory that it may use, in KiB. */
  public void setMaximumMemory(long memoryKiB, ChangeScope... scopes) {
    change(MemoryRequest.of(ref, memoryKiB, true, Set.of(scopes)));
  }

  private void change(MemoryRequest request) {
    String doing = "setting the memory of";
    calls.change(TuningFacet.class, Operation.SET_MEMORY, doing, (f, c) -> f.setMemory(c, request));
  }

  /** Sets how many virtual CPUs it uses, at most the limit. */
  public void setVcpus(int count, ChangeScope... scopes) {
    change(VcpuRequest.of(ref, count, false, Set.of(scopes)));
  }

  /** Sets how many virtual CPUs it may use. */
  public void setMaximumVcpus(int count, ChangeScope... scopes) {
    change(VcpuRequest.of(ref, count, true, Set.of(scopes)));
  }

  private void change(VcpuRequest request) {
    String doing = "setting the vCPUs of";
    calls.change(TuningFacet.class, Operation.SET_VCPUS, doing, (f, c) -> f.setVcpus(c, request));
  }

  /** How many virtual CPUs it uses. */
  public int vcpuCount(ChangeScope... scopes) {
    return count(VcpuCountRequest.of(ref, false, Set.of(scopes)));
  }

  /** How many virtual CPUs it may use. */
  public int maximumVcpuCount(ChangeScope... scopes) {
    return count(VcpuCountRequest.of(ref, true, Set.of(scopes)));
  }

  private int count(VcpuCountRequest request) {
    String doing = "counting the vCPUs of";
    return calls.ask(
        TuningFacet.class, Operation.VCPU_COUNT, doing, (f, c) -> f.vcpuCount(c, request));
  }

  /**
   * Plugs a device in.
   *
   * @param xml the device, in libvirt's format
   */
  public void attachDevice(String xml, ChangeScope... scopes) {
    device(Operation.ATTACH_DEVICE, DeviceFacet::attachDevice, xml, scopes);
  }

  /**
   * Takes out the device that the XML means: a disk by its target, an interface by its MAC address,
   * another by all that the XML says of it.
   */
  public void detachDevice(String xml, ChangeScope... scopes) {
    device(Operation.DETACH_DEVICE, DeviceFacet::detachDevice, xml, scopes);
  }

  /** Changes the device that the XML means to what the XML says. */
  public void updateDevice(String xml, ChangeScope... scopes) {
    device(Operation.UPDATE_DEVICE, DeviceFacet::updateDevice, xml, scopes);
  }

  private interface DeviceChange {
    void apply(DeviceFacet facet, Call call, DeviceRequest request);
  }

  private void device(Operation what, DeviceChange change, String xml, ChangeScope... scopes) {
    DeviceRequest request = DeviceRequest.of(ref, xml, Set.of(scopes));
    String doing = "changing a device of";
    calls.change(DeviceFacet.class, what, doing, (f, c) -> change.apply(f, c, request));
  }

  /** How large a block device is; a target as {@code vda}, or a source path. */
  public BlockInfo blockInfo(String device) {
    BlockInfoRequest request = BlockInfoRequest.of(ref, device);
    String doing = "looking at block device '" + device + "' of";
    return calls.ask(
        BlockDeviceFacet.class, Operation.BLOCK_INFO, doing, (f, c) -> f.blockInfo(c, request));
  }

  /** Resizes a block device while it runs. */
  public void resizeBlock(String device, long bytes) {
    BlockResizeRequest request = BlockResizeRequest.of(ref, device, bytes);
    String doing = "resizing block device '" + device + "' of";
    calls.change(
        BlockDeviceFacet.class, Operation.BLOCK_RESIZE, doing, (f, c) -> f.resizeBlock(c, request));
  }

  /** Its snapshots: this alone asks nobody. */
  public Snapshots snapshots() {
    return new Snapshots(calls);
  }

  /** The host name that its guest's agent tells. */
  public String hostname() {
    String doing = "asking for the host name of";
    return calls.ask(GuestFacet.class, Operation.HOSTNAME, doing, (f, c) -> f.hostname(c, ref));
  }

  /** The long job that it is busy with, perhaps none. */
  public JobInfo jobInfo() {
    String doing = "looking at the job of";
    return calls.ask(JobFacet.class, Operation.JOB_INFO, doing, (f, c) -> f.jobInfo(c, ref));
  }

  /**
   * The CPU time that it has used.
   *
   * @throws org.polyvisor.error.OperationInvalidException if it is not active
   */
  public CpuStatistics cpuStatistics() {
    return calls.ask(
        CpuStatisticsFacet.class,
        Operation.CPU_STATISTICS,
        "reading CPU statistics of",
        (facet, c) -> facet.cpuStatistics(c, StatisticsRequest.of(ref)));
  }

  private LifecycleRequest request(LifecycleFlag... flags) {
    return LifecycleRequest.of(ref, Set.of(flags));
  }

  private void change(
      Operation operation, String doing, DomainCalls.FacetChange<LifecycleFacet> change) {
    calls.change(LifecycleFacet.class, operation, doing, change);
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

package org.polyvisor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.polyvisor.annotation.API;
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
import org.polyvisor.spi.DeviceFacet;

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
  private final DomainRef ref;
  private final DomainCalls calls;
  private final DomainReads reads;
  private final DomainLifecycle life;
  private final DomainKeeping keeping;
  private final DomainTuning tuning;
  private final BlockReads blockReads;

  Domain(CallOptions options, DomainRef ref) {
    this.options = options;
    this.ref = ref;
    this.calls = new DomainCalls(options, ref);
    this.reads = new DomainReads(calls);
    this.life = new DomainLifecycle(calls);
    this.keeping = new DomainKeeping(calls);
    this.tuning = new DomainTuning(calls);
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
    return reads.info();
  }

  /** Its state now. */
  public DomainState state() {
    return info().state();
  }

  /** Its XML: of the running domain while it is active, else its definition. */
  public String xml(XmlOption... wanted) {
    return reads.xml(Set.of(wanted));
  }

  /** Starts it, from its managed save if there is one. */
  public void start(LifecycleFlag... flags) {
    life.start(flags);
  }

  /** Stops its CPUs. */
  public void suspend(LifecycleFlag... flags) {
    life.suspend(flags);
  }

  /** Lets its CPUs run again. */
  public void resume(LifecycleFlag... flags) {
    life.resume(flags);
  }

  /** Asks its guest to shut down, which may take its time or not listen. */
  public void shutdown(LifecycleFlag... flags) {
    life.shutdown(flags);
  }

  /** Asks its guest to reboot, which may take its time or not listen. */
  public void reboot(LifecycleFlag... flags) {
    life.reboot(flags);
  }

  /** Resets it as by its button. */
  public void reset(LifecycleFlag... flags) {
    life.reset(flags);
  }

  /** Stops it at once. A transient one is gone then. */
  public void destroy(LifecycleFlag... flags) {
    life.destroy(flags);
  }

  /** Removes its persistent definition; if it runs, it goes on as a transient one. */
  public void undefine(LifecycleFlag... flags) {
    life.undefine(flags);
  }

  /** Its block devices: the live ones while it is active, else those of its definition. */
  public List<BlockDevice> blockDevices() {
    return reads.blockDevices();
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
    return reads.interfaceStatistics(how);
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
    return reads.vcpuStatistics(how);
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
    return reads.memoryStatistics(how);
  }

  /**
   * Writes its memory to a file and stops it; a transient one is gone then. It takes as long as the
   * memory is large: {@link #within} gives it time. {@link Connection#restore} goes on from there.
   *
   * @param file as the hypervisor's host names it
   */
  public void save(String file, LifecycleFlag... flags) {
    keeping.save(file, flags);
  }

  /** Saves it where the hypervisor keeps such, and stops it; its next start goes on from there. */
  public void managedSave(LifecycleFlag... flags) {
    keeping.managedSave(flags);
  }

  /** Throws its managed save away, so that the next start boots. */
  public void removeManagedSave() {
    keeping.removeManagedSave();
  }

  /**
   * Writes its memory to a file, for those who look into crashes; it goes on.
   *
   * @param file as the hypervisor's host names it
   */
  public void coreDump(String file, LifecycleFlag... flags) {
    keeping.coreDump(file, flags);
  }

  /** Says whether it is started with the host; {@link #info} knows whether it is. */
  public void autostart(boolean enabled) {
    keeping.autostart(enabled);
  }

  /** Gives it another name while it is inactive; the handle of that name is returned. */
  public Domain rename(String newName) {
    return new Domain(options, keeping.rename(newName));
  }

  /** A text about it that the hypervisor only keeps; empty if there is none. */
  public Optional<String> metadata(MetadataKey key, ChangeScope... scopes) {
    return keeping.metadata(key, scopes);
  }

  /**
   * Sets a text about it that the hypervisor only keeps.
   *
   * @param value the text; of an element its XML
   */
  public void setMetadata(MetadataKey key, String value, ChangeScope... scopes) {
    keeping.setMetadata(key, Optional.of(value), scopes);
  }

  /** Removes such a text; no error if there is none. */
  public void removeMetadata(MetadataKey key, ChangeScope... scopes) {
    keeping.setMetadata(key, Optional.empty(), scopes);
  }

  /** Sets the memory that it uses, in KiB, at most the limit. */
  public void setMemory(long memoryKiB, ChangeScope... scopes) {
    tuning.memory(memoryKiB, false, scopes);
  }

  /** Sets the most memory that it may use, in KiB. */
  public void setMaximumMemory(long memoryKiB, ChangeScope... scopes) {
    tuning.memory(memoryKiB, true, scopes);
  }

  /** Sets how many virtual CPUs it uses, at most the limit. */
  public void setVcpus(int count, ChangeScope... scopes) {
    tuning.vcpus(count, false, scopes);
  }

  /** Sets how many virtual CPUs it may use. */
  public void setMaximumVcpus(int count, ChangeScope... scopes) {
    tuning.vcpus(count, true, scopes);
  }

  /** How many virtual CPUs it uses. */
  public int vcpuCount(ChangeScope... scopes) {
    return tuning.count(false, scopes);
  }

  /** How many virtual CPUs it may use. */
  public int maximumVcpuCount(ChangeScope... scopes) {
    return tuning.count(true, scopes);
  }

  /**
   * Plugs a device in.
   *
   * @param xml the device, in libvirt's format
   */
  public void attachDevice(String xml, ChangeScope... scopes) {
    tuning.device(Operation.ATTACH_DEVICE, DeviceFacet::attachDevice, xml, scopes);
  }

  /**
   * Takes out the device that the XML means: a disk by its target, an interface by its MAC address,
   * another by all that the XML says of it.
   */
  public void detachDevice(String xml, ChangeScope... scopes) {
    tuning.device(Operation.DETACH_DEVICE, DeviceFacet::detachDevice, xml, scopes);
  }

  /** Changes the device that the XML means to what the XML says. */
  public void updateDevice(String xml, ChangeScope... scopes) {
    tuning.device(Operation.UPDATE_DEVICE, DeviceFacet::updateDevice, xml, scopes);
  }

  /** How large a block device is; a target as {@code vda}, or a source path. */
  public BlockInfo blockInfo(String device) {
    return tuning.blockInfo(device);
  }

  /** Resizes a block device while it runs. */
  public void resizeBlock(String device, long bytes) {
    tuning.resizeBlock(device, bytes);
  }

  /** Its snapshots: this alone asks nobody. */
  public Snapshots snapshots() {
    return new Snapshots(calls);
  }

  /** The host name that its guest's agent tells. */
  public String hostname() {
    return reads.hostname();
  }

  /** The long job that it is busy with, perhaps none. */
  public JobInfo jobInfo() {
    return reads.jobInfo();
  }

  /**
   * The CPU time that it has used.
   *
   * @throws org.polyvisor.error.OperationInvalidException if it is not active
   */
  public CpuStatistics cpuStatistics() {
    return reads.cpuStatistics();
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

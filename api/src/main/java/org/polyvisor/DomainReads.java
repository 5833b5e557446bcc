package org.polyvisor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polyvisor.model.BlockDevice;
import org.polyvisor.model.CpuStatistics;
import org.polyvisor.model.DomainInfo;
import org.polyvisor.model.DomainRef;
import org.polyvisor.model.InterfaceStatistics;
import org.polyvisor.model.JobInfo;
import org.polyvisor.model.MemoryStatistics;
import org.polyvisor.model.Operation;
import org.polyvisor.model.StatisticsOptions;
import org.polyvisor.model.VcpuStatistics;
import org.polyvisor.model.XmlOption;
import org.polyvisor.spi.BlockStatisticsFacet;
import org.polyvisor.spi.CpuStatisticsFacet;
import org.polyvisor.spi.GuestFacet;
import org.polyvisor.spi.InterfaceStatisticsFacet;
import org.polyvisor.spi.JobFacet;
import org.polyvisor.spi.MemoryStatisticsFacet;
import org.polyvisor.spi.StatisticsRequest;
import org.polyvisor.spi.VcpuStatisticsFacet;

/** What is asked of a domain without changing it, other than block counters. Immutable. */
record DomainReads(DomainCalls calls) {
  private static final Operation READ_SECRETS = Operation.declare("xml-with-secrets", true);

  private DomainRef ref() {
    return calls.ref();
  }

  private StatisticsRequest request(StatisticsOptions how) {
    return StatisticsRequest.of(ref()).with(how);
  }

  DomainInfo info() {
    DomainInfo info = calls.ask(Operation.INFO, "reading", (driver, c) -> driver.info(c, ref()));
    if (!info.domain().equals(ref())) {
      throw calls.broken("reading", "answered " + info.domain());
    }
    return info;
  }

  String xml(Set<XmlOption> wanted) {
    boolean secrets = wanted.contains(XmlOption.SECURE);
    // What a read-only user must not see counts as a change, as in libvirt.
    Operation operation = secrets ? READ_SECRETS : Operation.XML;
    String xml = calls.ask(operation, "XML of", (driver, c) -> driver.xml(c, ref(), wanted));
    if (xml.isBlank()) {
      throw calls.broken("XML of", "answered nothing");
    }
    return xml;
  }

  List<BlockDevice> blockDevices() {
    String doing = "listing block devices of";
    List<BlockDevice> devices =
        calls.ask(
            BlockStatisticsFacet.class,
            Operation.BLOCK_DEVICES,
            doing,
            (facet, c) -> List.copyOf(facet.blockDevices(c, ref())));
    Set<String> targets = new HashSet<>();
    devices.forEach(device -> targets.add(device.target()));
    if (targets.size() != devices.size()) {
      throw calls.broken(doing, "a target twice");
    }
    return devices;
  }

  List<InterfaceStatistics> interfaceStatistics(StatisticsOptions how) {
    return calls.ask(
        InterfaceStatisticsFacet.class,
        Operation.INTERFACE_STATISTICS,
        "reading interface statistics of",
        (facet, c) -> List.copyOf(facet.interfaceStatistics(c, request(how))));
  }

  List<VcpuStatistics> vcpuStatistics(StatisticsOptions how) {
    return calls.ask(
        VcpuStatisticsFacet.class,
        Operation.VCPU_STATISTICS,
        "reading vCPU statistics of",
        (facet, c) -> List.copyOf(facet.vcpuStatistics(c, request(how))));
  }

  MemoryStatistics memoryStatistics(StatisticsOptions how) {
    return calls.ask(
        MemoryStatisticsFacet.class,
        Operation.MEMORY_STATISTICS,
        "reading memory statistics of",
        (facet, c) -> facet.memoryStatistics(c, request(how)));
  }

  CpuStatistics cpuStatistics() {
    return calls.ask(
        CpuStatisticsFacet.class,
        Operation.CPU_STATISTICS,
        "reading CPU statistics of",
        (facet, c) -> facet.cpuStatistics(c, StatisticsRequest.of(ref())));
  }

  String hostname() {
    String doing = "asking for the host name of";
    return calls.ask(GuestFacet.class, Operation.HOSTNAME, doing, (f, c) -> f.hostname(c, ref()));
  }

  JobInfo jobInfo() {
    String doing = "looking at the job of";
    return calls.ask(JobFacet.class, Operation.JOB_INFO, doing, (f, c) -> f.jobInfo(c, ref()));
  }
}
